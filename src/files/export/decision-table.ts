// Decisions as a table: what was compared that decided, what was asked for, what was allowed and
// which limit said so. A decision compares several numbers; the row has the one that decided, else
// the one that was observed (sim/autoscaler/decided-by.ts). Times are simulated seconds, counts are machines.
import { decidedBy, observedBy } from '../../sim/autoscaler/decided-by.ts';
import type { Decision } from '../../sim/autoscaler/policy.ts';
import type { Results } from '../../sim/results/results.ts';
import { METRIC_UNITS } from './metric-units.ts';
import type { Table } from './tables.ts';

export function decisionTable({ decisions, recipe }: Results): Table {
  const { pools } = recipe.scenario;
  return {
    name: 'decisions',
    header: [
      ...['time (s)', 'pool', 'policy', 'from (machines)', 'ready (machines)'],
      ...['recommended (machines)', 'to (machines)', 'reason', 'metric', 'value', 'relation'],
      ...['limit', 'unit', 'window (s)', 'age (s)', 'limited by'],
    ],
    rows: decisions.map(({ pool, decision }) => {
      const { time, policy, from, ready, recommended, to, reason } = decision;
      const seen = decidedBy(decision) ?? observedBy(decision);
      return [
        ...[time, pools[pool].name, policy, from, ready, recommended, to, reason],
        ...[seen?.metric ?? null, seen?.value ?? null, seen?.relation ?? null],
        ...[seen?.limit ?? null, seen === undefined ? null : METRIC_UNITS[seen.metric]],
        ...[seen?.windowSeconds ?? null, seen?.ageSeconds ?? null, limitedBy(decision)],
      ];
    }),
  };
}

/** Constraints that changed the count, in their order. */
function limitedBy({ stages }: Decision): string {
  const cuts = stages.filter(({ before, after }) => before !== after);
  return cuts.map(({ constraint }) => constraint).join(' ');
}
