// Which shapes of the arrival rate there are to choose from in a scenario. What their numbers are and
// what a shape begins with comes with the first one that is chosen (shape-settings.ts).
import type { Scenario } from '../sim/scenario/schema.ts';
import type { Shape } from '../sim/scenario/workload-schema.ts';

/** The kinds to choose from: a curve only where the scenario brought one. */
export function shapeKinds(opened: Scenario): Shape['kind'][] {
  const first = openShape(opened);
  return ['steady', 'wave', 'surge', ...(first?.kind === 'curve' ? (['curve'] as const) : [])];
}

/** Of an open workload. */
export function openShape({ workload }: Scenario): Shape | null {
  return workload.kind === 'open' ? workload.shape : null;
}
