// A run that nobody touched is kept from its first change on, or at its end; until then it is no
// parent of another run.
import { describe, expect, it } from 'vitest';
import { CHECKPOINT_EVERY_MS } from '../../../src/worker/keeping.ts';
import type { Source, Start } from '../../../src/worker/protocol.ts';
import { keptHost } from './kept-host.ts';
import { PAUSED, sourceOf } from './opened-host.ts';
import { smallScenario } from './small-run.ts';

describe('what nobody touched', () => {
  const untouched: Start = { ...PAUSED, onceTouched: true };

  it('is not kept until the first intervention', async () => {
    const { clock, host, told, go } = await keptHost(untouched);
    await go(60);
    expect(told).toEqual([]);
    host.intervene({ kind: 'burst' });
    await clock.pass(CHECKPOINT_EVERY_MS);
    expect(told.map(({ id }) => id)).toEqual([host.status().kept.id]);
    expect(told[0].recipe?.interventions).toHaveLength(1);
  });

  it('is kept from the first intervention on that takes the place of planned ones', async () => {
    const interventions = [100, 200, 300].map((time) => ({ kind: 'burst' as const, time }));
    const recipe = { scenario: smallScenario(), seed: 1, interventions };
    const { clock, host, told, go } = await keptHost(untouched, { kind: 'recipe', recipe });
    await go(60);
    expect(told).toEqual([]);
    host.intervene({ kind: 'burst' });
    await clock.pass(CHECKPOINT_EVERY_MS);
    expect(told[0].recipe?.interventions).toEqual([{ kind: 'burst', time: 60 }]);
  });

  it('is no parent, neither of a fork nor of itself begun again and changed', async () => {
    const { clock, host, told, go, newest } = await keptHost(untouched);
    await go(300);
    await go(100);
    host.intervene({ kind: 'burst' });
    await clock.pass(CHECKPOINT_EVERY_MS);
    expect(newest().parent).toBeNull();
    expect(new Set(told.map(({ id }) => id)).size).toBe(1);
    const again = await keptHost(untouched);
    await again.go(300);
    again.host.startOver();
    again.host.pause();
    again.host.intervene({ kind: 'burst' });
    await again.clock.pass(CHECKPOINT_EVERY_MS);
    expect(again.newest().parent).toBeNull();
  });

  it('is a parent once it has come to its end, also when it began again', async () => {
    const { clock, host, go, newest } = await keptHost(untouched);
    await go(600);
    const { id } = newest();
    await go(100);
    host.intervene({ kind: 'burst' });
    await clock.pass(CHECKPOINT_EVERY_MS);
    expect(newest().parent).toEqual({ id, time: 100 });
    host.goBack();
    host.startOver();
    host.pause();
    host.intervene({ kind: 'burst' });
    await clock.pass(CHECKPOINT_EVERY_MS);
    expect(newest().parent).toEqual({ id, time: 0 });
  });

  it('passes on whom it was a copy of', async () => {
    const id = 'ab'.repeat(16);
    const source: Source = {
      ...(sourceOf(smallScenario()) as Extract<Source, { kind: 'recipe' }>),
      kept: { id: null, parent: { id, time: 200 }, recordedUntil: 0 },
    };
    const { clock, host, go, newest } = await keptHost({ ...PAUSED, fromSeconds: 200 }, source);
    await go(50);
    host.intervene({ kind: 'burst' });
    await clock.pass(CHECKPOINT_EVERY_MS);
    expect(newest().parent).toEqual({ id, time: 50 });
  });

  describe('and was opened at its end, as by a link or as a copy,', () => {
    const id = 'ab'.repeat(16);
    const link = sourceOf(smallScenario()) as Extract<Source, { kind: 'recipe' }>;
    const copy = { ...link, kept: { id: null, parent: { id, time: 600 }, recordedUntil: 0 } };

    it.each([
      ['link', untouched, link],
      ['copy', PAUSED, copy],
    ])('is not kept, however often it is played again: %s', async (_, start, source) => {
      const { host, told, go } = await keptHost({ ...start, fromSeconds: 600 }, source);
      expect(host.status()).toMatchObject({ time: 600, finished: true });
      await go(600);
      await go(100);
      host.startOver();
      await go(600);
      expect(host.status()).toMatchObject({ time: 600, finished: true });
      await host.open(sourceOf(smallScenario()), untouched);
      expect(told).toEqual([]);
    });

    it('is kept with the first change, and is no parent', async () => {
      const { clock, host, told, go } = await keptHost({ ...untouched, fromSeconds: 600 }, link);
      await go(100);
      host.intervene({ kind: 'burst' });
      await clock.pass(CHECKPOINT_EVERY_MS);
      expect(told.map(({ parent }) => parent)).toEqual([null]);
      expect(told[0].id).toBe(host.status().kept.id);
    });

    it('is kept at its end when it was opened before it', async () => {
      const { told, go } = await keptHost({ ...untouched, fromSeconds: 599 }, link);
      await go(600);
      expect(told.map(({ isFinished }) => isFinished)).toEqual([true]);
    });
  });

  it('is kept at its end', async () => {
    const { told, go } = await keptHost(untouched);
    await go(600);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ isFinished: true });
  });
});
