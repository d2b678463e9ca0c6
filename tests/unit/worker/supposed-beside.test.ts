// "What if" as it is told to the page: in parts while the run is simulated again, complete at the
// shown moment, beside what the shown run came to; nothing of the shown run changes.
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../src/sim/scenario/validate.ts';
import { advanceRun, startRun } from '../../../src/sim/run.ts';
import { recentLatency } from '../../../src/sim/cluster/recent-latency.ts';
import { costSoFar } from '../../../src/sim/cluster/cost.ts';
import { opened, PAUSED, SEED } from './opened-host.ts';
import { busyScenario } from './small-run.ts';
import type { Supposed } from '../../../src/worker/protocol.ts';

const OUT = 'pools.0.autoscaler.threshold.scaleOut.above';

async function standingAt(seconds: number) {
  const made = await opened(busyScenario(), PAUSED);
  const advanced = made.host.advanceTo(seconds);
  await made.clock.pass(500);
  await advanced;
  const parts = (): Supposed[] =>
    made.sent.flatMap((each) => (each.kind === 'supposed' ? [each] : []));
  return { ...made, parts };
}

/** The same run with the threshold at another value from its beginning. */
function runWith(above: number, until: number) {
  const changed = structuredClone(busyScenario());
  changed.pools[0].autoscaler.threshold.scaleOut.above = above;
  const parsed = parseScenario(changed);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  const run = startRun({ scenario: parsed.scenario, seed: SEED, interventions: [] });
  advanceRun(run, until);
  return run;
}

describe('a question', () => {
  it('is answered with what the run would have come to, beside what it came to', async () => {
    const { host, clock, parts } = await standingAt(300);
    const digest = host.status().digest;
    expect(host.suppose({ id: 1, path: OUT, value: 95 })).toBe(true);
    await clock.pass(100);
    const last = parts().at(-1);
    expect(last).toMatchObject({ id: 1, value: 95, isComplete: true, time: 300 });
    const supposed = runWith(95, 300);
    const shown = runWith(70, 300);
    expect(last?.p95).toBe(recentLatency(supposed.cluster).p95);
    expect(last?.usd).toBe(costSoFar(supposed.cluster).usd);
    expect(last?.actual).toEqual({
      p95: recentLatency(shown.cluster).p95,
      usd: costSoFar(shown.cluster).usd,
    });
    expect(last?.usd).toBeLessThan(last?.actual.usd ?? 0);
    expect(Array.from(last?.times ?? [])).toEqual(
      Array.from(supposed.recorder.series.times.subarray(0, supposed.recorder.series.length)),
    );
    expect(host.status().digest).toBe(digest);
  });

  it('comes in parts when it takes long', async () => {
    const { host, clock, parts } = await standingAt(300);
    clock.cost = 1;
    host.suppose({ id: 2, path: OUT, value: 95 });
    await clock.pass(10_000);
    const times = parts().map(({ time }) => time);
    expect(times.length).toBeGreaterThan(1);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(parts().map(({ isComplete }) => isComplete)).toEqual([
      ...times.slice(1).map(() => false),
      true,
    ]);
  });

  it('is answered no more after it was dropped, and not at all where the value is not allowed', async () => {
    const { host, clock, parts } = await standingAt(300);
    host.suppose({ id: 3, path: OUT, value: 95 });
    host.dropQuestion();
    await clock.pass(200);
    expect(parts()).toEqual([]);
    expect(host.suppose({ id: 4, path: OUT, value: 500 })).toBe(false);
    await clock.pass(200);
    expect(parts()).toEqual([]);
  });
});
