// The span that the rates of a file counted over: requests per second, per minute, per hour. What the
// options say stands above all; then the unit in the cells; then the name of the column. Undefined for
// counts and events, and where the rows differ. Seconds.
import type { Intake } from './intake.ts';
import { trafficWarning } from './messages.ts';
import type { TrafficWarning } from './messages.ts';
import type { RateSpan, TrafficSeries } from './types.ts';

/** Of all rows that were taken. */
export function rateSpanOf({ layout, spans, hasPlain }: Intake): RateSpan | undefined {
  const { kind, heedsUnits, perSeconds } = layout;
  if (kind !== 'rate') return undefined;
  if (!heedsUnits) return { seconds: perSeconds, saidBy: 'options' };
  const all = new Set([...spans, ...(hasPlain ? [perSeconds] : [])]);
  if (all.size !== 1) return undefined;
  const [seconds] = all;
  return { seconds, saidBy: hasPlain ? 'header' : 'cells' };
}

/** That values were divided only because the name of their column says so; none otherwise. */
export function spanAssumed({ rateSpan, columns, valueColumn }: TrafficSeries): TrafficWarning[] {
  if (rateSpan?.saidBy !== 'header' || rateSpan.seconds === 1) return [];
  return [trafficWarning('rateDivided', { column: columns[valueColumn], limit: rateSpan.seconds })];
}
