// How much to simulate before looking up: long enough to be worth it, short enough that a message
// from the page never waits long. The length of a slice in simulated time follows what the last
// ones took on the wall clock, since a second of ten thousand machines costs a thousand times a
// second of three. A load may rise a thousandfold from one second to the next, which no length
// learned before foresees, so a slice also ends after a number of events.
// Nothing here changes results: a run may be cut anywhere.

/** A slice ends after about this many events: some milliseconds at a million a second. */
export const MOST_EVENTS = 10_000;
/** A slice aims at this much wall time, milliseconds. */
const SLICE_MS = 2;
const SHORTEST_SECONDS = 0.001;
const LONGEST_SECONDS = 600;
/** A slice is at most this many times as long as the one before. */
const STEEPEST_GROWTH = 4;

export interface Slicer {
  /** Length of the next slice, simulated seconds. */
  seconds: number;
}

export function createSlicer(): Slicer {
  return { seconds: 0.05 };
}

/** A slice of `seconds` took `wallMs`: the next one is longer or shorter. */
export function learn(slicer: Slicer, seconds: number, wallMs: number): void {
  // A clock that was not seen to move says no more than that the slice was short.
  const growth = wallMs <= 0 ? STEEPEST_GROWTH : Math.min(STEEPEST_GROWTH, SLICE_MS / wallMs);
  const wanted = Math.min(LONGEST_SECONDS, Math.max(SHORTEST_SECONDS, seconds * growth));
  // A slice that ended early, at its goal, says nothing against longer ones.
  const isPart = seconds < slicer.seconds && growth >= 1;
  slicer.seconds = isPart ? Math.max(slicer.seconds, wanted) : wanted;
}
