// The whole run as a slider: which moment a key or a press asks for, and which marks stand so close
// that they are drawn as one. Times are simulated seconds, places px from the left.
// A moment asked for always lies on the run.
import type { EventKind, EventMark } from '../draw/charts/event-marks.ts';

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

/** Marks of one kind that are drawn as one: a glyph at the first, a line to the last. */
export interface MarkGroup {
  readonly kind: EventKind;
  readonly from: number;
  readonly until: number;
  readonly count: number;
}

/** Glyphs nearer than this would lie on each other, px. */
const CLOSEST = 9;

/** The marks as they are drawn, each kind on its own, in order of time. */
export function groupedMarks(
  marks: readonly EventMark[],
  place: (time: number) => number,
): readonly MarkGroup[] {
  const kinds: readonly EventKind[] = ['scale-out', 'scale-in', 'failure'];
  return kinds.flatMap((kind) => {
    const groups: MarkGroup[] = [];
    const times = marks.filter((mark) => mark.kind === kind).map(({ time }) => time);
    for (const time of times.sort((a, b) => a - b)) {
      const last = groups.at(-1);
      const isClose = last !== undefined && place(time) - place(last.until) < CLOSEST;
      if (isClose) groups.push({ ...groups.pop()!, until: time, count: last.count + 1 });
      else groups.push({ kind, from: time, until: time, count: 1 });
    }
    return groups;
  });
}
