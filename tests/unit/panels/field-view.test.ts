// Looking closer and farther: as many rows as there is room for, and few machines at once.
import { describe, expect, it } from 'vitest';
import { closer, farther } from '../../../src/panels/field-steps.ts';
import { isReadable, WHOLE } from '../../../src/panels/field-view.ts';
import { rowsThatFit, stageLayout } from '../../../src/draw/topology/stage-layout.ts';

const FIRST = { region: 0, index: 0 };

describe('rows', () => {
  it.each([
    [380, 2],
    [442, 2],
    [512, 1],
    [300, 3],
  ])('that fit into %d px in %d regions stand 24 px apart or more', (height, regions) => {
    const fitting = rowsThatFit(height, regions, 1);
    const places = Array.from({ length: regions }, (_, region) =>
      Math.floor((fitting - region + regions - 1) / regions),
    );
    const content = { places, lanes: 1, machinesLeft: 300, narrow: false, scale: 1 };
    const layout = stageLayout({ width: 700, height }, content);
    const tops = layout.regions.flatMap(({ rows }) => rows.map(({ top }) => top));
    expect(tops).toHaveLength(fitting);
    tops.slice(1).forEach((top, i) => expect(top - tops[i]).toBeGreaterThanOrEqual(24));
    expect(layout.height).toBe(height);
  });
});

describe('looking closer', () => {
  it('at a region with few machines shows them as rows, and back all regions', () => {
    const looked = { counts: [8, 8], readable: 14 };
    const near = closer(WHOLE, FIRST, looked);
    expect(near).toEqual({ region: 0, from: 0, count: 14 });
    expect(isReadable(near, 14)).toBe(true);
    expect(farther(near, looked)).toBe(WHOLE);
  });

  it('ends with as many rows as there is room for', () => {
    const looked = { counts: [50, 50], readable: 12 };
    const region = closer(WHOLE, FIRST, looked);
    expect(region).toEqual({ region: 0, from: 0, count: Infinity });
    const rows = closer(region, { region: 0, index: 30 }, looked);
    expect(rows).toEqual({ region: 0, from: 24, count: 12 });
    expect(closer(rows, FIRST, looked)).toBe(rows);
    expect(farther(rows, looked)).toEqual(region);
  });
});
