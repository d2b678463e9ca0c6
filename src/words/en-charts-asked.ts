// The words of the charts that are wanted only when somebody does something: how a value and an event
// are read aloud, the course of a chart in a sentence, the chooser, and what is said while a threshold is
// dragged. Percent, MB/s (10^6 bytes), machines, simulated seconds, US dollars.
import { chartWords } from './en-charts.ts';
import { clock, count, dollars, latency } from './format.ts';
import { machinesText as machines, moneyText } from './measured-text.ts';

const unitInFull = { ms: 'milliseconds', s: 'seconds', min: 'minutes', h: 'hours', d: 'days' };
const inFull = (unit: string): string => unitInFull[unit as keyof typeof unitInFull] ?? unit;

/** Between what would be and what is: short on the chart, in full where it is spoken. */
const INSTEAD = { shown: 'not', spoken: 'instead of' };
type Form = keyof typeof INSTEAD;

/** 180 ms not 215; 1.2 s not 215 ms; still 180 ms. */
const latencyInstead = (supposed: number, actual: number, form: Form): string => {
  const [number, unit] = latency(supposed);
  const [before, unitBefore] = latency(actual);
  if (number === before && unit === unitBefore) return `still ${number} ${unit}`;
  return `${number} ${unit} ${INSTEAD[form]} ${unit === unitBefore ? before : `${before} ${unitBefore}`}`;
};

/** $0.93 not $0.89, with so many digits as tell them apart; still $0.89. */
const dollarsInstead = (supposed: number, actual: number, form: Form): string => {
  const first = Math.abs(supposed) < 10 ? 2 : 0;
  const digits = [first, 2, 3, 4].find((n) => Math.abs(supposed - actual) >= 2 * 10 ** -n);
  if (digits === undefined) return `still ${dollars(supposed, first)}`;
  return `${dollars(supposed, digits)} ${INSTEAD[form]} ${dollars(actual, digits)}`;
};

/** What the charts besides the classic ones show. */
export const showsMore = {
  latency: 'Latency of the requests completed in the last minute: p50, p95, p99.',
  requests: 'Requests completed a second, and those rejected, given up and failed.',
  queue: 'Requests that wait, in the balancer and in containers.',
  cost: 'What this run has cost, and what machines that are always on would have.',
  supply: 'Machines needed for the load, and machines ready.',
} as const;

/** Lines of those charts. */
export const linesMore = {
  p50: 'p50',
  p95: 'p95',
  p99: 'p99',
  completed: 'completed',
  rejected: 'rejected',
  timedOut: 'timed out',
  failed: 'failed',
  cost: 'this run',
  static: 'always on',
  demand: 'needed',
  supply: 'ready',
} as const;

export const chartAskedWords = {
  /** Read aloud, units in full. */
  speak: {
    ...chartWords.speak,
    megabytes: (value: number) => `${count(value)} megabytes per second`,
    machines,
    latency: (seconds: number) => {
      const [number, unit] = latency(seconds);
      return `${number} ${inFull(unit)}`;
    },
    perSecond: (value: number) => `${count(value)} requests per second`,
    requests: (value: number) => `${count(value)} requests`,
    dollars: moneyText,
  },
  events: {
    'scale-out': (level: number | undefined) =>
      level === undefined ? 'scaled out' : `scaled out to ${machines(level)}`,
    'scale-in': (level: number | undefined) =>
      level === undefined ? 'scaled in' : `scaled in to ${machines(level)}`,
    failure: () => 'a machine failed',
  },
  /** The course of a chart, for those who do not see it. */
  summary: {
    nothing: 'Nothing has been measured yet.',
    range: (sum: { minutes: number; low: string; high: string; mean: string; trend: string }) =>
      `Over the last ${sum.minutes === 1 ? 'minute' : `${sum.minutes} minutes`} from ${sum.low} to ${sum.high}, ${sum.mean} on average, ${sum.trend}.`,
    trends: { rising: 'now rising', falling: 'now falling', steady: 'now steady' },
    lastScaling: (time: number, what: string) => `Last event: ${what} at ${clock(time)}.`,
  },
  restore: 'The four classic ones',
  whatIf: {
    asked: {
      shown: (side: 'out' | 'in', value: string) =>
        `What if ${side === 'out' ? '▲' : '▼'} ${value}`,
      spoken: (side: 'out' | 'in', value: string) => `With a scale-${side} threshold of ${value}`,
    },
    pending: (asked: string, time: number) => `${asked}: simulated again up to ${clock(time)} …`,
    outcome: (asked: string, p95: string, cost: string) => `${asked}: p95 ${p95}, cost ${cost}`,
    p95: latencyInstead,
    cost: dollarsInstead,
  },
} as const;
