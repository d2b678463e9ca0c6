// What is read of kept runs to compare them: once each, again when a run went on, and simulated again
// where its lines are missing.
import { describe, expect, it } from 'vitest';
import { ENGINE, type Recipe } from '../../../src/sim/run.ts';
import { Comparison, type KeptRun, type KeptSeries } from '../../../src/state/comparison.svelte.ts';
import { smallScenario } from '../worker/small-run.ts';

const recipe: Recipe = { engine: ENGINE, scenario: smallScenario(), seed: 1, interventions: [] };
const series: KeptSeries = { columns: [], times: Float32Array.of(1), values: [] };
const run = { digest: 'd', reachedSeconds: 300 } as KeptRun;

/** A keeper that has these, and remembers what it was asked. */
function keeperOf(kept: { recipe?: unknown; series?: unknown }) {
  const asked: string[] = [];
  const call = (name: string) => {
    asked.push(name);
    const answer = kept[name as 'recipe'];
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer ?? null);
  };
  return { asked, call: call as never };
}

describe('a kept run', () => {
  it('is being read at first, then is there with its lines', async () => {
    const comparison = new Comparison(keeperOf({ recipe, series }));
    expect(comparison.of('a')).toMatchObject({ isRead: false, lines: { kind: 'reading' } });
    await comparison.read('a', run);
    expect(comparison.of('a')).toEqual({ recipe, isRead: true, lines: { kind: 'read', series } });
  });

  it('is read once, and again when it went on', async () => {
    const keeper = keeperOf({ recipe, series });
    const comparison = new Comparison(keeper);
    await comparison.read('a', run);
    await comparison.read('a', run);
    expect(keeper.asked).toEqual(['recipe', 'series']);
    await comparison.read('a', { ...run, reachedSeconds: 400 });
    expect(keeper.asked).toHaveLength(4);
  });

  it.each([
    ['never finished', null, 'unfinished'],
    ['damaged', 'damaged', 'damaged'],
    ['not to be read', new Error('gone'), 'unfinished'],
  ])('%s has no lines, and says why', async (_, found, why) => {
    const comparison = new Comparison(keeperOf({ recipe, series: found }));
    await comparison.read('a', run);
    expect(comparison.of('a')).toEqual({ recipe, isRead: true, lines: { kind: 'none', why } });
  });

  it('that is not kept has neither recipe nor lines', async () => {
    const keeper = keeperOf({ recipe, series });
    const comparison = new Comparison(keeper);
    await comparison.read('a', null);
    const lines = { kind: 'none', why: 'gone' };
    expect(comparison.of('a')).toEqual({ recipe: null, isRead: true, lines });
    expect(keeper.asked).toEqual([]);
  });
});

describe('a run without lines', () => {
  it('is simulated again as far as it had come', async () => {
    const wanted: unknown[] = [];
    const comparison = new Comparison(keeperOf({ recipe }), (...given) => {
      wanted.push(given);
      expect(comparison.of('a').lines).toEqual({ kind: 'computing' });
      return Promise.resolve(series);
    });
    await comparison.read('a', run);
    expect(wanted).toEqual([[{ recipe, until: 300, digest: run.digest }]]);
    expect(comparison.of('a').lines).toEqual({ kind: 'read', series });
  });

  it('stays without them when that fails, or when its recipe cannot be read', async () => {
    const failing = new Comparison(keeperOf({ recipe }), () => Promise.reject(new Error('no')));
    await failing.read('a', run);
    expect(failing.of('a').lines).toEqual({ kind: 'none', why: 'unfinished' });
    const unread = new Comparison(keeperOf({ recipe: 'damaged', series: 'damaged' }), () =>
      Promise.resolve(series),
    );
    await unread.read('a', run);
    expect(unread.of('a')).toMatchObject({ recipe: null, lines: { kind: 'none', why: 'damaged' } });
  });
});
