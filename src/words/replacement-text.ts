// What took the place of a machine that failed: the first that its pool ordered from then on, and
// when it was ready; as known at a moment, and nothing later. Simulated seconds.
import type { MachineEvent } from '../sim/cluster/cluster.ts';
import type { Words } from './en.ts';

/** `at`: where the failure stands among the events. */
export function replacementText(
  events: readonly MachineEvent[],
  at: number,
  { now, words: { history, stage } }: { now: number; words: Words },
): string {
  const { pool } = events[at];
  const later = events.slice(at + 1);
  const ordered = later.find((each) => each.kind === 'ordered' && each.pool === pool);
  if (!ordered || ordered.time > now) return history.notReplaced;
  const ready = later.find(({ kind, serial }) => kind === 'ready' && serial === ordered.serial);
  const name = stage.machine(ordered.serial);
  return ready && ready.time <= now
    ? history.replacedBy(name, ready.time)
    : history.replacing(name);
}
