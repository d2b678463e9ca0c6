// Steps closer to many machines and back, and along them. Each step closer shows so few that they are
// drawn one level of detail larger, down to rows that can be read.
// Regions and machines are counted from 0, machines from the oldest.
import { MOST_MACHINES } from '../draw/topology/detail-level.ts';
import { type FieldView, type LookAt, WHOLE } from './field-view.ts';

/** Of each level of detail, down to as many rows as there is room for. */
const stretches = (readable: number): number[] => [
  MOST_MACHINES.tiles,
  MOST_MACHINES.cells,
  Math.min(MOST_MACHINES.rows, readable),
];

/** Machines in each region, and how many rows there is room for. */
export interface Looked {
  readonly counts: readonly number[];
  readonly readable?: number;
}

/** One step closer to a machine; the same when there is nothing to gain. */
export function closer(
  view: FieldView,
  at: LookAt,
  { counts, readable = MOST_MACHINES.rows }: Looked,
): FieldView {
  const all = counts[at.region] ?? 0;
  const isFew = all <= readable;
  if (view.region === null && counts.length > 1)
    return { region: at.region, from: 0, count: isFew ? readable : Infinity };
  const shown = Math.min(view.count, all);
  const count = stretches(readable).find((stretch) => stretch < shown);
  if (count === undefined) return view;
  return { region: at.region, from: startOf(at.index, count, all), count };
}

/** One step back. */
export function farther(
  view: FieldView,
  { counts, readable = MOST_MACHINES.rows }: Looked,
): FieldView {
  if (view.count === Infinity || view.region === null) return WHOLE;
  const all = counts[view.region] ?? 0;
  if (all <= view.count) return WHOLE;
  const count = stretches(readable)
    .reverse()
    .find((each) => each > view.count && each < all);
  if (count === undefined) return counts.length > 1 ? { ...WHOLE, region: view.region } : WHOLE;
  return { region: view.region, from: startOf(view.from + view.count / 2, count, all), count };
}

/** The stretch before or after the one that is shown; the same at the ends, and when all is shown. */
export function turned(view: FieldView, step: 1 | -1, counts: readonly number[]): FieldView {
  if (view.region === null) return view;
  const all = counts[view.region] ?? 0;
  if (view.count >= all) return view;
  const from = Math.max(0, Math.min(all - view.count, view.from + step * view.count));
  return from === view.from ? view : { ...view, from };
}

/** A stretch of this length with the machine in its middle, as far as the region reaches. */
function startOf(middle: number, count: number, all: number): number {
  return Math.max(0, Math.min(all - count, Math.round(middle - count / 2)));
}
