// What is written over the machines of each region: its name, how many there are or which part of them
// is shown, and from three regions on which part of the traffic goes there.
import type { FirstWords } from '../words/en-first.ts';
import type { FieldView } from './field-view.ts';

export interface RegionCaption {
  readonly text: string;
  /** Empty when there is nothing to compare with, or nothing flows. */
  readonly traffic: string;
}

export interface Captioned {
  readonly names: readonly string[];
  /** Machines in each region. */
  readonly counts: readonly number[];
  readonly view: FieldView;
  /** Whether every machine has a row, so that they need not be counted. */
  readonly isFew: boolean;
  /** Parts of all traffic, 0 to 1. */
  readonly shares: readonly number[];
}

/** With two, one part says the other. */
const LEAST_WITH_TRAFFIC = 3;

export function regionCaptions(
  { names, counts, view, isFew, shares }: Captioned,
  { stage, machines }: FirstWords,
): RegionCaption[] {
  return names.map((name, region) => {
    const all = counts[region] ?? 0;
    const isPart = view.count < all;
    const counted = isPart ? machines.part(name, view.count, all) : stage.region(name, all);
    const isCompared = names.length >= LEAST_WITH_TRAFFIC && shares[region] >= 0;
    return {
      text: isFew ? name : counted,
      traffic: isCompared ? machines.ofTraffic(shares[region]) : '',
    };
  });
}
