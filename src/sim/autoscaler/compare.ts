// A metric held against a limit. Comparisons are strict: a value equal to the limit is within it,
// as the classic rule has it (above 70 %, below 30 %), and nothing measured (NaN) breaches none.
// Differences below 1e-9 are float noise and count as equal.
import { withoutNoise } from './rounding.ts';
import type { Comparison, Measurement } from './policy.ts';
import type { MetricName } from '../scenario/cluster-schema.ts';

export interface Limit {
  readonly metric: MetricName;
  readonly side: 'above' | 'below';
  readonly limit: number;
}

/** What was measured, held against the limit. */
export function compare(measured: Measurement, { metric, side, limit }: Limit): Comparison {
  const { value, windowSeconds, ageSeconds } = measured;
  const above = withoutNoise(value) - withoutNoise(limit);
  const breached = side === 'above' ? above > 0 : above < 0;
  const relation = breached ? side : 'within';
  return { metric, value, windowSeconds, ageSeconds, relation, limit };
}
