// What came of a mission, or why it cannot be done in a run, in words. Figures that are compared always
// say with what: the same run on the same requests, with the change from its start and without it.
// Percent, seconds, US dollars, requests, simulated seconds.
import { clock, count, dollars, fraction, span } from './format.ts';
import { latencyText as time, moneyText } from './measured-text.ts';

export const missionOutcomeWords = {
  /** What each asks for, by keyboard: for the guide. */
  keys: {
    threshold: 'By keyboard: go to ▲ on the CPU panel and press Page Down twice.',
    failure: 'By keyboard: go to Fail a machine and press Enter.',
    balancer: 'By keyboard: go to Balancing policy and type Least.',
    policy: 'By keyboard: go to Scaling policy and press an arrow key.',
  },
  /** Opens a run in which it can be done. */
  open: { 'flash-sale': 'Open Flash sale', 'heavy-requests': 'Open Heavy requests' },
  hidden: (group: string) => `The address of this page hides what it needs: ${group}.`,
  elsewhere: {
    threshold: 'This needs an autoscaler that watches CPU with the threshold rule.',
    failure: '',
    balancer:
      'Here every policy sends a request to a container that is free. In Heavy requests they have queues.',
    policy: 'This needs an autoscaler that began with the threshold rule.',
  },
  /** The run on the screen has ended before it was done. */
  over: 'This run is over, so nothing that is changed acts in it. Begin another one.',
  sameRule:
    'Weighted round robin with equal weights, as here, is round robin: nothing has changed. Choose another one.',
  measuring: 'Measuring: the run so far, once with the change and once without…',
  notBetter: (now: number, before: number) =>
    `Not yet: ${now.toFixed(3)}, and the threshold rule has ${before.toFixed(3)}. Move the target.`,
  notMeasured: {
    refused:
      'What it has done cannot be measured: from the start of this run one of the settings would not be allowed.',
    tooManyInFlight:
      'What it has done cannot be measured: with it or without it more requests are in flight than a run can hold.',
  },
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
    p95: { name: 'p95 of all requests', text: time, finer: time },
    usd: { name: 'Cost', text: moneyText, finer: (usd: number) => dollars(usd, 4) },
    score: { name: 'Elasticity score', text: fraction, finer: (score: number) => score.toFixed(3) },
  },
  /** Of a change that is better by another figure. */
  becameWorse: { p95: ' But latency became worse.', usd: ' But it costs more.' },
  not: (value: string) => `not ${value}`,
  failed: (machine: string) => `${machine} failed.`,
  noReplacement: 'No other machine was ordered in its place.',
  boots: (machine: string) => `${machine} was ordered at once and boots in its place.`,
  replaced: (machine: string, at: number) => `${machine} took its place at ${clock(at)}.`,
  lost: { name: 'Requests failed', note: 'in this run' },
  back: { name: 'Replaced after', note: 'from failure to ready', text: span },
} as const;
