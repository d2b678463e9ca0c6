// Time has no unit: with every rate halved and every time doubled, each time of a run doubles, to
// the bit (two is a power of two), and nothing else changes. Read the other way: twice the rate and
// twice the speed of service make all times half as long, exactly.
import { describe, expect, it } from 'vitest';
import { advanceRun, type Run, startRun } from '../../../../src/sim/run.ts';
import { randomScenario } from './random-scenario.ts';
import * as S from './reading-state.ts';
import { slower } from './slower.ts';

const SEEDS = 300;
const FIRST_SEED = 3_000_000;

/** Numbers of a run that are times, and those that are not. */
function timesOf(run: Run) {
  const classes = Array.from({ length: S.classCount(run) }, (_, k) => k);
  const { machineEvents, decisions } = run.recorder;
  return {
    times: [
      ...machineEvents.map(({ time }) => time),
      ...decisions.map(({ decision }) => decision.time),
      ...classes.flatMap((k) => [S.latencySumOf(run, k), S.offeredWorkOf(run, k)]),
      S.kernelOf(run).nextArrival,
      ...S.poolsOf(run).flatMap((pool) => [...pool.data.paidSeconds, S.nextTickOf(pool)]),
    ],
    others: [
      machineEvents.map(({ kind, serial }) => [kind, serial]),
      decisions.map(({ decision }) => [decision.from, decision.to]),
      classes.map((k) => [S.bornOf(run, k), ...[0, 1, 2, 3].map((end) => S.endedOf(run, k, end))]),
    ],
  };
}

function doubled({ times, others }: ReturnType<typeof timesOf>): ReturnType<typeof timesOf> {
  return { times: times.map((time) => 2 * time), others };
}

describe('time', () => {
  it('has no unit: halved rates and doubled times double every time, to the bit', () => {
    let ended = 0;
    let decided = 0;
    for (let seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
      const fast = randomScenario(seed);
      const slow = slower(fast);
      if (slow === null) continue;
      const runs = [fast, slow].map((scenario) => startRun({ scenario, seed, interventions: [] }));
      for (const run of runs) advanceRun(run, Infinity);
      const [one, two] = runs.map(timesOf);
      expect(two, `seed ${seed}`).toEqual(doubled(one));
      ended += S.allEnded(runs[0], 0);
      decided += runs[0].recorder.changeCount;
    }
    expect(ended).toBeGreaterThan(10 * SEEDS);
    expect(decided).toBeGreaterThan(SEEDS / 2);
  });
});
