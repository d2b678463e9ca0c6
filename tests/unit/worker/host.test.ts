// The engine's side of the wire with a clock in the test's hand: pacing, goals, recipes,
// interventions. Whatever is done, equal recipes come to equal digests at equal times.
import { describe, expect, it } from 'vitest';
import { advanceRun, digestOf, startRun } from '../../../src/sim/run.ts';
import type { Scenario } from '../../../src/sim/scenario/schema.ts';
import type { Source } from '../../../src/worker/protocol.ts';
import { newHost, opened, PAUSED, PLAYING, SEED, sourceOf } from './opened-host.ts';
import { busyScenario, floodScenario, smallScenario } from './small-run.ts';

function digestAt(scenario: Scenario, time: number): string {
  const run = startRun({ scenario, seed: SEED, interventions: [] });
  advanceRun(run, time);
  return digestOf(run);
}

describe('playing', () => {
  it('keeps pace with the wall clock', async () => {
    const { host, clock } = await opened(smallScenario(), PLAYING);
    const from = host.status().time;
    await clock.pass(2000);
    expect(host.status().time - from).toBeGreaterThan(19.5);
    expect(host.status().time - from).toBeLessThanOrEqual(20.5);
  });

  it('changes no result: the digest is that of a run simulated in one go', async () => {
    const { host, clock } = await opened(smallScenario(), PLAYING);
    for (const gap of [33, 7, 400, 16, 90]) await clock.pass(gap);
    host.setSpeed(60);
    await clock.pass(300);
    const { time, digest } = host.pause();
    expect(time).toBeGreaterThan(5);
    expect(digest).toBe(digestAt(smallScenario(), time));
  });

  it('never catches up a long gap in one burst', async () => {
    const { host, clock } = await opened(smallScenario(), PLAYING);
    const from = host.status().time;
    clock.cost = 30_000;
    await clock.pass(1);
    clock.cost = 0;
    expect(host.status().time - from).toBeLessThanOrEqual(5);
  });

  it('looks up every few milliseconds, also at full speed', async () => {
    const { host, clock } = await opened(smallScenario({ durationSeconds: 1e7 }), PAUSED);
    host.setSpeed('max');
    host.play();
    // Each look at the clock takes a millisecond, so a turn is a handful of slices.
    clock.cost = 1;
    await clock.pass(3);
    const first = host.status().time;
    await clock.pass(3);
    expect(host.status().time).toBeGreaterThan(first);
    expect(host.status().finished).toBe(false);
  });

  it('ends with the scenario, and play then starts over', async () => {
    const { host, clock } = await opened(smallScenario(), PAUSED);
    host.setSpeed('max');
    host.play();
    await clock.pass(0);
    expect(host.status()).toMatchObject({ time: 600, finished: true, playing: false });
    host.setSpeed(1);
    expect(host.play()).toMatchObject({ time: 0, finished: false, playing: true });
  });
});

describe('a run that comes to hold more requests than a run may', () => {
  it('is given up with the reason, and nothing is thrown', async () => {
    const { clock, sent } = await opened(floodScenario(2_000_000), {
      ...PLAYING,
      anySize: true,
    });
    await clock.pass(1000);
    expect(sent.filter(({ kind }) => kind === 'gaveUp')).toEqual([
      { kind: 'gaveUp', reason: 'tooManyInFlight' },
    ]);
  });
});

describe('opening', () => {
  it('shows a scenario that ships from the time it says', async () => {
    const { host, clock } = newHost();
    const outcome = host.open(
      { kind: 'shipped', id: 'flash-sale', seed: 42 },
      { playing: false, speed: 10 },
    );
    await clock.pass(0);
    expect(await outcome).toMatchObject({ ok: true, status: { time: 1200, playing: false } });
  });

  it('announces more work than a run may be, unless told that any size is meant', async () => {
    const { host, clock } = await opened(smallScenario(), PAUSED);
    const { epoch } = host.status();
    const day = { durationSeconds: 86_400, workload: { kind: 'open', peakRate: 1e7 } } as const;
    const source = sourceOf(smallScenario(day));
    expect(await host.open(source, PAUSED)).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining('about 1.7e12 events') as string }],
    });
    expect(host.status().epoch).toBe(epoch);
    const outcome = host.open(source, { ...PAUSED, anySize: true });
    await clock.pass(0);
    expect(await outcome).toMatchObject({ ok: true });
  });

  it('refuses a name that no scenario has, and leaves the run as it is', async () => {
    const { host } = await opened(smallScenario(), PAUSED);
    const outcome = await host.open({ kind: 'shipped', id: 'no-such', seed: 1 }, PAUSED);
    expect(outcome).toMatchObject({
      ok: false,
      problems: [{ path: 'scenario', value: '"no-such"' }],
    });
    expect(host.recipe().scenario.name).toBe('Small');
  });

  it('refuses a recipe that is not valid, with path and value', async () => {
    const { host } = newHost();
    const scenario = { ...smallScenario(), durationSeconds: -1 };
    const outcome = await host.open(sourceOf(scenario), PAUSED);
    expect(outcome).toMatchObject({ ok: false, problems: [{ path: 'scenario.durationSeconds' }] });
  });

  it('comes to the same digest at the same time as the run it was taken from', async () => {
    const first = await opened(smallScenario(), PLAYING);
    await first.clock.pass(1000);
    first.host.intervene({ kind: 'failMachine', machine: 'busiest' });
    await first.clock.pass(1000);
    const before = first.host.pause();
    const second = newHost();
    const source: Source = { kind: 'recipe', recipe: first.host.recipe() };
    const outcome = second.host.open(source, {
      fromSeconds: before.time,
      playing: false,
      speed: 10,
    });
    await second.clock.pass(0);
    const after = await outcome;
    expect(after).toMatchObject({ ok: true, status: { time: before.time, digest: before.digest } });
  });

  it('replaces a run that is still on its way', async () => {
    const { host, clock } = newHost();
    const far = host.open(sourceOf(smallScenario()), {
      fromSeconds: 500,
      playing: true,
      speed: 10,
    });
    const near = host.open(sourceOf(busyScenario()), PAUSED);
    await clock.pass(0);
    await Promise.all([far, near]);
    expect(host.status()).toMatchObject({ time: 0, playing: false });
    expect(host.recipe().scenario.workload).toMatchObject({ peakRate: 190 });
  });
});

describe('moving along the run', () => {
  it('the next decision is the next one that changes something, and it pauses there', async () => {
    const { host, clock } = await opened(busyScenario(), PLAYING);
    const reached = host.nextDecision();
    await clock.pass(0);
    const status = await reached;
    expect(status.playing).toBe(false);
    expect(status.time % 15).toBe(0);
    expect(status.digest).toBe(digestAt(busyScenario(), status.time));
  });

  it('without any further decision it comes to the end', async () => {
    const { host, clock } = await opened(
      smallScenario({ pools: [{ name: 'shared', autoscaler: { policy: 'none' } }] }),
      PAUSED,
    );
    const reached = host.nextDecision();
    await clock.pass(0);
    expect(await reached).toMatchObject({ time: 600, finished: true });
  });

  it('pause gives up a goal where it is', async () => {
    const { host, clock } = await opened(smallScenario(), PAUSED);
    const reached = host.advanceTo(500);
    const { time } = host.pause();
    await clock.pass(100);
    expect((await reached).time).toBe(time);
    expect(host.status().time).toBe(time);
  });

  it('start over keeps the interventions, and they act again at their times', async () => {
    const { host, clock } = await opened(busyScenario(), PAUSED);
    await Promise.all([host.advanceTo(20), clock.pass(0)]);
    host.intervene({ kind: 'set', path: 'pools.0.autoscaler.threshold.scaleOut.above', value: 50 });
    const [before] = await Promise.all([host.advanceTo(200), clock.pass(0)]);
    expect(host.startOver()).toMatchObject({ time: 0 });
    const [after] = await Promise.all([host.advanceTo(200), clock.pass(0)]);
    expect(after.digest).toBe(before.digest);
    expect(host.recipe().interventions).toHaveLength(1);
  });

  it('a change in the past drops what was planned after it', async () => {
    const { host, clock } = await opened(busyScenario(), PAUSED);
    await Promise.all([host.advanceTo(100), clock.pass(0)]);
    host.intervene({ kind: 'burst' });
    host.startOver();
    await Promise.all([host.advanceTo(50), clock.pass(0)]);
    host.intervene({ kind: 'sendJob', class: 'heavy' });
    expect(host.recipe().interventions).toEqual([{ time: 50, kind: 'sendJob', class: 'heavy' }]);
  });

  it('a new seed begins again without interventions', async () => {
    const { host } = await opened(busyScenario(), PAUSED);
    host.intervene({ kind: 'burst' });
    expect(host.newSeed(99)).toMatchObject({ time: 0 });
    expect(host.recipe()).toMatchObject({ seed: 99, interventions: [] });
  });
});
