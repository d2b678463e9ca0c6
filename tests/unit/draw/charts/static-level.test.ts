/*
 * The fleet that is always on, at each time: what is drawn is what its cost is counted from.
 */
import { describe, expect, test } from 'vitest';
import { drawReferences } from '../../../../src/draw/charts/panel-text.ts';
import { linearScale } from '../../../../src/draw/charts/scale.ts';
import { levelAt, mostOf } from '../../../../src/draw/charts/static-level.ts';
import { chartFrame } from '../../../../src/files/export/chart-drawing.ts';
import { columnIndex } from '../../../../src/sim/recorder/columns.ts';
import { resultsOf } from '../../../../src/sim/results/results.ts';
import { beginSimulation } from '../../../../src/sim/results/simulation.ts';
import { advanceRun } from '../../../../src/sim/run.ts';
import type { Intervention } from '../../../../src/sim/scenario/interventions.ts';
import { staticSteps } from '../../../../src/sim/scenario/static-steps.ts';
import { smallScenario } from '../../worker/small-run.ts';
import { plainPalette, recordingCanvas } from './recording-canvas.ts';

const path = 'pools.0.autoscaler.largest';
const scenario = smallScenario({ durationSeconds: 1000 });
const before = scenario.pools[0].autoscaler.largest;
const set = (time: number, value: number): Intervention => ({ kind: 'set', time, path, value });

describe('the fleet that is always on', () => {
  test('steps where it was changed, and knows nothing of what comes later', () => {
    const interventions: Intervention[] = [set(100, 6), { kind: 'burst', time: 200 }, set(300, 8)];
    const steps = staticSteps(scenario, interventions, []);
    expect(levelAt(steps, 50)).toEqual({ value: before, earlier: [] });
    expect(levelAt(steps, 250).value).toBe(6);
    const level = levelAt(steps, 300);
    const earlier = [
      { until: 100, value: before },
      { until: 300, value: 6 },
    ];
    expect(level).toEqual({ value: 8, earlier });
    expect(mostOf(level)).toBe(Math.max(8, before));
  });

  test('is not changed by what was refused', () => {
    const notApplied = [{ index: 0, time: 100, reason: 'no' }];
    const steps = staticSteps(scenario, [set(100, 6)], notApplied);
    expect(levelAt(steps, 500)).toEqual({ value: before, earlier: [] });
  });

  test('has under its line the machine-seconds that its cost is counted from', () => {
    const interventions = [set(400, before + 3), set(900, before)];
    const simulation = beginSimulation({ scenario, seed: 3, interventions });
    advanceRun(simulation.run, 800);
    const results = resultsOf(simulation);
    const [level] = chartFrame(results, 'instances').references ?? [];
    expect(level).toEqual({
      value: before + 3,
      earlier: [{ until: 400, value: before }],
      name: `static ${before + 3}`,
    });
    const usd = results.series.values[columnIndex('staticUsd')];
    const at = (time: number) => usd[results.series.times.findIndex((each) => each >= time)];
    const drawn = ((before + 3) * 400) / (before * 400);
    expect((at(800) - at(400)) / at(400)).toBeCloseTo(drawn, 2);
  });

  test('is drawn with its steps, of those alone that lie in the window', () => {
    const { canvas, calls } = recordingCanvas();
    const area = { left: 0, right: 100, top: 0, bottom: 100 };
    const scales = { x: linearScale([500, 600], [0, 100]), y: linearScale([0, 10], [100, 0]) };
    const earlier = [
      { until: 400, value: 9 },
      { until: 550, value: 10 },
    ];
    const stage = { canvas, palette: plainPalette, area, scales };
    drawReferences(stage, [{ value: 6, name: 'static 6', earlier }]);
    expect(calls.filter((call) => /^(moveTo|lineTo) /.test(call))).toEqual([
      ...['moveTo 0 0', 'lineTo 50 0', 'lineTo 50 40', 'lineTo 100 40'],
    ]);
  });
});
