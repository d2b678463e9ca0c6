// The judge that comes later: the opening scenario needs none, everything from outside waits for it,
// and what cannot be judged is refused instead of let through.
import { describe, expect, it } from 'vitest';
import { scenarioOfPreset, OPENING_PRESET, PRESETS } from '../../../src/sim/scenario/presets.ts';
import { CATALOG } from '../../../src/worker/catalog.ts';
import { doorOf } from '../../../src/worker/door.ts';
import { Host } from '../../../src/worker/host.ts';
import { judge } from '../../../src/worker/judge.ts';
import { LateJudge } from '../../../src/worker/late-judge.ts';
import type { Source, Start } from '../../../src/worker/protocol.ts';
import { handClock, smallScenario } from './small-run.ts';

const PAUSED: Start = { fromSeconds: 0, playing: false, speed: 10 };
const OPENING: Source = { kind: 'shipped', id: OPENING_PRESET.id, seed: 42 };
const RECIPE: Source = {
  kind: 'recipe',
  recipe: { scenario: smallScenario(), seed: 1, interventions: [] },
};
const SET = { kind: 'set', path: 'pools.0.autoscaler.largest', value: 12 } as const;

/** A worker's calls; the judge can be loaded from the given try on. */
function newDoor({ failing = 0 } = {}) {
  const loads: number[] = [];
  const late = new LateJudge(() => {
    loads.push(loads.length);
    return loads.length > failing ? Promise.resolve(judge) : Promise.reject(new Error('offline'));
  });
  const clock = handClock();
  const host = new Host(clock, () => undefined, late);
  return { clock, host, late, loads, door: doorOf(host, late, clock) };
}

describe('without a judge', () => {
  it('the opening scenario is begun, exactly as it would be with one', async () => {
    const { door, host, loads } = newDoor();
    expect(await door.open(OPENING, PAUSED)).toMatchObject({ ok: true });
    expect(loads).toEqual([]);
    const { scenario, seed, interventions } = host.recipe();
    expect(judge.plan(OPENING, PAUSED)).toMatchObject({ scenario, seed, interventions });
    expect(scenario).toEqual(scenarioOfPreset(OPENING_PRESET));
  });

  it('the catalog is known, and what needs no judgement is done', async () => {
    const { door, loads } = newDoor();
    expect(door.catalog()).toEqual(CATALOG);
    expect(CATALOG.map(({ id }) => id)).toEqual(PRESETS.map(({ id }) => id));
    await door.open(OPENING, PAUSED);
    expect(await door.intervene({ kind: 'burst' })).toMatchObject({ ok: true });
    expect(loads).toEqual([]);
  });
});

describe('a judge is loaded', () => {
  it('for another scenario, for a recipe, and for a seed that is none', async () => {
    for (const source of [{ ...OPENING, id: 'steady' }, RECIPE, { ...OPENING, seed: -1 }]) {
      const { door, loads } = newDoor();
      await door.open(source, PAUSED);
      expect(loads).toEqual([0]);
    }
  });

  it('for a change of a setting and for a supposition, and only once', async () => {
    const { door, host, loads } = newDoor();
    await door.open(OPENING, PAUSED);
    expect(await door.suppose({ id: 1, path: SET.path, value: 3 })).toBe(true);
    expect(await door.intervene(SET)).toMatchObject({ ok: true, before: 10 });
    expect(host.recipe().interventions).toHaveLength(1);
    expect(loads).toEqual([0]);
  });

  it('beforehand, when asked to', async () => {
    const { door, loads } = newDoor();
    expect(await door.prepare()).toBe(true);
    await door.open(OPENING, PAUSED);
    await door.intervene(SET);
    expect(loads).toEqual([0]);
  });
});

describe('a judge that cannot be loaded', () => {
  it('lets nothing through, and is tried again the next time', async () => {
    const { door, host } = newDoor({ failing: 3 });
    await door.open(OPENING, PAUSED);
    expect(await door.intervene(SET)).toEqual({ ok: false, problems: [] });
    expect(await door.suppose({ id: 1, path: SET.path, value: 3 })).toBe(false);
    expect(await door.open(RECIPE, PAUSED)).toEqual({ ok: false, problems: [] });
    expect(host.recipe().interventions).toEqual([]);
    expect(await door.intervene(SET)).toMatchObject({ ok: true });
  });

  it('is not passed by without the door', () => {
    const { late } = newDoor();
    expect(() => late.plan(RECIPE, PAUSED)).toThrow('has not been loaded');
    expect(() => late.changeSetting(smallScenario(), SET.path, 1)).toThrow('has not been loaded');
  });
});
