// "What if the threshold had been there from the beginning": told in parts, ending with what a run
// with that threshold comes to, beside what the shown run came to; a newer question takes the place
// of an older one, and nothing of the shown run changes.
import { describe, expect, it } from 'vitest';
import { advanceRun, type Run, startRun, timeOf } from '../../../src/sim/run.ts';
import { recentLatency } from '../../../src/sim/cluster/recent-latency.ts';
import { costSoFar } from '../../../src/sim/cluster/cost.ts';
import { setPath } from '../../../src/sim/scenario/paths.ts';
import type { Supposed } from '../../../src/worker/protocol.ts';
import { Supposing } from '../../../src/worker/supposing.ts';
import { opened, PAUSED, SEED } from './opened-host.ts';
import { busyScenario, floodScenario } from './small-run.ts';

const RULE = 'pools.0.autoscaler.threshold';
const PATH = `${RULE}.scaleOut.above`;

async function openedAt(time: number) {
  const made = await opened(busyScenario(), PAUSED);
  await Promise.all([made.host.advanceTo(time), made.clock.pass(0)]);
  const parts = () =>
    made.sent.filter((each): each is Supposed & { kind: 'supposed' } => each.kind === 'supposed');
  return { ...made, parts };
}

/** The run with the threshold at this value from the beginning. */
function rerun(value: number, time: number): Run {
  const scenario = setPath(busyScenario(), PATH, value);
  const run = startRun({ scenario, seed: SEED, interventions: [] });
  advanceRun(run, time);
  return run;
}

const outcomeOf = (cluster: Run['cluster']): Supposed['actual'] => ({
  p95: recentLatency(cluster).p95,
  usd: costSoFar(cluster).usd,
});

/** Long enough to be simulated in many turns, seconds. */
const UNTIL = 30;

describe('a question', () => {
  it.each([35, 55, 95])('is answered as the run with %i percent goes', async (value) => {
    const { host, clock, parts } = await openedAt(400);
    expect(host.suppose({ id: 1, path: PATH, value })).toBe(true);
    await clock.pass(100);
    const answer = parts().at(-1);
    const { recorder, cluster } = rerun(value, 400);
    const { series } = recorder;
    const column = (name: string) => series.columns.findIndex((each) => each.name === name);
    expect(answer).toMatchObject({ id: 1, value, time: 400, isComplete: true });
    expect(answer).toMatchObject(outcomeOf(cluster));
    expect(answer?.actual).toEqual(outcomeOf(rerun(70, 400).cluster));
    expect(Array.from(answer?.times ?? [])).toEqual(
      Array.from(series.times.subarray(0, series.length)),
    );
    expect(Array.from(answer?.cpu ?? [])).toEqual(
      Array.from(series.values[column('cpu')].subarray(0, series.length)),
    );
    expect(Array.from(answer?.ready ?? [])).toEqual(
      Array.from(series.values[column('ready')].subarray(0, series.length)),
    );
  });

  it.each([
    [40, 'changes decisions before that moment'],
    [71, 'changes none'],
  ])('about the past is answered up to the shown moment: %i percent, which %s', async (value) => {
    const { host, clock, parts } = await openedAt(300);
    host.intervene({ kind: 'burst' });
    await Promise.all([host.advanceTo(400), clock.pass(0)]);
    await Promise.all([host.seek(250), clock.pass(0)]);
    host.suppose({ id: 1, path: PATH, value });
    await clock.pass(100);
    const answer = parts().at(-1);
    expect(answer).toMatchObject({ time: 250, isComplete: true });
    expect(answer?.usd).toBe(costSoFar(rerun(value, 250).cluster).usd);
  });

  it.each([
    ['latency', 'scaleOut.above', [60, 150, 2000]],
    ['queue', 'scaleIn.below', [0, 3, 40]],
  ] as const)(
    'about a threshold of %s is answered as the run with it goes',
    async (metric, end, values) => {
      const side = end.split('.')[0];
      const scenario = setPath(busyScenario(), `${RULE}.${side}.metric`, metric);
      const made = await opened(scenario, PAUSED);
      await Promise.all([made.host.advanceTo(400), made.clock.pass(0)]);
      for (const [id, value] of values.entries()) {
        made.host.suppose({ id, path: `${RULE}.${end}`, value });
        await made.clock.pass(100);
        const run = startRun({
          scenario: setPath(scenario, `${RULE}.${end}`, value),
          seed: SEED,
          interventions: [],
        });
        advanceRun(run, 400);
        const answer = made.sent.findLast((each) => each.kind === 'supposed');
        expect(answer).toMatchObject({ id, isComplete: true, usd: costSoFar(run.cluster).usd });
      }
    },
  );

  it('changes nothing in the run itself', async () => {
    const { host, clock } = await openedAt(300);
    const before = host.status();
    host.suppose({ id: 1, path: PATH, value: 20 });
    await clock.pass(100);
    expect(host.status()).toMatchObject({ time: 300, digest: before.digest });
    expect(host.recipe().interventions).toEqual([]);
  });

  it('that is not allowed is refused', async () => {
    const { host, clock, parts } = await openedAt(100);
    expect(host.suppose({ id: 1, path: PATH, value: 900 })).toBe(false);
    await clock.pass(100);
    expect(parts()).toEqual([]);
  });

  it('takes the place of an older one', async () => {
    const { host, clock, parts } = await openedAt(300);
    host.suppose({ id: 1, path: PATH, value: 40 });
    host.suppose({ id: 2, path: PATH, value: 50 });
    await clock.pass(100);
    expect(new Set(parts().map(({ id }) => id))).toEqual(new Set([2]));
  });

  it('is answered no more once it is dropped', async () => {
    const { host, clock, parts } = await openedAt(300);
    host.suppose({ id: 1, path: PATH, value: 40 });
    host.dropQuestion();
    await clock.pass(100);
    expect(parts()).toEqual([]);
  });

  it('follows the run while it goes on', async () => {
    const { host, clock, parts } = await openedAt(100);
    host.suppose({ id: 1, path: PATH, value: 40 });
    host.play();
    await clock.pass(2000);
    const { time } = host.pause();
    await clock.pass(100);
    expect(time).toBeGreaterThan(115);
    expect(parts().at(-1)).toMatchObject({ time, isComplete: true });
  });
});

describe('an answer', () => {
  it('comes in parts: the first after the first turn, then at intervals, the last complete', () => {
    let now = 0;
    const parts: Supposed[] = [];
    const times: number[] = [];
    const tell = (part: Supposed) => {
      parts.push(part);
      times.push(now);
    };
    // Each look at the clock takes as long as a slice aims at, so that slices stay short.
    const supposing = new Supposing(() => (now += 2), tell);
    const shown = rerun(70, UNTIL);
    supposing.begin({ id: 1, path: PATH, value: 50 }, rerun(50, 0));
    expect(supposing.turn(shown)).toBe(true);
    expect(parts).toHaveLength(1);
    for (let turn = 0; turn < 10_000 && supposing.turn(shown); turn++);
    expect(parts.length).toBeGreaterThan(3);
    const [between, final] = [parts.slice(0, -1), parts[parts.length - 1]];
    expect(between.filter(({ isComplete }) => isComplete)).toEqual([]);
    expect(final).toMatchObject({ time: UNTIL, isComplete: true });
    expect(final.times.at(-1)).toBe(UNTIL);
    for (let i = 1; i < parts.length; i++) expect(parts[i].time).toBeGreaterThan(parts[i - 1].time);
    // Between two parts in the middle of the work lie 50 ms of it; after the last there is no more.
    for (let i = 1; i < between.length; i++) expect(times[i] - times[i - 1]).toBeGreaterThan(49);
    expect(supposing.turn(shown)).toBe(false);
    expect(parts.at(-1)).toBe(final);
  });
});

describe('a run that would hold more requests than a run may', () => {
  it('is given up without an answer, and the shown run goes on', () => {
    const flood = (peakRate: number) =>
      startRun({
        scenario: floodScenario(peakRate),
        seed: SEED,
        interventions: [],
      });
    const told: Supposed[] = [];
    let now = 0;
    const supposing = new Supposing(
      () => (now += 0.01),
      (part) => told.push(part),
    );
    const shown = flood(10);
    advanceRun(shown, 60);
    supposing.begin({ id: 1, path: PATH, value: 50 }, flood(2_000_000));
    let turns = 0;
    while (supposing.turn(shown)) turns++;
    expect(turns).toBeGreaterThan(0);
    expect(told.some(({ isComplete }) => isComplete)).toBe(false);
    expect(supposing.turn(shown)).toBe(false);
    advanceRun(shown, 61);
    expect(timeOf(shown)).toBe(61);
  });
});
