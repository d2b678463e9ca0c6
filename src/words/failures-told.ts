// The machines that failed, in words, each with what took its place: the first that its pool ordered
// from then on, and when it was ready; as known at a moment, and nothing later.
// One way through the events, from the last to the first, however many failed. Simulated seconds.
import type { MachineEvent } from '../sim/cluster/cluster.ts';
import type { Words } from './en.ts';

export interface FailureTold {
  readonly time: number;
  readonly serial: number;
  readonly text: string;
  readonly replacement: string;
}

/** In the order of the events. */
export function failuresTold(
  events: readonly MachineEvent[],
  { now, words }: { now: number; words: Words },
): FailureTold[] {
  const told: FailureTold[] = [];
  /** The next one that is ordered, by pool. */
  const ordered = new Map<number, MachineEvent>();
  const readyAt = new Map<number, number>();
  for (const event of events.toReversed()) {
    const { kind, pool, serial, time } = event;
    if (kind === 'ordered') ordered.set(pool, event);
    if (kind === 'ready') readyAt.set(serial, time);
    if (kind !== 'failed') continue;
    const next = ordered.get(pool);
    const replacement = replacementText(next, readyAt.get(next?.serial ?? NaN), { now, words });
    const text = words.history.failed(words.stage.machine(serial));
    told.push({ time, serial, text, replacement });
  }
  return told.reverse();
}

function replacementText(
  ordered: MachineEvent | undefined,
  readyAt: number | undefined,
  { now, words: { history, stage } }: { now: number; words: Words },
): string {
  if (!ordered || ordered.time > now) return history.notReplaced;
  const name = stage.machine(ordered.serial);
  return readyAt !== undefined && readyAt <= now
    ? history.replacedBy(name, readyAt)
    : history.replacing(name);
}
