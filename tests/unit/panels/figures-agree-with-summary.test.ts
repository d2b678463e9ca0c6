// The cards of the page and the summary of the command line say the same of the same run, where
// that is easiest to get wrong: several regions with prices of their own, several pools, machines
// of other sizes. The largest demand is also counted here once more, from every sample.
import { beforeAll, describe, expect, it } from 'vitest';
import { type Figures, figuresOf } from '../../../src/sim/results/figures.ts';
import { type FigureNumbers, figureNumbers } from '../../../src/panels/figure-numbers.ts';
import { presetById, scenarioOfPreset } from '../../../src/sim/scenario/presets.ts';
import { regionsOf } from '../../../src/sim/scenario/resolve.ts';
import type { Scenario } from '../../../src/sim/scenario/schema.ts';
import { advanceRun, type Run, startRun } from '../../../src/sim/run.ts';
import { FrameReader } from '../../../src/state/frame-reader.ts';
import { packFrame } from '../../../src/worker/frame-packing.ts';
import { Watch } from '../../../src/worker/watch.ts';

const CASES = [
  ['three-regions', 1200],
  ['data-pipeline', 900],
  ['mixed-work', 1800],
] as const;

function scenarioOf(id: string): Scenario {
  const preset = presetById(id);
  if (preset === undefined) throw new Error(`no preset is named ${id}`);
  return scenarioOfPreset(preset);
}

/** A run up to a time, and by pool the largest demand that any of its samples said. */
function runTo(scenario: Scenario, until: number): { run: Run; watch: Watch; peaks: number[] } {
  const run = startRun({ scenario, seed: 3, interventions: [] });
  const watch = new Watch(run);
  const peaks = scenario.pools.map(() => 0);
  const step = scenario.metrics.sampleSeconds;
  for (let time = step; time <= until; time += step) {
    advanceRun(run, time);
    run.cluster.pools.forEach(({ data }, pool) => {
      peaks[pool] = Math.max(peaks[pool], data.metrics.sample.demand);
    });
  }
  return { run, watch, peaks };
}

/** What the page's cards are made of. */
function pageNumbers(run: Run, watch: Watch): FigureNumbers {
  const source = { run, watch, epoch: 1, revision: 1, playing: false, speed: 10 } as const;
  return figureNumbers(new FrameReader(packFrame(source, new ArrayBuffer(0))), run.scenario);
}

/** Machine by machine: the pool's regions in turn, each at its own price. */
function alwaysOnUsd(scenario: Scenario, fleets: readonly number[], seconds: number): number {
  let usd = 0;
  scenario.pools.forEach((pool, index) => {
    const regions = regionsOf(scenario, pool);
    for (let machine = 0; machine < fleets[index]; machine++) {
      const { priceFactor } = scenario.regions[regions[machine % regions.length]];
      usd += (scenario.prices.machineHourUsd * priceFactor * seconds) / 3600;
    }
  });
  return usd;
}

describe.each(CASES)('%s after %i s', (id, until) => {
  const scenario = scenarioOf(id);
  let peaks: number[];
  let page: FigureNumbers;
  let summary: Figures;

  beforeAll(() => {
    const shown = runTo(scenario, until);
    peaks = shown.peaks;
    page = pageNumbers(shown.run, shown.watch);
    const fleet = { smallest: 0, mean: 0, largest: 0 };
    summary = figuresOf(shown.run, fleet);
  });

  it('has the cost, the fleet always on and the largest demand of the summary', () => {
    const { usd, staticUsd, peakUsd } = page;
    const { cost } = summary;
    expect([usd, staticUsd, peakUsd]).toEqual([cost.usd, cost.alwaysOnUsd, cost.peakUsd]);
  });

  it('has the elasticity of the summary', () => {
    const { score, underAccuracy, overAccuracy, underTime, overTime } = page;
    const parts = { score, underAccuracy, overAccuracy, underTime, overTime };
    expect(summary.elasticity).toMatchObject(parts);
  });

  it('prices the largest demand of each pool in the regions of that pool', () => {
    expect(page.peakMachines).toBe(peaks.reduce((sum, peak) => sum + peak, 0));
    expect(page.peakUsd).toBeCloseTo(alwaysOnUsd(scenario, peaks, until), 9);
  });

  it('prices the largest fleet of each pool in the same way', () => {
    const largest = scenario.pools.map(({ autoscaler }) => autoscaler.largest);
    expect(page.staticUsd).toBeCloseTo(alwaysOnUsd(scenario, largest, until), 9);
  });
});
