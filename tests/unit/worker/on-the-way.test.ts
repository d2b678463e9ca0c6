// What the page may do while a run is on its way, and what it may not ask for: a pause or another goal
// is kept when the run would have arrived; what is no time, speed or seed is refused.
import { describe, expect, it } from 'vitest';
import { newHost, opened, PAUSED, sourceOf } from './opened-host.ts';
import { busyScenario, smallScenario } from './small-run.ts';

describe('while it hurries to where a scenario opens', () => {
  const OPENS_LATE = { fromSeconds: 500, playing: true, speed: 1, anySize: true } as const;

  it('a pause is kept: it does not play when it would have been there', async () => {
    const { host, clock } = newHost();
    clock.cost = 1;
    const open = host.open(sourceOf(busyScenario()), OPENS_LATE);
    await clock.pass(1);
    host.pause();
    await clock.pass(100);
    await open;
    const { time } = host.status();
    expect(time).toBeLessThan(500);
    await clock.pass(500);
    expect(host.status()).toMatchObject({ playing: false, time });
  });

  it('a wish to go elsewhere is kept: it pauses there', async () => {
    const { host, clock } = newHost();
    clock.cost = 1;
    const open = host.open(sourceOf(busyScenario()), OPENS_LATE);
    await clock.pass(1);
    const there = host.advanceTo(300);
    await clock.pass(2000);
    await Promise.all([open, there]);
    expect(host.status()).toMatchObject({ playing: false, time: 300 });
  });
});

describe('what is no time, speed or seed', () => {
  it('is refused and changes nothing', async () => {
    const { host } = await opened(smallScenario(), PAUSED);
    const before = host.status();
    expect(() => host.advanceTo(NaN)).toThrow('NaN is not a time');
    expect(() => host.seek(undefined as unknown as number)).toThrow('is not a time');
    expect(() => host.setSpeed(30 as unknown as 60)).toThrow('30 is not a speed');
    expect(() => host.newSeed(1.5)).toThrow('1.5 is not a seed');
    expect(host.status()).toEqual(before);
  });
});
