// Placement of machines in the regions of a pool, in turn.
import { describe, expect, it } from 'vitest';
import { nextRegion } from '../../../../src/sim/placement/regions-in-turn.ts';

/** Regions of the next machines, beginning with the given fleet. */
function placed(live: readonly number[], machines: number): number[] {
  const counts = Int32Array.from(live);
  return Array.from({ length: machines }, () => {
    const region = nextRegion(counts);
    counts[region]++;
    return region;
  });
}

describe('regions in turn', () => {
  it('goes round the regions from the first', () => {
    expect(placed([0, 0, 0], 7)).toEqual([0, 1, 2, 0, 1, 2, 0]);
  });

  it('fills the region that lost machines first', () => {
    expect(placed([3, 1, 3], 4)).toEqual([1, 1, 0, 1]);
  });

  it('has one answer with one region', () => {
    expect(placed([5], 2)).toEqual([0, 0]);
  });
});
