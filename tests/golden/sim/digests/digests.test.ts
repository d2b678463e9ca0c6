// The results of the engine must not change unseen: some 200 recipes come to the digests and to the
// time series that the table keeps, to the last bit. After a change that means to change results the
// table is made anew by `npm run golden write`, and the new one is read before it is committed.
import { describe, expect, it } from 'vitest';
import { ENGINE } from '../../../../src/sim/run.ts';
import table from '../../data/digests.json' with { type: 'json' };
import { goldenRow } from './golden-row.ts';
import { GOLDEN_RECIPES } from './recipes.ts';

const rowOf = (name: string) => table.rows.find((row) => row.name === name);

describe('the table of golden digests', () => {
  it('has a row for each recipe, each of a name of its own, and is of this engine', () => {
    expect(table.rows.map(({ name }) => name)).toEqual(GOLDEN_RECIPES.map(({ name }) => name));
    expect(new Set(table.rows.map(({ name }) => name)).size).toBeGreaterThanOrEqual(200);
    expect(table.engine).toBe(ENGINE);
  });

  it('tells all runs apart, and every run from itself at other times', () => {
    const digests = table.rows.flatMap((row) => row.digests);
    expect(digests).toHaveLength(3 * table.rows.length);
    expect(digests.filter((digest) => !/^[0-9a-f]{16}$/.test(digest))).toEqual([]);
    // A quiet run, with nothing new between two times, is rare.
    expect(new Set(digests).size).toBeGreaterThan(0.98 * digests.length);
    expect(new Set(table.rows.map(({ series }) => series)).size).toBe(table.rows.length);
  });

  it('is about runs in which things are done', () => {
    const done = GOLDEN_RECIPES.flatMap(({ interventions }) => interventions);
    expect(done.length).toBeGreaterThan(2 * GOLDEN_RECIPES.length);
    expect(new Set(done.map(({ kind }) => kind)).size).toBe(4);
  });
});

describe('the golden recipe', () => {
  it.each(GOLDEN_RECIPES)('$name comes to its digests', (golden) => {
    const row = goldenRow(golden);
    const expected = rowOf(golden.name);
    expect(row.recipe, 'the recipe itself is another one').toBe(expected?.recipe);
    expect(row).toEqual(expected);
  });
});
