// The numbers behind the headline figures at a moment, read from the frame that is shown: cost with
// both baselines, latency percentiles, how long the promise was kept, the parts of the elasticity
// score, and the requests that got no answer. US dollars, seconds, fractions, machines.
import type { Scenario } from '../sim/scenario/schema.ts';
import type { FrameReader } from '../state/frame-reader.ts';

const HEADERS = [
  ...([
    'usd',
    'staticUsd',
    'peakUsd',
    'peakMachines',
    'p50',
    'p95',
    'p99',
    'score',
    'rejected',
    'timedOut',
    'failed',
  ] as const),
  ...(['underAccuracy', 'overAccuracy', 'underTime', 'overTime', 'alertsOpen'] as const),
] as const;

export type FigureNumbers = Readonly<Record<(typeof HEADERS)[number], number>> & {
  /** Share of the last `keptSeconds` with p95 within the target; NaN when nothing was measured. */
  readonly keptShare: number;
  readonly keptSeconds: number;
};

export function figureNumbers(reader: FrameReader, settings: Scenario): FigureNumbers {
  const headers = Object.fromEntries(HEADERS.map((name) => [name, reader.header(name)]));
  return {
    ...(headers as Record<(typeof HEADERS)[number], number>),
    ...promiseKept(reader, settings.slo.latencySeconds),
  };
}

function promiseKept(
  reader: FrameReader,
  target: number,
): Pick<FigureNumbers, 'keptShare' | 'keptSeconds'> {
  const { times, values, count } = reader.series('p95');
  let measured = 0;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    if (Number.isNaN(values[i])) continue;
    measured++;
    if (values[i] <= target) kept++;
  }
  const keptSeconds = count > 0 ? Math.round(times[count - 1] - times[0]) : 0;
  return { keptShare: measured > 0 ? kept / measured : NaN, keptSeconds };
}
