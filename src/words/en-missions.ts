// The words of the mission card: what to do, and what it teaches. What came of it stands in
// en-mission-outcomes.ts.

export const missionWords = {
  group: 'Mission',
  step: (place: number, of: number) => `Try this, ${place} of ${of}`,
  done: (place: number, of: number) => `Done, ${place} of ${of}`,
  skip: 'Skip',
  next: 'Next',
  finish: 'Finish',
  open: { 'flash-sale': 'Open Flash sale', 'heavy-requests': 'Open Heavy requests' },
  hidden: (group: string) => `The address of this page hides what it needs: ${group}.`,
  groups: {
    workload: 'Workload',
    autoscaler: 'Autoscaler',
    balancer: 'Load balancer',
    'try-it': 'Try it',
  },
  threshold: {
    title: 'Drag the ▲ line on the CPU panel down to 50.',
    note: 'Machines arrive sooner. Watch the latency fall, and watch what it costs.',
    elsewhere: 'This needs an autoscaler that watches CPU with the threshold rule.',
  },
  failure: {
    title: 'Fail a machine.',
    note: 'The button is at the foot of the controls. Who does its work, and when is another one there?',
    elsewhere: '',
  },
  balancer: {
    title: 'Change the balancer under heavy requests.',
    note: 'Of 100 requests 5 are heavy and make half of the work. Choose another balancing policy, and watch p95.',
    elsewhere:
      'Here every policy sends a request to a container that is free. In Heavy requests they have queues.',
  },
  policy: {
    title: 'Beat the elasticity score of the threshold rule.',
    note: 'Choose the scaling policy Target tracking. If the score is no better, move its target.',
    elsewhere: 'This needs an autoscaler that began with the threshold rule.',
  },
  /** The run on the screen has ended before it was done. */
  over: 'This run is over, so nothing that is changed acts in it. Begin another one.',
  sameRule:
    'Weighted round robin with equal weights, as here, is round robin: nothing has changed. Choose another one.',
  measuring: 'Measuring: the run so far, once with the change and once without…',
} as const;
