// The words of the mission card: what to do, what it teaches, and what came of it. Figures that are
// compared always say with what: the same run on the same requests, with the change from its start
// and without it. Percent, seconds, US dollars, requests, simulated seconds.
import { clock, count, dollars, fraction, latency, span } from './format.ts';

const time = (seconds: number): string => latency(seconds).join(' ');

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
    keys: 'By keyboard: go to ▲ on the CPU panel and press Page Down twice.',
    elsewhere: 'This needs an autoscaler that watches CPU with the threshold rule.',
  },
  failure: {
    title: 'Fail a machine.',
    note: 'The button is at the foot of the controls. Who does its work, and when is another one there?',
    keys: 'By keyboard: go to Fail a machine and press Enter.',
    elsewhere: '',
  },
  balancer: {
    title: 'Change the balancer under heavy requests.',
    note: 'Of 100 requests 5 are heavy and make half of the work. Choose another balancing policy, and watch p95.',
    keys: 'By keyboard: go to Balancing policy and press an arrow key.',
    elsewhere:
      'Here every policy sends a request to a container that is free. In Heavy requests they have queues.',
  },
  policy: {
    title: 'Beat the elasticity score of the threshold rule.',
    note: 'Choose the scaling policy Target tracking. If the score is no better, move its target.',
    keys: 'By keyboard: go to Scaling policy and press an arrow key.',
    elsewhere: 'This needs an autoscaler that began with the threshold rule.',
  },
  notBetter: (now: number, before: number) =>
    `Not yet: ${now.toFixed(3)}, and the threshold rule has ${before.toFixed(3)}. Move the target.`,
  notMeasured: {
    refused:
      'What it has done cannot be measured: from the start of this run one of the settings would not be allowed.',
    tooManyInFlight:
      'What it has done cannot be measured: with it or without it more requests are in flight than a run can hold.',
  },
  measuring: 'Measuring: the run so far, once with the change and once without…',
  change: {
    threshold: (now: number, before: number) => `▲ at ${count(now)}, not ${count(before)}`,
    balancer: (now: string, before: string) => `${now}, not ${before}`,
    policy: (now: string) => `${now} has the better score`,
  },
  /** What exactly is compared. */
  compared: (until: number, now: string, before: string) =>
    `From the start to ${clock(until)}, on the same requests: ${now} against ${before}.`,
  thresholdAt: (value: number) => `▲ at ${count(value)}`,
  ruleOf: (name: string) => `${name} as set`,
  ruleBefore: (name: string) => `${name} as it began`,
  figures: {
    p95: { name: 'p95 of all requests', text: time },
    usd: { name: 'Cost', text: (usd: number) => dollars(usd, usd < 10 ? 2 : 0) },
    score: { name: 'Elasticity score', text: fraction },
  },
  not: (value: string) => `not ${value}`,
  failed: (machine: string) => `${machine} failed.`,
  noReplacement: 'No other machine was ordered in its place.',
  boots: (machine: string) => `${machine} was ordered at once and boots in its place.`,
  replaced: (machine: string, at: number) => `${machine} took its place at ${clock(at)}.`,
  lost: { name: 'Requests failed', note: 'in this run' },
  back: { name: 'Replaced after', note: 'from failure to ready', text: span },
} as const;
