// What happened to a run, in sentences: an alert, a decision that changed the fleet (machines that
// failed stand in failures-told.ts). The same wherever the past is told: in its drawer, in the audit log,
// in reports. Percent or the metric's own unit; machines.
import type { AlertEntry } from '../sim/metrics/alerts.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import type { Words } from './en.ts';

type Of = Pick<Scenario, 'alerts' | 'pools'>;

/** CPU above 80%: the limit is that of the rule. */
export function alertText(
  { rule, metric }: Pick<AlertEntry, 'rule' | 'metric'>,
  { alerts }: Pick<Of, 'alerts'>,
  { history, metrics }: Words,
): string {
  const { name, unit } = metrics[metric];
  return history.above(name, history.limit(alerts[rule]?.above ?? NaN, unit));
}

/** 89.5%: what was measured as it fired. */
export function alertValue(
  { metric, value }: Pick<AlertEntry, 'metric' | 'value'>,
  { history, metrics }: Words,
): string {
  return history.measured(value, metrics[metric].unit);
}

/** Added 2 machines, 3 → 5; where there are pools, of which. */
export function fleetChangeText(
  { pool, from, to }: { readonly pool: number; readonly from: number; readonly to: number },
  { pools }: Pick<Of, 'pools'>,
  { history }: Words,
): string {
  const what =
    to > from ? history.added(to - from, from, to) : history.removed(from - to, from, to);
  return pools.length > 1 ? history.inPool(pools[pool]?.name ?? '', what) : what;
}
