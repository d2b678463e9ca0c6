// The marks on the scrubber as they are drawn: those of a kind that stand so close that they would lie on
// each other are one. Times are simulated seconds, places px from the left.
import type { EventKind, EventMark } from '../draw/charts/event-marks.ts';

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
