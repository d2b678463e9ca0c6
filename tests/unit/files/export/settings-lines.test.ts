// The thresholds that are drawn across an exported chart: those in force at the end, and what each was
// before it was changed on the way.
import { describe, expect, it } from 'vitest';
import { cpuLevels } from '../../../../src/files/export/settings-lines.ts';
import type { Intervention } from '../../../../src/sim/scenario/interventions.ts';
import { resultsOf } from '../../../../src/sim/results/results.ts';
import { beginSimulation } from '../../../../src/sim/results/simulation.ts';
import { advanceRun } from '../../../../src/sim/run.ts';
import { smallScenario } from '../../worker/small-run.ts';

const OUT = 'pools.0.autoscaler.threshold.scaleOut.above';

const set = (time: number, path: string, value: number): Intervention => {
  return { kind: 'set', time, path, value };
};

function levelsAfter(interventions: readonly Intervention[], until = 600) {
  const scenario = smallScenario();
  const simulation = beginSimulation({ scenario, seed: 1, interventions });
  advanceRun(simulation.run, until);
  return cpuLevels(resultsOf(simulation));
}

describe('the threshold lines of an export', () => {
  it('are those of the settings where nothing was changed', () => {
    expect(levelsAfter([])).toEqual([
      { key: 'out', kind: 'up', value: 70, earlier: [] },
      { key: 'in', kind: 'down', value: 30, earlier: [] },
    ]);
  });

  it('tell what they were before each change, and the last of several at one time', () => {
    const changes = [set(100, OUT, 60), set(300, OUT, 55), set(300, OUT, 50)];
    const [out, scaleIn] = levelsAfter(changes);
    expect(out).toMatchObject({
      value: 50,
      earlier: [
        { until: 100, value: 70 },
        { until: 300, value: 60 },
      ],
    });
    expect(scaleIn.earlier).toEqual([]);
  });

  it('know nothing of changes that lie ahead, or were refused', () => {
    const [out] = levelsAfter([set(100, OUT, 20), set(500, OUT, 50)], 400);
    expect(out).toMatchObject({ value: 70, earlier: [] });
  });
});
