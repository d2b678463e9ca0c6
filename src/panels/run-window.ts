// Which lines of a long list are drawn: those in sight and a few above and below, so that a list of
// ten thousand scrolls like one of ten. All lines are equally high. Px; lines are counted from 0.

export interface Pane {
  readonly top: number;
  readonly height: number;
  readonly lineHeight: number;
}

/** Drawn above and below what is in sight, so that nothing is blank while it scrolls. */
const BEYOND = 6;

/** From the first line drawn to the one after the last. */
export function linesInSight(count: number, { top, height, lineHeight }: Pane): [number, number] {
  if (lineHeight <= 0) return [0, 0];
  const first = Math.floor(top / lineHeight) - BEYOND;
  const end = Math.ceil((top + height) / lineHeight) + BEYOND;
  return [Math.max(0, Math.min(first, count)), Math.max(0, Math.min(end, count))];
}

/** Where to scroll so that a line is in sight; where it is, if it is already. */
export function scrolledTo(line: number, { top, height, lineHeight }: Pane): number {
  const above = line * lineHeight;
  const below = above + lineHeight - height;
  return Math.min(above, Math.max(top, below));
}
