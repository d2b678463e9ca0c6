// What was done in a compared run, from its recipe: judged as the run judges it, as far as it came.
import { expect, it } from 'vitest';
import { timelineOf } from '../../../src/panels/compare-timeline.ts';
import { advanceRun, recipeOf, startRun } from '../../../src/sim/run.ts';
import { refusedSettings } from '../../../src/sim/scenario/refused-settings.ts';
import { Comparison, type KeptRun } from '../../../src/state/comparison.svelte.ts';
import { en } from '../../../src/words/en.ts';
import { ResultsDesk } from '../../../src/worker/results-desk.ts';
import { smallScenario } from '../worker/small-run.ts';

const path = 'pools.0.autoscaler.threshold.scaleOut.above';
const set = (time: number, value: unknown) => ({ kind: 'set', time, path, value }) as const;
const interventions = [
  set(10, 20),
  { kind: 'failMachine', time: 12, machine: 999 } as const,
  set(20, 60),
  set(30, 'much'),
  set(40, 65),
  set(500, 50),
];
const scenario = smallScenario();

it('which settings a run refuses is told from its recipe as the run itself tells it', () => {
  const run = startRun({ scenario, seed: 1, interventions });
  advanceRun(run, 600);
  const refused = run.notApplied.filter(({ index }) => interventions[index].kind === 'set');
  expect(refused.map(({ index }) => index)).toEqual([0, 3]);
  expect(refusedSettings(scenario, interventions)).toEqual(refused.map(({ index }) => ({ index })));
});

it('a compared run tells what was done up to where it came, each from what was held; nothing that was refused', async () => {
  const recipe = recipeOf(startRun({ scenario, seed: 1, interventions }));
  const kept = { recipe, series: null };
  const call = (name: string) => Promise.resolve(kept[name as keyof typeof kept]);
  const comparison = new Comparison({ call: call as never }, null, (asked) =>
    Promise.resolve(new ResultsDesk().refused(asked)),
  );
  const run = { digest: 'd', reachedSeconds: 40 } as KeptRun;
  await comparison.read('a', run);
  const told = timelineOf({ ...comparison.of('a'), run }, en);
  expect(told.map(({ time, text }) => [time, text])).toEqual([
    [12, 'vm-999 failed by hand'],
    [20, 'Scale-out threshold 70 % → 60 %'],
    [40, 'Scale-out threshold 60 % → 65 %'],
  ]);
});
