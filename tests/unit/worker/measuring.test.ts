// Runs measured beside the shown one: the same figures as the run itself has, in turns that leave
// room for messages, and a newer question ends an older one.
import { describe, expect, it, vi } from 'vitest';
import { costSoFar } from '../../../src/sim/cluster/cost.ts';
import { elasticitySoFar } from '../../../src/sim/cluster/elasticity.ts';
import { advanceRun, startRun } from '../../../src/sim/run.ts';
import type { Intervention } from '../../../src/sim/scenario/interventions.ts';
import { changeSetting } from '../../../src/sim/scenario/live-settings.ts';
import { Measuring } from '../../../src/worker/measuring.ts';
import type { EngineControl } from '../../../src/worker/protocol.ts';
import { opened, PLAYING, SEED, sourceOf } from './opened-host.ts';
import { busyScenario, floodScenario, handClock, smallScenario } from './small-run.ts';

const LOW: Intervention = {
  kind: 'set',
  path: 'pools.0.autoscaler.threshold.scaleOut.above',
  value: 40,
  time: 0,
};
const recipe = (interventions: Intervention[] = [], scenario = busyScenario()) => {
  return { scenario, seed: SEED, interventions };
};

/** Its figures; none are an error. */
async function figuresOf(answer: ReturnType<EngineControl['measure']>) {
  const figures = await answer;
  if (!Array.isArray(figures)) throw new Error(`not measured: ${figures}`);
  return figures;
}

describe('a measurement', () => {
  it('is how the run itself stands at that time', async () => {
    const clock = handClock();
    const answer = new Measuring(clock, changeSetting).measure([recipe([LOW])], 150);
    await clock.pass(0);
    const run = startRun(recipe([LOW]));
    advanceRun(run, 150);
    const { usd } = costSoFar(run.cluster);
    const { score } = elasticitySoFar(run.cluster);
    expect(await answer).toMatchObject([{ usd, score }]);
  });

  it('has the latency of all classes since the start', async () => {
    const clock = handClock();
    const answer = new Measuring(clock, changeSetting).measure([recipe([], smallScenario())], 200);
    await clock.pass(0);
    const run = startRun(recipe([], smallScenario()));
    advanceRun(run, 200);
    const [light, heavy] = run.cluster.latency.map((each) => each.quantile(0.95));
    const [{ p95 }] = await figuresOf(answer);
    expect(p95).toBeGreaterThan(light);
    expect(p95).toBeLessThan(heavy);
  });

  it('of two runs tells them apart', async () => {
    const clock = handClock();
    const answer = new Measuring(clock, changeSetting).measure([recipe([LOW]), recipe()], 300);
    await clock.pass(0);
    const [low, high] = await figuresOf(answer);
    expect(low.usd).toBeGreaterThan(high.usd);
    expect(low.score).not.toBe(high.score);
  });

  it('ends with the scenario when more is asked for', async () => {
    const clock = handClock();
    const answer = new Measuring(clock, changeSetting).measure([recipe()], 1e9);
    await clock.pass(0);
    expect((await figuresOf(answer))[0].usd).toBeGreaterThan(0);
  });

  it('works in turns of a few milliseconds, between which messages are answered', async () => {
    const clock = handClock();
    const turns = vi.spyOn(clock, 'soon');
    // Each look at the clock takes 1.9 ms, so a turn is two slices.
    clock.cost = 1.9;
    const answer = new Measuring(clock, changeSetting).measure([recipe()], 100);
    await clock.pass(1e6);
    expect(await answer).toHaveLength(1);
    expect(turns.mock.calls.length).toBeGreaterThan(10);
  });

  it('is dropped for a newer one', async () => {
    const clock = handClock();
    const measuring = new Measuring(clock, changeSetting);
    const first = measuring.measure([recipe()], 600);
    const second = measuring.measure([recipe()], 20);
    await clock.pass(0);
    expect(await first).toBeNull();
    expect(await second).toHaveLength(1);
  });

  it('of a run that refuses one of its settings has no figures, and says why', async () => {
    const clock = handClock();
    // Under the scale-in threshold, which is 30.
    const under = { ...LOW, value: 25 };
    const answer = new Measuring(clock, changeSetting).measure([recipe([under]), recipe()], 100);
    await clock.pass(0);
    expect(await answer).toBe('refused');
  });

  it('of a run that holds more requests than a run may has none either', async () => {
    const clock = handClock();
    const flood = recipe([], floodScenario(2_000_000));
    const answer = new Measuring(clock, changeSetting).measure([flood], 60);
    await clock.pass(0);
    expect(await answer).toBe('tooManyInFlight');
  });
});

it('what is being measured is dropped when another run comes to the screen', async () => {
  const { host, clock } = await opened(busyScenario(), { ...PLAYING, playing: false });
  const answer = host.measure([recipe([LOW])], 600);
  const other = host.open(sourceOf(smallScenario()), { ...PLAYING, playing: false });
  await clock.pass(0);
  expect((await other).ok).toBe(true);
  expect(await answer).toBeNull();
});

it('measuring leaves the shown run as it is', async () => {
  const { host, clock } = await opened(busyScenario(), PLAYING);
  const answer = host.measure([recipe([LOW])], 100);
  await clock.pass(1000);
  expect(await answer).toHaveLength(1);
  const { time, digest } = host.pause();
  expect(time).toBeGreaterThan(5);
  const alone = await opened(busyScenario(), { ...PLAYING, playing: false });
  await Promise.all([alone.host.advanceTo(time), alone.clock.pass(0)]);
  expect(digest).toBe(alone.host.status().digest);
});
