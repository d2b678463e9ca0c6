// The whole run as a slider: which moment a key or a press asks for. Comes with the first hand on it
// (timeline-asked.ts). Times are simulated seconds, places px from the left.
// A moment asked for always lies on the run.
import type { EventMark } from '../draw/charts/event-marks.ts';

export interface Scrubbed {
  readonly now: number;
  readonly duration: number;
  /** The latest time reached. */
  readonly recordedUntil: number;
}

const PAGE_SECONDS = 60;

/** The moment a key asks for, undefined when it means nothing here. */
export function momentAfterKey(key: string, { now, duration, recordedUntil }: Scrubbed) {
  const at = (time: number): number => Math.min(duration, Math.max(0, time));
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return at(wholeAfter(now));
    case 'ArrowLeft':
    case 'ArrowDown':
      return at(wholeBefore(now));
    case 'PageUp':
      return at(now + PAGE_SECONDS);
    case 'PageDown':
      return at(now - PAGE_SECONDS);
    case 'Home':
      return 0;
    case 'End':
      // From the past first to where the run has come.
      return now < recordedUntil ? recordedUntil : duration;
    default:
      return undefined;
  }
}

/** One second on, to a whole one where the present lies between two. */
function wholeAfter(now: number): number {
  return Math.floor(now + 1e-9) + 1;
}

function wholeBefore(now: number): number {
  return Math.ceil(now - 1e-9) - 1;
}

/** The newest event before a moment, the start when there is none. */
export function eventBefore(marks: readonly EventMark[], now: number): number {
  return marks.reduce((newest, { time }) => (time < now && time > newest ? time : newest), 0);
}

/** The event that a press at `x` means: the nearest within a few px; undefined when it means the place. */
export function eventAt(
  marks: readonly EventMark[],
  x: number,
  place: (time: number) => number,
): EventMark | undefined {
  const near = marks.filter(({ time }) => Math.abs(place(time) - x) <= REACH);
  const away = ({ time }: EventMark) => Math.abs(place(time) - x);
  return near.reduce<EventMark | undefined>(
    (best, mark) => (best === undefined || away(mark) < away(best) ? mark : best),
    undefined,
  );
}

const REACH = 5;
