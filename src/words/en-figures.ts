// What the headline figures mean: a sentence, the formula with the numbers of this moment, the
// parts, and the source. Latency covers the last minute, cost and elasticity the run so far.
// US dollars, seconds, fractions.
import { costAgainst, shareText } from './cost-share.ts';
import { count, dollars, fraction, span } from './format.ts';
import { latencyText, machinesText as machines, moneyText as cents } from './measured-text.ts';

/** "10 machines", "10, then 40 machines", "2 to 40 machines". */
function oneAfterAnother(fleets: readonly number[]): string {
  const last = machines(fleets[fleets.length - 1]);
  if (fleets.length === 1) return last;
  if (fleets.length === 2) return `${count(fleets[0])}, then ${last}`;
  return `${count(Math.min(...fleets))} to ${machines(Math.max(...fleets))}`;
}

const failures = (n: number): string =>
  `${n === 1 ? '1 failure' : `${count(n)} failures`} in the last 90 s`;

export const figureWords = {
  money: cents,
  time: latencyText,
  share: (value: number) => shareText(value),
  cost: {
    text: 'What this run has cost so far, held against a fleet of the largest size allowed that is always on.',
    formula: (usd: number, staticUsd: number) =>
      `${cents(usd)} / ${cents(staticUsd)} − 1 = ${costAgainst(usd, staticUsd)}`,
    bill: 'Our bill',
    always: (fleets: readonly number[]) => `Always on, ${oneAfterAnother(fleets)}`,
    peak: (n: number) => `Largest demand, ${machines(n)}`,
    saved: 'Saved against always on',
    savedPeak: 'Saved against the largest demand',
    source: (price: number) =>
      `A machine is paid by the second from its order to its stop. The list price is ${dollars(price, 2)} an hour (the classic student exercise), times the factors of its kind and of its region. The largest demand is the stricter baseline.`,
  },
  latency: {
    text: 'Of 100 completed requests of the last minute, 95 were answered within this time, counted from birth to answer.',
    formula: (p95: string, target: string, isKept: boolean) =>
      `p95 = ${p95}, ${isKept ? 'within' : 'above'} the target of ${target}`,
    notMeasured: 'No request was answered in the last minute',
    p50: 'p50, half are faster',
    p95: 'p95',
    p99: 'p99',
    kept: (seconds: number) => `p95 within the target, last ${span(seconds)}`,
    lost: 'Rejected, gave up, failed',
    lostOf: (rejected: number, timedOut: number, failed: number) =>
      [rejected, timedOut, failed].map(count).join(', '),
    source:
      'A histogram of the last minute, within 3.1% of the true value. Requests that got no answer are not in it: they are counted beside it, since the start.',
  },
  elasticity: {
    text: 'How closely the machines that are ready follow the machines that are needed, from 0 to 1. With several pools, the mean of the pools.',
    formula: (parts: readonly number[], score: number) =>
      `1 − (${parts.map(fraction).join(' + ')}) / 4 = ${fraction(score)}`,
    underAccuracy: 'Machines missing, relative to demand',
    overAccuracy: 'Machines spare, relative to demand',
    underTime: 'Share of time with too few',
    overTime: 'Share of time with too many',
    source:
      'The four measures are those of the SPEC Research Group (Herbst et al., “Ready for Rain?”, 2016, arXiv 1604.03470). The score, 1 − their mean, is ours, not SPEC’s.',
  },
  alerts: {
    text: 'Rules on metrics of the whole cluster. A rule fires when its metric has been above the limit for a while, and clears when it has not. A machine that failed counts as an alert for 90 s.',
    formula: (open: number, rules: number, failed: number) =>
      `${count(open)} of ${rules === 1 ? '1 rule' : `${count(rules)} rules`} above the limit, ${failures(failed)}`,
    rule: (metric: string, limit: string, hold: number) =>
      `${metric} above ${limit} for ${span(hold)}`,
    firing: (since: string) => `since ${since}`,
    quiet: 'quiet',
    noRules: (failed: number) => `No rules in this scenario, ${failures(failed)}`,
    source: 'CPU above 80% and memory above 85%: the classic student exercise.',
  },
} as const;
