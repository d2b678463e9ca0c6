// The words of the mission card: what to do, and what it teaches. What came of it, and why it cannot be
// done in a run, stands in en-mission-outcomes.ts.

export const missionWords = {
  group: 'Mission',
  step: (place: number, of: number) => `Try this, ${place} of ${of}`,
  done: (place: number, of: number) => `Done, ${place} of ${of}`,
  skip: 'Skip',
  next: 'Next',
  finish: 'Finish',
  groups: {
    workload: 'Workload',
    autoscaler: 'Autoscaler',
    balancer: 'Load balancer',
    'try-it': 'Try it',
  },
  threshold: {
    title: 'Drag the ▲ line on the CPU panel down to 50.',
    note: 'Machines arrive sooner. Watch the latency fall, and watch what it costs.',
  },
  failure: {
    title: 'Fail a machine.',
    note: 'The button is at the foot of the controls. Who does its work, and when is another one there?',
  },
  balancer: {
    title: 'Change the balancer under heavy requests.',
    note: 'Of 100 requests 5 are heavy and make half of the work. Choose another balancing policy, and watch p95.',
  },
  policy: {
    title: 'Beat the elasticity score of the threshold rule.',
    note: 'Choose the scaling policy Target tracking. If the score is no better, move its target.',
  },
} as const;
