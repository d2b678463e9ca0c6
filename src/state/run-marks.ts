// What happened to the fleet of a run, for the marks on its charts: decisions that changed it, and
// machines that failed, in order of time. Simulated seconds; machines.
import type { Results } from '../sim/results/results.ts';

export interface RunMark {
  readonly time: number;
  readonly kind: 'scale-out' | 'scale-in' | 'failure';
  readonly pool: number;
  /** Machines before and after; the same of a failure. */
  readonly from: number;
  readonly to: number;
}

export function runMarks({
  decisions,
  machineEvents,
}: Pick<Results, 'decisions' | 'machineEvents'>): RunMark[] {
  const decided = decisions
    .filter(({ decision: { from, to } }) => to !== from)
    .map(({ pool, decision: { time, from, to } }): RunMark => {
      return { time, kind: to > from ? 'scale-out' : 'scale-in', pool, from, to };
    });
  const failed = machineEvents
    .filter(({ kind }) => kind === 'failed')
    .map(({ time, pool }): RunMark => ({ time, kind: 'failure', pool, from: 0, to: 0 }));
  return [...decided, ...failed].toSorted((one, other) => one.time - other.time);
}
