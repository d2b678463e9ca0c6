// What is read of kept runs to compare them: once each, again when a run went on, and simulated again
// where its lines are missing.
import { describe, expect, it, vi } from 'vitest';
import { ENGINE, type Recipe } from '../../../src/sim/run.ts';
import { Comparison, type KeptRun, type KeptSeries } from '../../../src/state/comparison.svelte.ts';
import { recomputeWith } from '../../../src/state/recompute.ts';
import { type RunMark, runMarks } from '../../../src/state/run-marks.ts';
import { type Maker, RunMaker } from '../../../src/state/run-maker.ts';
import { smallScenario } from '../worker/small-run.ts';

const recipe: Recipe = { engine: ENGINE, scenario: smallScenario(), seed: 1, interventions: [] };
const series: KeptSeries = { columns: [], times: Float32Array.of(1), values: [] };
const run = { digest: 'd', reachedSeconds: 300 } as KeptRun;

const marks: readonly RunMark[] = [{ time: 90, kind: 'scale-out', pool: 0, from: 2, to: 4 }];

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

  it('is read again where the keeper gave no answer', async () => {
    const kept: Parameters<typeof keeperOf>[0] = { recipe: new Error('gone'), series: null };
    const comparison = new Comparison(keeperOf(kept));
    await comparison.read('a', run);
    expect(comparison.of('a')).toMatchObject({ recipe: null, lines: { kind: 'none' } });
    Object.assign(kept, { recipe, series });
    await comparison.read('a', run);
    expect(comparison.of('a')).toMatchObject({ recipe, lines: { kind: 'read', series } });
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

describe('a run with an id that every object has', () => {
  const others = ['__proto__', 'constructor', 'toString'];
  it.each(others)('%s is read as any other', async (id) => {
    const recompute = () => Promise.resolve({ series, marks });
    const comparison = new Comparison(keeperOf({ recipe, series }), recompute);
    expect(comparison.of(id)).toMatchObject({ isRead: false, lines: { kind: 'reading' } });
    await comparison.read(id, null);
    expect(comparison.of(id)).toMatchObject({ isRead: true, lines: { kind: 'none', why: 'gone' } });
    await comparison.read(id, run);
    expect(comparison.of(id)).toMatchObject({ recipe, lines: { kind: 'read', series }, marks });
    expect(comparison.of('f')).toMatchObject({ isRead: false, lines: { kind: 'reading' } });
    comparison.close();
  });
});

describe('a run with lines', () => {
  const other: KeptSeries = { columns: ['cpu'], times: Float32Array.of(), values: [] };

  it('keeps them while it is simulated again for its marks', async () => {
    const comparison = new Comparison(keeperOf({ recipe, series }), () => {
      expect(comparison.of('a')).toEqual({ recipe, isRead: true, lines: { kind: 'read', series } });
      return Promise.resolve({ series: other, marks });
    });
    await comparison.read('a', run);
    expect(comparison.of('a')).toMatchObject({ lines: { kind: 'read', series }, marks });
  });

  it('keeps them without marks when it comes to something else', async () => {
    const comparison = new Comparison(keeperOf({ recipe, series }), () => Promise.resolve(null));
    await comparison.read('a', run);
    expect(comparison.of('a')).toMatchObject({ lines: { kind: 'read', series }, marks: null });
  });
});

describe('the marks of a run', () => {
  const decided = (time: number, from: number, to: number) => ({
    ...{ pool: 1, decision: { time, from, to } },
  });
  const event = (time: number, kind: string) => ({ time, kind, pool: 0, serial: 1, region: 0 });

  it('are the decisions that changed its fleet and its failures, in order of time', () => {
    const results = {
      decisions: [decided(15, 2, 2), decided(30, 2, 4), decided(90, 4, 3)],
      machineEvents: [event(31, 'ready'), event(60, 'failed')],
    };
    expect(runMarks(results as never)).toEqual([
      { time: 30, kind: 'scale-out', pool: 1, from: 2, to: 4 },
      { time: 60, kind: 'failure', pool: 0, from: 0, to: 0 },
      { time: 90, kind: 'scale-in', pool: 1, from: 4, to: 3 },
    ]);
  });
});

describe('a run without lines', () => {
  it('is simulated again as far as it had come', async () => {
    const wanted: unknown[] = [];
    const comparison = new Comparison(keeperOf({ recipe }), (...given) => {
      wanted.push(given[0]);
      expect(comparison.of('a').lines).toEqual({ kind: 'computing' });
      return Promise.resolve({ series, marks });
    });
    await comparison.read('a', run);
    expect(wanted).toEqual([{ recipe, until: 300, digest: run.digest }]);
    expect(comparison.of('a').lines).toEqual({ kind: 'read', series });
    expect(comparison.of('a').marks).toBe(marks);
  });

  it('stays without them when that fails, or when its recipe cannot be read', async () => {
    const failing = new Comparison(keeperOf({ recipe }), () => Promise.reject(new Error('no')));
    await failing.read('a', run);
    expect(failing.of('a').lines).toEqual({ kind: 'none', why: 'unfinished' });
    const unread = new Comparison(keeperOf({ recipe: 'damaged', series: 'damaged' }), () =>
      Promise.resolve({ series, marks }),
    );
    await unread.read('a', run);
    expect(unread.of('a')).toMatchObject({ recipe: null, lines: { kind: 'none', why: 'damaged' } });
  });

  it('is given up when nobody looks any more, and when the run went on', async () => {
    const signals: AbortSignal[] = [];
    const comparison = new Comparison(keeperOf({ recipe }), (_wanted, signal) => {
      signals.push(signal);
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve(null)));
    });
    const isAsked = (times: number) => vi.waitFor(() => expect(signals).toHaveLength(times));
    void comparison.read('a', run);
    await isAsked(1);
    void comparison.read('a', { ...run, reachedSeconds: 400 });
    await isAsked(2);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
    comparison.close();
    expect(signals[1].aborted).toBe(true);
    await comparison.read('b', run);
    expect(signals).toHaveLength(2);
  });

  it('that waits for its turn is not begun; the one under way loses its worker', async () => {
    const made: number[] = [];
    let closed = 0;
    const start = (): Promise<Maker> => {
      let refuse: (reason: Error) => void;
      const make = ({ until }: { until: number }) => {
        made.push(until);
        return new Promise<never>((_, reject) => (refuse = reject));
      };
      const close = () => {
        closed++;
        refuse(new Error('closed'));
      };
      return Promise.resolve({ make, close } as unknown as Maker);
    };
    const again = recomputeWith(() => new RunMaker(start));
    const giveUp = new AbortController();
    const answers = [1, 2].map((until) => again({ recipe, until, digest: '' }, giveUp.signal));
    await vi.waitFor(() => expect(made).toEqual([1]));
    giveUp.abort();
    expect(await Promise.all(answers)).toEqual([null, null]);
    expect(made).toEqual([1]);
    expect(closed).toBeGreaterThan(0);
  });
});
