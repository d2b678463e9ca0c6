// What the keeper is told of the runs on the screen: enough to come to the same digest again, each
// run under an id of its own, nothing told twice.
import { describe, expect, it } from 'vitest';
import { advanceRun, digestOf, startRun } from '../../../src/sim/run.ts';
import type { Checkpoint } from '../../../src/store/kept-run.ts';
import { CHECKPOINT_EVERY_MS, Keeping } from '../../../src/worker/keeping.ts';
import type { Source, Start } from '../../../src/worker/protocol.ts';
import { keptHost } from './kept-host.ts';
import { newHost, PAUSED, PLAYING, sourceOf } from './opened-host.ts';
import { floodScenario, smallScenario } from './small-run.ts';

/** The digest that a told recipe comes to at the told time. */
function digestAgain(told: readonly Checkpoint[], id: string): [string, string] {
  const mine = told.filter((each) => each.id === id);
  const recipe = mine.findLast((each) => each.recipe !== undefined)?.recipe;
  const last = mine[mine.length - 1];
  if (recipe === undefined) throw new Error(`no recipe was told of ${id}`);
  const run = startRun(recipe);
  advanceRun(run, last.reachedSeconds);
  return [digestOf(run), last.digest];
}

describe('the keeper is told', () => {
  it('the recipe before the first event', async () => {
    const { told } = await keptHost(PAUSED);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ reachedSeconds: 0, isFinished: false, parent: null });
    expect(told[0].recipe?.scenario).toEqual(smallScenario());
  });

  it('of a run that was left before there was a keeper', async () => {
    const { clock, host } = newHost();
    const open = async (source: Source) => {
      const outcome = host.open(source, PAUSED);
      await clock.pass(0);
      await outcome;
      return host.status().kept.id;
    };
    const first = await open(sourceOf(smallScenario()));
    await open(sourceOf(smallScenario()));
    const told: Checkpoint[] = [];
    host.keep(new Keeping(clock, (checkpoint) => told.push(structuredClone(checkpoint))));
    expect(told.map(({ id, recipe }) => [id, recipe !== undefined])).toEqual([[first, true]]);
  });

  it('how far it has come, four times a second and no more', async () => {
    const { clock, told } = await keptHost(PLAYING);
    const before = told.length;
    await clock.pass(10 * CHECKPOINT_EVERY_MS);
    expect(told.length - before).toBeGreaterThanOrEqual(9);
    expect(told.length - before).toBeLessThanOrEqual(11);
    expect(told.slice(before).every(({ recipe }) => recipe === undefined)).toBe(true);
    expect(told.every(({ series }) => series === undefined)).toBe(true);
  });

  it('nothing more while nothing happens', async () => {
    const { clock, told } = await keptHost(PAUSED);
    await clock.pass(5000);
    expect(told).toHaveLength(1);
  });

  it('every intervention, also while it is paused, within one checkpoint', async () => {
    const { clock, host, go, newest } = await keptHost(PAUSED);
    await go(100);
    host.intervene({ kind: 'burst' });
    await clock.pass(CHECKPOINT_EVERY_MS);
    expect(newest().recipe?.interventions).toEqual([{ kind: 'burst', time: 100 }]);
  });

  it('what came of it at the end: series, figures, digest', async () => {
    const { host, told, go, newest } = await keptHost(PAUSED);
    await go(600);
    const { isFinished, series, figures, picture } = newest();
    expect(isFinished).toBe(true);
    expect(told.filter((each) => each.series !== undefined)).toHaveLength(1);
    expect(series?.times.at(-1)).toBe(600);
    expect(series?.values.every(({ length }) => length === series.times.length)).toBe(true);
    expect(figures.usd).toBeGreaterThan(0);
    expect(picture?.cpu.every((value) => value >= 0 && value <= 100)).toBe(true);
    expect(digestAgain(told, host.status().kept.id)).toEqual([newest().digest, newest().digest]);
  });

  it('everything at once when the page may be about to go', async () => {
    const { clock, host, told, newest } = await keptHost(PLAYING);
    await clock.pass(CHECKPOINT_EVERY_MS + 100);
    const before = told.length;
    host.flush();
    expect(told).toHaveLength(before + 1);
    expect(newest().reachedSeconds).toBe(host.status().time);
  });
});

it('the keeper is told nothing more of a run that cannot go on', async () => {
  const { clock, host, sent } = newHost();
  clock.cost = 0.2;
  const told: Checkpoint[] = [];
  host.keep(new Keeping(clock, (checkpoint) => told.push(structuredClone(checkpoint))));
  const start: Start = { ...PLAYING, speed: 'max', anySize: true };
  const outcome = host.open(sourceOf(floodScenario(2_000_000)), start);
  const gaveUp = () => sent.some(({ kind }) => kind === 'gaveUp');
  for (let turns = 0; turns < 4000 && !gaveUp(); turns++) await clock.pass(1);
  await outcome;
  expect(gaveUp()).toBe(true);
  const before = told.length;
  expect(before).toBeGreaterThan(0);
  await clock.pass(2 * CHECKPOINT_EVERY_MS);
  host.flush();
  expect(told).toHaveLength(before);
});

describe('a run keeps what was recorded', () => {
  it('a change in the past makes another run, which names the one it left', async () => {
    const { clock, host, told, go, newest } = await keptHost(PAUSED);
    await go(300);
    const first = host.status().kept.id;
    await go(100);
    host.intervene({ kind: 'burst' });
    await clock.pass(CHECKPOINT_EVERY_MS);
    expect(newest().id).not.toBe(first);
    expect(newest().parent).toEqual({ id: first, time: 100 });
    const left = told.findLast((each) => each.id === first);
    expect(left).toMatchObject({ reachedSeconds: 300 });
    expect(left?.series?.times.at(-1)).toBe(300);
    expect(digestAgain(told, first)).toEqual([left?.digest, left?.digest]);
  });

  it('from its beginning again it is the same run, until something is changed', async () => {
    const { clock, host, told, go, newest } = await keptHost(PAUSED);
    await go(300);
    const first = host.status().kept.id;
    host.startOver();
    host.pause();
    await go(200);
    expect(host.status().kept.id).toBe(first);
    expect(newest()).toMatchObject({ id: first, reachedSeconds: 300 });
    host.intervene({ kind: 'burst' });
    await clock.pass(CHECKPOINT_EVERY_MS);
    expect(newest().parent).toEqual({ id: first, time: 200 });
    expect(told.findLast((each) => each.id === first)?.recipe?.interventions ?? []).toEqual([]);
  });

  it('the run that was left comes back under its own id', async () => {
    const { host, go } = await keptHost(PAUSED);
    await go(300);
    const first = host.status().kept.id;
    await go(100);
    host.intervene({ kind: 'burst' });
    expect(host.status().kept.id).not.toBe(first);
    expect(host.goBack()?.kept.id).toBe(first);
  });

  it('another seed makes another run without a parent', async () => {
    const { host, go, newest } = await keptHost(PAUSED);
    await go(50);
    const first = host.status().kept.id;
    host.newSeed(5);
    host.pause();
    await go(10);
    expect(newest().id).not.toBe(first);
    expect(newest().parent).toBeNull();
  });
});

describe('a run that was kept is opened again', () => {
  const id = 'ab'.repeat(16);
  const kept = (before: string | null): Source => ({
    ...(sourceOf(smallScenario()) as Extract<Source, { kind: 'recipe' }>),
    kept: { id: before, parent: null, recordedUntil: 200 },
  });

  it('goes on under its id from where it was recorded to', async () => {
    const { host, told, go, newest } = await keptHost({ ...PAUSED, fromSeconds: 200 }, kept(id));
    await go(260);
    expect(host.status().kept.id).toBe(id);
    expect(told.every((each) => each.id === id && each.reachedSeconds >= 200)).toBe(true);
    expect(newest().reachedSeconds).toBe(260);
  });

  it('is only looked at, whatever was done to it before, until something more is', async () => {
    const interventions = [{ kind: 'burst' as const, time: 100 }];
    const recipe = { scenario: smallScenario(), seed: 1, interventions };
    const copy: Source = { ...kept(null), kind: 'recipe', recipe };
    const { clock, host, told } = await keptHost({ ...PAUSED, fromSeconds: 200 }, copy);
    expect(told).toEqual([]);
    host.intervene({ kind: 'burst' });
    await clock.pass(CHECKPOINT_EVERY_MS);
    expect(told.map(({ interventions: count }) => count)).toEqual([2]);
  });

  it('is only looked at while another tab writes it', async () => {
    const { clock, host, told, go } = await keptHost({ ...PAUSED, fromSeconds: 200 }, kept(null));
    await go(260);
    expect(told).toEqual([]);
    host.intervene({ kind: 'burst' });
    await clock.pass(CHECKPOINT_EVERY_MS);
    expect(told.map((each) => each.id)).toEqual([host.status().kept.id]);
  });
});
