// Looking back into a run: any earlier moment is the same as it was live, forks leave the original
// alone, and a supposed threshold gives what a run with that threshold from the start gives.
import { describe, expect, it } from 'vitest';
import {
  advanceLive,
  createHistory,
  forkHistory,
  runAt,
  type RunHistory,
} from '../../../../src/sim/history/run-history.ts';
import { suppose } from '../../../../src/sim/history/what-if.ts';
import {
  advanceRun,
  digestOf,
  intervene,
  recipeOf,
  startRun,
  timeOf,
} from '../../../../src/sim/run.ts';
import { setPath } from '../../../../src/sim/scenario/paths.ts';
import { PRESETS } from '../../../../src/sim/scenario/presets.ts';
import { parseScenario } from '../../../../src/sim/scenario/validate.ts';
import { scenarioOf } from '../cluster/small-cloud.ts';

const OUT = 'pools.0.autoscaler.threshold.scaleOut.above';

function flashSale(seed = 42): RunHistory {
  const preset = PRESETS.find(({ id }) => id === 'flash-sale');
  const parsed = parseScenario(preset?.scenario);
  if (!parsed.ok) throw new Error('the opening scenario is not valid');
  return createHistory(startRun({ scenario: parsed.scenario, seed, interventions: [] }));
}

describe('the past of a run', () => {
  it('is at any moment what it was live', () => {
    const history = flashSale();
    const moments = [0, 31.7, 64, 700, 1249.9, 1500];
    const live = moments.map((time) => {
      advanceLive(history, time);
      return digestOf(history.live);
    });
    advanceLive(history, 1800);
    const again = moments.map((time) => digestOf(runAt(history, time)));
    expect(again).toEqual(live);
    expect(timeOf(history.live)).toBe(1800);
  });

  it('replays the same future when nothing is changed', () => {
    const history = flashSale();
    advanceLive(history, 1700);
    const view = runAt(history, 1300);
    advanceRun(view, 1700);
    expect(digestOf(view)).toBe(digestOf(history.live));
    expect(view.recorder.decisions).toEqual(history.live.recorder.decisions);
    const { length } = history.live.recorder.series;
    expect(view.recorder.series.length).toBe(length);
    expect(view.recorder.series.values[0].slice(0, length)).toEqual(
      history.live.recorder.series.values[0].slice(0, length),
    );
  });

  it('becomes a fork when a control is changed in it, and the old run stays', () => {
    const history = flashSale();
    advanceLive(history, 1700);
    const before = digestOf(history.live);
    const fork = forkHistory(history, runAt(history, 1300));
    intervene(fork.live, { time: 1300, kind: 'set', path: OUT, value: 99 });
    advanceLive(fork, 1700);
    expect(digestOf(history.live)).toBe(before);
    expect(digestOf(fork.live)).not.toBe(before);
    const replay = startRun(recipeOf(fork.live));
    advanceRun(replay, 1700);
    expect(digestOf(replay)).toBe(digestOf(fork.live));
  });

  it('keeps the interventions made before the moment looked at', () => {
    const history = flashSale();
    advanceLive(history, 500);
    intervene(history.live, { time: 500, kind: 'burst' });
    advanceLive(history, 600);
    const then = digestOf(history.live);
    advanceLive(history, 900);
    expect(digestOf(runAt(history, 600))).toBe(then);
    expect(runAt(history, 450).applied).toBe(0);
  });
});

describe('a supposed threshold', () => {
  it.each([50, 75, 90])('of %i percent gives the run that had it from the beginning', (value) => {
    const history = flashSale();
    advanceLive(history, 1500);
    const supposed = suppose(history, { path: OUT, value });
    if (supposed === null) throw new Error('the value is allowed');
    advanceRun(supposed, 1500);
    const scenario = structuredClone(history.live.scenario);
    scenario.pools[0].autoscaler.threshold.scaleOut.above = value;
    const whole = startRun({ scenario, seed: 42, interventions: [] });
    advanceRun(whole, 1500);
    expect(digestOf(supposed)).toBe(digestOf(whole));
  });

  it('starts late when only late decisions change', () => {
    const history = flashSale();
    advanceLive(history, 1500);
    const supposed = suppose(history, { path: OUT, value: 69 });
    expect(supposed && timeOf(supposed)).toBeGreaterThan(1000);
  });

  it('drops earlier changes of the same setting', () => {
    const history = flashSale();
    advanceLive(history, 1210);
    intervene(history.live, { time: 1210, kind: 'set', path: OUT, value: 95 });
    advanceLive(history, 1500);
    const supposed = suppose(history, { path: OUT, value: 70 });
    if (supposed === null) throw new Error('the value is allowed');
    advanceRun(supposed, 1500);
    const plain = flashSale();
    advanceLive(plain, 1500);
    expect(digestOf(supposed)).toBe(digestOf(plain.live));
  });

  it('starts early enough in a run so long that its log has let go decisions', () => {
    const recipe = scenarioOf({
      rate: 1,
      work: 0.5,
      autoscaler: { policy: 'threshold', tickSeconds: 1, largest: 3 },
      more: { durationSeconds: 25_000, metrics: { sampleSeconds: 1 } },
    });
    const history = createHistory(startRun({ scenario: recipe, seed: 1, interventions: [] }));
    advanceLive(history, 22_000);
    const { recorder } = history.live;
    expect(recorder.decisions.length).toBeLessThan(recorder.decisionCount);
    // CPU is 50 % from the first minute on: above the supposed threshold, below that of the run.
    const supposed = suppose(history, { path: OUT, value: 40 });
    if (supposed === null) throw new Error('the value is allowed');
    advanceRun(supposed, 22_000);
    const whole = startRun({ scenario: setPath(recipe, OUT, 40), seed: 1, interventions: [] });
    advanceRun(whole, 22_000);
    expect(digestOf(supposed)).toBe(digestOf(whole));
    expect(digestOf(whole)).not.toBe(digestOf(history.live));
  });

  it('is refused where the value is not allowed', () => {
    const history = flashSale();
    expect(suppose(history, { path: OUT, value: 500 })).toBeNull();
  });
});
