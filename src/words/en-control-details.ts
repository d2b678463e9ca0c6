// The words of what is set seldom, in the folded parts of the rail, and of what was set: they come when a
// part is unfolded, or something changed.
// Names of sliders, choices and buttons are exact: tests and screen readers use them.
import { notAllowedNumber } from './refused-number.ts';

export const controlDetailWords = {
  thinkTime: 'Think time',
  burstiness: 'Burstiness',
  burstTime: 'A high lasts',
  tolerance: 'Tolerance',
  stabilization: 'Scale-in stabilization',
  stepOut: 'Step out',
  stepIn: 'Step in',
  window: 'Window',
  tick: 'Tick',
  datapoints: 'Datapoints',
  ofDatapoints: 'Of the last checks',
  of: 'of',
  metricDelay: 'Metric delay',
  queueLimit: 'Queue limit',
  unlimited: 'no limit',
  retries: 'Retries',
  timeouts: 'Timeout',
  timeout: (name: string) => `Timeout of ${name}`,
  none: 'none',
  cancelTimedOut: 'Cancel timed out requests',
  drainTime: 'Drain time',
  notAllowed: notAllowedNumber,
  giveBack: (name: string) => `Return ${name} to where it began`,
  giveBackTo: (name: string, value: string) => `Return ${name} to ${value}`,
} as const;

/** The numbers of the shapes of the arrival rate. */
export const shapeFieldWords = {
  lowLevel: 'Lowest level',
  periodSeconds: 'Period',
  peakAtSeconds: 'First peak at',
  restLevel: 'Level at rest',
  startSeconds: 'Rise begins at',
  riseSeconds: 'Rise lasts',
  holdSeconds: 'Peak lasts',
  fallHalfLifeSeconds: 'Halves every',
} as const;
