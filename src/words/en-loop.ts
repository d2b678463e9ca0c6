// The control loop in words: observe, compare, decide, wait. Each sentence is made of the numbers
// of the decision itself or of this moment. Percent of CPU, machines, simulated seconds.
import { count, percent, span } from './format.ts';

const machines = (n: number): string => (n === 1 ? '1 machine' : `${count(n)} machines`);

export const loopWords = {
  group: 'Control loop',
  observe: 'Observe',
  compare: 'Compare',
  decide: 'Decide',
  wait: 'Wait',
  value: (name: string, value: number, unit: string) =>
    unit === '%' ? `${name} ${percent(value, 1)}%` : `${name} ${count(value)} ${unit}`,
  meanOf: (seconds: number) => `mean of the last ${span(seconds)}`,
  notYet: 'nothing measured yet',
  above: (limit: string) => `above ▲ ${limit}`,
  below: (limit: string) => `below ▼ ${limit}`,
  between: 'between ▼ and ▲',
  betweenOf: (low: string, high: string) => `${low} to ${high}`,
  checks: (breached: number, of: number) =>
    of === 1 ? 'one check decides' : `${breached} of ${of} checks`,
  noPolicy: 'no autoscaler',
  noPolicyNote: 'the fleet stays as it is',
  targetAsks: (wanted: number) => `asks for ${count(wanted)}`,
  targetSum: (ready: number, value: number, target: number) =>
    `⌈${count(ready)} × ${percent(value, 1)} / ${percent(target)}⌉`,
  more: (n: number) => `+${machines(n)}`,
  fewer: (n: number) => `−${machines(n)}`,
  noChange: 'no change',
  fromTo: (from: number, to: number) => `${count(from)} → ${count(to)}`,
  atMost: (largest: number) => `at most ${count(largest)}`,
  atLeast: (smallest: number) => `at least ${count(smallest)}`,
  reasons: {
    noPolicy: 'no autoscaler',
    aboveThreshold: 'above ▲',
    belowThreshold: 'below ▼',
    betweenThresholds: 'between the lines',
    notEnoughDatapoints: 'too few checks so far',
    withinTolerance: 'close to the target',
    aboveTarget: 'above the target',
    belowTarget: 'below the target',
    noData: 'nothing measured',
    outsideBounds: 'outside the fleet size',
  },
  heldByCooldown: (seconds: number) => `cooldown, ${span(seconds)} left`,
  heldByWindow: 'held: needed lately',
  heldByLargest: (largest: number) => `at most ${count(largest)}`,
  heldBySmallest: (smallest: number) => `at least ${count(smallest)}`,
  toBoot: (seconds: number) => `${Math.ceil(seconds)} s to boot`,
  thenCooldown: (seconds: number) => `then ${Math.ceil(seconds)} s of cooldown`,
  cooldown: (seconds: number) => `${Math.ceil(seconds)} s of cooldown`,
  nextCheck: (seconds: number) => `check in ${Math.ceil(seconds)} s`,
  every: (seconds: number) => `every ${span(seconds)}`,
  none: 'nothing to wait for',
} as const;
