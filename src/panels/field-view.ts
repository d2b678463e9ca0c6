// Which part of many machines is looked at: all of them, one region, or a stretch of one region in the
// order of birth. How one steps closer and back stands in field-steps.ts.
import { MOST_MACHINES } from '../draw/topology/detail-level.ts';

export interface FieldView {
  /** The one region that is shown; null shows all. */
  readonly region: number | null;
  /** The first machine of the region that is shown, and how many at most. */
  readonly from: number;
  readonly count: number;
}

export const WHOLE: FieldView = { region: null, from: 0, count: Infinity };
/** Where one looks: a region, and the machine there, counted from the oldest. */
export interface LookAt {
  readonly region: number;
  readonly index: number;
}

/** Are so few looked at that they can be read? */
export function isReadable({ count }: FieldView, readable: number = MOST_MACHINES.rows): boolean {
  return count <= readable;
}
