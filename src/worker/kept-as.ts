// Under which id a run is kept. A run is its recipe: what was recorded under an id stays as it is,
// so a change made before the latest time recorded makes another run with an id of its own, which
// says where it left the first. Ids are random, for several tabs keep runs beside each other.
import { isOver } from '../sim/run.ts';
import { newRunId } from '../store/kept-run.ts';
import type { Source, Start } from './protocol.ts';
import type { Recorded } from './recorded.ts';

export interface KeptParent {
  readonly id: string;
  /** When the change was made, simulated seconds. */
  readonly time: number;
}

export interface KeptAs {
  /** 32 hexadecimal digits. */
  readonly id: string;
  readonly parent: KeptParent | null;
  /**
   * The latest time that was recorded under this id before this run began, or of what nobody touched
   * was seen where it was opened, simulated seconds.
   */
  readonly recordedUntil: number;
  /** Kept only once somebody has changed something, or at its end where it was not opened there. */
  readonly onceTouched: boolean;
}

/** Of a run that was never kept before. */
export function keptAnew(given: Partial<KeptAs> = {}): KeptAs {
  return { id: newRunId(), parent: null, recordedUntil: 0, onceTouched: false, ...given };
}

/** Of the run that is opened. */
export function keptBy({ kept }: Source, { onceTouched = false, fromSeconds = 0 }: Start): KeptAs {
  if (kept?.id) return { ...kept, id: kept.id, onceTouched };
  if (kept) return keptAnew({ parent: kept.parent, onceTouched: true, recordedUntil: fromSeconds });
  return keptAnew({ onceTouched, recordedUntil: onceTouched ? fromSeconds : 0 });
}

/** Of the same run from its beginning again; one that came to its end is kept since then. */
export function keptAgain(kept: KeptAs, { until, live }: Recorded): KeptAs {
  const { onceTouched, recordedUntil } = kept;
  const isKept = !onceTouched || (isOver(live.run) && until > recordedUntil);
  return { ...kept, onceTouched: !isKept, recordedUntil: Math.max(recordedUntil, until) };
}

/** Of the fork that leaves a run at a time; a run that was not kept is no parent, but its own is. */
export function keptFork({ id, parent, onceTouched }: KeptAs, time: number): KeptAs {
  const left = onceTouched ? parent : { id, time };
  return keptAnew({ parent: left && { id: left.id, time: Math.min(left.time, time) } });
}

/** Of the run that a change makes at a time: the same run, if nothing was recorded later. */
export function keptAfter(kept: KeptAs, time: number): KeptAs {
  return time < kept.recordedUntil ? keptFork(kept, time) : { ...kept, onceTouched: false };
}
