// Any moment of a run that is looked back at is what it was live: fingerprint, figures, logs and the
// whole state, at a hundred random times of each of many random runs, in any order. And what is
// seen in the past leads on to the same end as the live run.
import { describe, expect, it } from 'vitest';
import {
  advanceLive,
  createHistory,
  runAt,
  type RunHistory,
} from '../../../../src/sim/history/run-history.ts';
import { advanceRun, startRun } from '../../../../src/sim/run.ts';
import { Dice } from '../engine/dice.ts';
import { firstDifference } from '../engine/first-difference.ts';
import { type Case, randomCase } from '../engine/watched-run.ts';
import { recordOf } from '../engine/whole-record.ts';

const CASES = 12;
const MOMENTS = 100;
const FIRST_SEED = 5_000_000;

/** Random times in order, some of them whole seconds, when many things happen at once. */
function moments(dice: Dice, { scenario }: Case): number[] {
  const times = dice.many(MOMENTS, () => dice.between(0, scenario.durationSeconds));
  return times
    .map((time) => (dice.chance(0.3) ? Math.floor(time) : time))
    .sort((one, other) => one - other);
}

/** What the live run is at each of the times, on the way to its end. */
function record(history: RunHistory, times: readonly number[]) {
  const live = times.map((time) => {
    advanceLive(history, time);
    return { time, record: structuredClone(recordOf(history.live)) };
  });
  advanceLive(history, Infinity);
  return live;
}

describe('looking back', () => {
  it('shows what was live at any moment, and leads to the same end', () => {
    let snapshots = 0;
    for (let seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      const one = randomCase(seed);
      const dice = new Dice(seed);
      const history = createHistory(startRun(one));
      // Closer together than in a run of an hour, so that a run of seconds has many.
      history.spacingSeconds = 2 * one.scenario.metrics.sampleSeconds;
      const live = record(history, moments(dice, one));
      snapshots += history.snapshots.length;
      for (let i = 0; i < live.length; i++) {
        const { time, record: expected } = dice.of(live);
        const view = runAt(history, time);
        expect(firstDifference(recordOf(view), expected), `seed ${seed} at ${time}`).toBe(null);
        if (i % 10 > 0) continue;
        advanceRun(view, Infinity);
        expect(firstDifference(recordOf(view), recordOf(history.live)), `seed ${seed}`).toBe(null);
      }
    }
    expect(snapshots).toBeGreaterThan(5 * CASES);
  });
});
