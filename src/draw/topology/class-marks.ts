/*
 * The mark of a class of requests: light a circle, medium a square, heavy a diamond, by their place in the
 * scenario; further classes begin again. Shape first, colour second. Paths lie around (0, 0) in CSS px.
 */

export interface ClassMark {
  /** A colour role of the theme. */
  readonly colour: 'light' | 'medium' | 'heavy';
  readonly path: string;
}

const MARKS: readonly ClassMark[] = [
  { colour: 'light', path: 'M-3.4 0a3.4 3.4 0 1 0 6.8 0a3.4 3.4 0 1 0 -6.8 0z' },
  {
    colour: 'medium',
    path: 'M-2.5 -3.8h5a1.3 1.3 0 0 1 1.3 1.3v5a1.3 1.3 0 0 1 -1.3 1.3h-5a1.3 1.3 0 0 1 -1.3 -1.3v-5a1.3 1.3 0 0 1 1.3 -1.3z',
  },
  { colour: 'heavy', path: 'M0 -6.4L6.4 0L0 6.4L-6.4 0z' },
];

export function classMark(index: number): ClassMark {
  return MARKS[index % MARKS.length];
}
