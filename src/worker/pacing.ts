// Simulated time against the wall clock. The worker owns it: a hidden page's timers sleep, the
// worker's do not. Speed is simulated seconds a wall second; what the engine could not keep up
// with is let go, so that a gap (a sleeping computer, a stopped process) is never caught up in one
// burst. Wall times are milliseconds from any monotonic clock.
import type { Speed } from './protocol.ts';

/** Longest stretch of wall time that one turn makes up for, milliseconds. */
export const LONGEST_GAP_MS = 250;

export interface Pacer {
  /** Wall time of the last turn. */
  last: number;
  /** Simulated seconds that are due and not yet simulated. */
  owed: number;
}

export function createPacer(wall: number): Pacer {
  return { last: wall, owed: 0 };
}

/** Forgets what is due: after a pause, a change of speed, a jump. */
export function resetPacer(pacer: Pacer, wall: number): void {
  pacer.last = wall;
  pacer.owed = 0;
}

/** Simulated seconds to go in the turn at `wall`; Infinity at full speed. */
export function takeDue(pacer: Pacer, wall: number, speed: Speed): number {
  const gap = Math.min(Math.max(0, wall - pacer.last), LONGEST_GAP_MS);
  pacer.last = wall;
  if (speed === 'max') return Infinity;
  pacer.owed = Math.min(pacer.owed + (gap / 1000) * speed, (LONGEST_GAP_MS / 1000) * speed);
  return pacer.owed;
}

/** Part of what was due has been simulated. */
export function payDue(pacer: Pacer, simulatedSeconds: number): void {
  pacer.owed = Math.max(0, pacer.owed - simulatedSeconds);
}
