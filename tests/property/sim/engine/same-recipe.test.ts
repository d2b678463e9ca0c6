// The same recipe gives the same run, however it is cut into steps: at once, in random slices, in
// slices so small that most hold no event, event by event, with pauses. Compared is everything a
// run leaves behind, not the fingerprint alone. Cases come with interventions, as recipes have them.
import { describe, expect, it } from 'vitest';
import { step } from '../../../../src/sim/kernel/loop.ts';
import {
  advanceRun,
  advanceToDecision,
  isOver,
  type Run,
  startRun,
} from '../../../../src/sim/run.ts';
import { Dice } from './dice.ts';
import { firstDifference } from './first-difference.ts';
import * as S from './reading-state.ts';
import { type Case, randomCase } from './watched-run.ts';
import { recordOf } from './whole-record.ts';

const CASES = 250;
const FIRST_SEED = 1_000_000;

type Cut = (run: Run, one: Case) => void;

const CUTS: Record<string, Cut> = {
  'random slices and pauses'(run, { seed }) {
    const dice = new Dice(seed);
    while (!isOver(run)) {
      const slice = dice.chance(0.2) ? 0 : dice.between(0, dice.of([0.01, 1, 10]));
      advanceRun(run, S.timeNow(run) + slice);
    }
  },
  'slices that mostly hold no event'(run) {
    while (!isOver(run)) advanceRun(run, S.timeNow(run) + 1 / 64);
  },
  'one event at a time'(run, { interventions, scenario }) {
    const stops = [...interventions.map(({ time }) => time), scenario.durationSeconds];
    for (const stop of stops) {
      while (step(S.kernelOf(run), run.handlers, stop));
      advanceRun(run, stop);
    }
  },
  'from decision to decision'(run) {
    while (advanceToDecision(run));
    advanceRun(run, Infinity);
  },
};

describe.each(Object.entries(CUTS))('a run cut into %s', (_name, cut) => {
  it('is the run that went at once', () => {
    let decisions = 0;
    for (let seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      const one = randomCase(seed);
      const whole = startRun(one);
      advanceRun(whole, Infinity);
      const pieces = startRun(one);
      cut(pieces, one);
      advanceRun(pieces, Infinity);
      expect(firstDifference(recordOf(pieces), recordOf(whole)), `seed ${seed}`).toBe(null);
      decisions += whole.recorder.changeCount;
    }
    expect(decisions).toBeGreaterThan(CASES);
  });
});
