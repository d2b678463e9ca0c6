// The arrival rate as planned over a whole run, at equal distances, requests a second: the shape at
// its peak, and from every change of the workload on as it is from then. Bursts and the sway of a
// bursty load are not planned. None for closed users, who come when they have thought.
// A recipe may hold changes that are not allowed; they plan nothing, as they do nothing in the run.
import type { Intervention } from '../sim/scenario/interventions.ts';
import type { Run } from '../sim/run.ts';
import type { Workload } from '../sim/scenario/workload-schema.ts';
import { compileRateCurve } from '../sim/workload/compile-rate-curve.ts';
import { meanLevel } from '../sim/workload/rate-curve.ts';

/** Points over the whole run. */
const POINTS = 240;

interface Plan {
  readonly peakRate: number;
  readonly curve: ReturnType<typeof compileRateCurve>;
  /** Applies from this time on, simulated seconds. */
  readonly from: number;
}

/** What decides whether an intervention is allowed. */
export type Planned = Pick<Run, 'scenario' | 'changeSetting'>;

export function plannedRates(run: Planned, interventions: readonly Intervention[]): number[] {
  const { workload, durationSeconds } = run.scenario;
  if (workload.kind !== 'open') return [];
  const plans = plansOf(workload, (each) => changeOf(run, each), interventions);
  const step = durationSeconds / POINTS;
  return Array.from({ length: POINTS }, (_, i) => meanRate(plans, i * step, (i + 1) * step));
}

/** Does an intervention change the plan? */
export function changesPlan(intervention: Intervention): boolean {
  if (intervention.kind !== 'set') return false;
  return intervention.path === 'workload.peakRate' || intervention.path === 'workload.shape';
}

function plansOf(
  { peakRate, shape }: Extract<Workload, { kind: 'open' }>,
  changeOfPlan: (intervention: Intervention) => Partial<Plan> | null,
  interventions: readonly Intervention[],
): Plan[] {
  const plans: Plan[] = [{ peakRate, curve: compileRateCurve(shape), from: 0 }];
  for (const each of interventions) {
    const change = changeOfPlan(each);
    if (change !== null) plans.push({ ...plans[plans.length - 1], ...change, from: each.time });
  }
  return plans;
}

/** Judged once: the list grows, and each of it is asked for again with every one that is added. */
const judged = new WeakMap<Planned['scenario'], WeakMap<Intervention, Partial<Plan> | null>>();

/** What an intervention changes of the plan, null if nothing. */
function changeOf(run: Planned, intervention: Intervention): Partial<Plan> | null {
  const known = judged.get(run.scenario) ?? new WeakMap<Intervention, Partial<Plan> | null>();
  judged.set(run.scenario, known);
  const before = known.get(intervention);
  if (before !== undefined) return before;
  const change = judge(run, intervention);
  known.set(intervention, change);
  return change;
}

function judge(run: Planned, intervention: Intervention): Partial<Plan> | null {
  if (intervention.kind !== 'set' || !changesPlan(intervention)) return null;
  const { path, value } = intervention;
  const changed = run.changeSetting(run.scenario, path, value);
  if (!changed.ok || changed.scenario.workload.kind !== 'open') return null;
  const { peakRate, shape } = changed.scenario.workload;
  return path === 'workload.peakRate' ? { peakRate } : { curve: compileRateCurve(shape) };
}

/** The mean over a stretch, whose parts may belong to different plans. */
function meanRate(plans: readonly Plan[], from: number, until: number): number {
  const sum = plans.reduce((all, { peakRate, curve, from: begins }, i) => {
    const start = Math.max(from, begins);
    const end = Math.min(until, plans[i + 1]?.from ?? Infinity);
    if (end <= start) return all;
    return all + peakRate * meanLevel(curve, start, end) * (end - start);
  }, 0);
  return sum / (until - from);
}
