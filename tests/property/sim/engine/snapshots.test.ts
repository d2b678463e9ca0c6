// A snapshot goes on exactly as the run it was taken from would: copied as it is, or through text;
// put back into its own run or into a fresh one; at random times, between interventions before and
// after; and once more from a snapshot of the restored run. The snapshot itself never changes.
import { describe, expect, it } from 'vitest';
import {
  advanceRun,
  intervene,
  restoreRun,
  type Run,
  type RunSnapshot,
  snapshotRun,
  startRun,
} from '../../../../src/sim/run.ts';
import { Dice } from './dice.ts';
import { firstDifference } from './first-difference.ts';
import { throughText } from './plain-text.ts';
import * as S from './reading-state.ts';
import { type Case, randomCase } from './watched-run.ts';
import { recordOf } from './whole-record.ts';

/** Each case is halted at a random time of its own: more than five hundred in all. */
const CASES = 100;
const TEXT_CASES = 20;
const FIRST_SEED = 2_000_000;

/** A run halted at a random time, often on a whole second, when many things happen at once. */
function halted(one: Case): { run: Run; snapshot: RunSnapshot; dice: Dice } {
  const dice = new Dice(one.seed);
  const run = startRun(one);
  const { durationSeconds } = one.scenario;
  const whole = Math.floor(dice.between(0, durationSeconds));
  advanceRun(run, dice.chance(0.3) ? whole : dice.between(0, durationSeconds));
  return { run, snapshot: snapshotRun(run), dice };
}

function expectSame(one: unknown, two: unknown, what: string | number): void {
  expect(firstDifference(one, two), `seed ${what}`).toBe(null);
}

interface Copy {
  readonly name: string;
  readonly cases: number;
  readonly copy: <T>(snapshot: T) => T;
}

const COPIES: Copy[] = [
  { name: 'as it is', cases: CASES, copy: (snapshot) => snapshot },
  { name: 'as a structured clone', cases: CASES, copy: (snapshot) => structuredClone(snapshot) },
  { name: 'as text', cases: TEXT_CASES, copy: throughText },
];

describe.each(COPIES)('a snapshot kept $name', ({ cases, copy }) => {
  it('goes on in its own run as if nothing had been', () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + cases; seed++) {
      const { run, snapshot } = halted(randomCase(seed));
      const kept = copy(snapshot);
      advanceRun(run, Infinity);
      const uninterrupted = structuredClone(recordOf(run));
      restoreRun(run, kept);
      expectSame(snapshotRun(run), kept, seed);
      advanceRun(run, S.timeNow(run) + 1);
      advanceRun(run, Infinity);
      expectSame(recordOf(run), uninterrupted, seed);
    }
  });

  it('goes on in a fresh run to the same fingerprint', () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + cases; seed++) {
      const one = randomCase(seed);
      const { run, snapshot, dice } = halted(one);
      const before = structuredClone(snapshot);
      const fresh = startRun(one);
      restoreRun(fresh, copy(snapshot));
      advanceRun(fresh, dice.between(0, one.scenario.durationSeconds));
      const again = startRun(one);
      restoreRun(again, copy(snapshotRun(fresh)));
      for (const each of [run, fresh, again]) advanceRun(each, Infinity);
      const whole = outcomeOf(run);
      expectSame(outcomeOf(fresh), whole, seed);
      expectSame(outcomeOf(again), whole, seed);
      expectSame(snapshot, before, seed);
    }
  });
});

/** What does not depend on what the recorder kept. */
function outcomeOf(run: Run) {
  const { digest, counts, next, time, applied, notApplied } = recordOf(run);
  return { digest, counts, next, time, applied, notApplied };
}

describe('a run put back', () => {
  it('replays what was done by hand since, and forks when something else is done', () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      const one = randomCase(seed);
      const { run, snapshot } = halted({ ...one, interventions: [] });
      for (const each of one.interventions) {
        if (each.time < snapshot.time) continue;
        advanceRun(run, each.time);
        intervene(run, each);
      }
      advanceRun(run, Infinity);
      const live = structuredClone(recordOf(run));
      restoreRun(run, snapshot);
      advanceRun(run, Infinity);
      expectSame(recordOf(run), live, seed);
      restoreRun(run, snapshot);
      intervene(run, { kind: 'sendJob', time: 0, class: one.scenario.classes[0].name });
      expect(run.interventions).toHaveLength(1);
      advanceRun(run, Infinity);
      expect(run.recorder.jobSteps[0]).toMatchObject({ kind: 'born', time: snapshot.time });
    }
  });
});
