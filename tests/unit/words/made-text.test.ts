// What was done to a run on its way, in words.
import { expect, it } from 'vitest';
import { en } from '../../../src/words/en.ts';
import type { Intervention } from '../../../src/sim/scenario/interventions.ts';
import { changesOf } from '../../../src/sim/scenario/setting-changes.ts';
import { madeTexts } from '../../../src/words/made-text.ts';
import { smallScenario } from '../worker/small-run.ts';

const told = (
  interventions: readonly Intervention[],
  notApplied: readonly { index: number }[] = [],
) => {
  const scenario = smallScenario();
  const changes = changesOf(scenario, interventions, notApplied);
  return madeTexts({ scenario, interventions, changes }, en);
};

it('everything that was done stands there in its order, each with what it was before', () => {
  const path = 'pools.0.autoscaler.threshold.scaleOut.above';
  const made = told([
    { time: 5, kind: 'set', path, value: 60 },
    { time: 10, kind: 'burst' },
    { time: 15, kind: 'set', path, value: 50 },
    { time: 20, kind: 'failMachine', machine: 'busiest' },
    { time: 25, kind: 'failMachine', machine: 4 },
    { time: 30, kind: 'sendJob', class: 'heavy' },
  ]);
  expect(made.map(({ time, text }) => [time, text])).toEqual([
    [5, 'Scale-out threshold 70 % → 60 %'],
    [10, 'a burst'],
    [15, 'Scale-out threshold 60 % → 50 %'],
    [20, 'the busiest machine failed by hand'],
    [25, 'vm-4 failed by hand'],
    [30, 'a job (heavy)'],
  ]);
});

it('what was refused changed nothing for what came after it', () => {
  const path = 'pools.0.autoscaler.threshold.scaleOut.above';
  const made = told(
    [
      { time: 5, kind: 'set', path, value: 20 },
      { time: 10, kind: 'burst' },
      { time: 15, kind: 'set', path, value: 60 },
    ],
    [{ index: 0 }],
  );
  expect(made.map(({ text }) => text)).toEqual([
    'Scale-out threshold 70 % → 20 %',
    'a burst',
    'Scale-out threshold 70 % → 60 %',
  ]);
});
