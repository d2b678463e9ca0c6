// The control loop in words: observe, compare, decide, wait. Each sentence is made of the numbers
// of one decision, but for the wait, which is of this moment.
// Percent of CPU, machines, simulated seconds.
import { load } from './en-decision.ts';
import { clock, count, percent, span } from './format.ts';

export const loopWords = {
  group: 'Control loop',
  observe: 'Observe',
  compare: 'Compare',
  decide: 'Decide',
  wait: 'Wait',
  /** After the name of the step: when it was. */
  at: (seconds: number) => clock(seconds),
  quantile: (seconds: number) => `p95 of the last ${span(seconds)}`,
  meanOf: (seconds: number) => `mean of the last ${span(seconds)}`,
  oldMeanOf: (seconds: number, age: number) =>
    `mean of ${span(seconds)}, measured ${span(age)} before`,
  notYet: 'nothing measured yet',
  noDecision: 'no decision yet',
  nothingToCompare: 'nothing to compare',
  above: (limit: string) => `above ▲ ${limit}`,
  below: (limit: string) => `below ▼ ${limit}`,
  between: 'between ▼ and ▲',
  betweenOf: (low: string, high: string) => `${low} to ${high}`,
  notAbove: (limit: string) => `not above ▲ ${limit}`,
  notBelow: (value: string, limit: string) => `${value}, not below ▼ ${limit}`,
  checks: (breached: number, of: number) =>
    of === 1 ? 'one check decides' : `${breached} of ${of} checks`,
  tooFewChecks: (breached: number, of: number) => `${breached} of ${of} checks, too few`,
  tooMany: 'more than allowed',
  tooFew: 'fewer than allowed',
  fleetOf: (from: number, smallest: number, largest: number) =>
    `${count(from)} of ${count(smallest)} to ${count(largest)}`,
  noPolicy: 'no autoscaler',
  noPolicyNote: 'the fleet stays as it is',
  targetAsks: (wanted: number) => `asks for ${count(wanted)}`,
  targetSum: (sum: { ready: number; value: number; target: number; wanted: number }) =>
    `ceil(${count(sum.ready)} × ${load(sum.value)} / ${count(sum.target)}) = ${count(sum.wanted)}`,
  closeToTarget: (target: number) => `close to ${count(target)}%`,
  targetRatio: (value: number, target: number, tolerance: number) =>
    `${load(value)} / ${count(target)} = ${percent(value / target, 2)}, 1 ± ${count(tolerance)}`,
  enoughComing: 'enough is on the way',
  spreadSum: (sum: { ready: number; value: number; all: number; mean: number }) =>
    `${count(sum.ready)} × ${load(sum.value)} / ${count(sum.all)} = ${load(sum.mean)}%`,
  noChange: 'no change',
  fromTo: (from: number, to: number) => `${count(from)} → ${count(to)}`,
  atMost: (largest: number) => `at most ${count(largest)}`,
  atLeast: (smallest: number) => `at least ${count(smallest)}`,
  cutTo: (largest: number) => `cut to ${count(largest)}: largest fleet`,
  raisedTo: (smallest: number) => `raised to ${count(smallest)}: smallest fleet`,
  heldAt: (held: number, seconds: number) =>
    `held at ${count(held)}: needed in the last ${span(seconds)}`,
  wanted: (wanted: number, held: string) => `asked for ${count(wanted)}; ${held}`,
  inCooldown: (seconds: number) => `cooldown, ${span(seconds)} left`,
  toBoot: (seconds: number) => `${Math.ceil(seconds)} s to boot`,
  coolsToo: (seconds: number) => `cooldown: ${Math.ceil(seconds)} s more`,
  cooldown: (seconds: number) => `${Math.ceil(seconds)} s of cooldown`,
  nextCheck: (seconds: number) => `check in ${Math.ceil(seconds)} s`,
  every: (seconds: number) => `every ${span(seconds)}`,
  noChangeUntil: (seconds: number) => `no change until ${clock(seconds)}`,
  none: 'nothing to wait for',
  over: 'the run is over',
} as const;
