// What came of a run, counted on the way: against the bill, against the series, against itself.
import { beforeAll, describe, expect, it } from 'vitest';
import { costSoFar } from '../../../../src/sim/cluster/cost.ts';
import { LARGEST_POINTS, MOST_POINTS } from '../../../../src/sim/metrics/series.ts';
import { columnIndex } from '../../../../src/sim/recorder/columns.ts';
import { type Results, resultsOf } from '../../../../src/sim/results/results.ts';
import { checkOnTheWay } from '../../../../src/sim/results/check-results.ts';
import { beginSimulation, type Simulation } from '../../../../src/sim/results/simulation.ts';
import { nearestRank } from '../../../../src/sim/results/statistics.ts';
import { advanceRun, digestOf, type Recipe, startRun } from '../../../../src/sim/run.ts';
import { presetById, scenarioOfPreset } from '../../../../src/sim/scenario/presets.ts';

const UNTIL = 1500.25;

function recipeOf(id: string): Omit<Recipe, 'engine'> {
  const preset = presetById(id);
  if (preset === undefined) throw new Error(`no preset is named ${id}`);
  const interventions = [
    { time: 400, kind: 'failMachine', machine: 'busiest' },
    { time: 500, kind: 'sendJob', class: preset.scenario.classes?.[0]?.name ?? '' },
  ] as const;
  return { scenario: scenarioOfPreset(preset), seed: 5, interventions };
}

describe.each(['flash-sale', 'three-regions', 'mixed-work'])('the results of %s', (id) => {
  let simulation: Simulation;
  let results: Results;

  beforeAll(() => {
    simulation = beginSimulation(recipeOf(id));
    advanceRun(simulation.run, UNTIL);
    results = resultsOf(simulation);
  });

  it('have the digest of the run that nobody counts', () => {
    const run = startRun(recipeOf(id));
    advanceRun(run, UNTIL);
    expect(results.digest).toBe(digestOf(run));
    expect(results.simulatedSeconds).toBe(UNTIL);
  });

  it('list machines that add up to the bill', () => {
    const { usd, machineSeconds } = costSoFar(simulation.run.cluster);
    const sum = (pick: (machine: Results['machines'][number]) => number) =>
      results.machines.reduce((total, machine) => total + pick(machine), 0);
    expect(results.machinesLeftOut).toBe(0);
    expect(sum(({ hours }) => hours * 3600)).toBeCloseTo(machineSeconds, 6);
    expect(sum((machine) => machine.usd)).toBeCloseTo(usd, 9);
    expect(results.figures.cost.usd).toBe(usd);
  });

  it('know the machine that failed, and every serial once', () => {
    const failed = results.machines.filter(({ end }) => end === 'failed');
    expect(failed.map(({ endedAt }) => endedAt)).toEqual([400]);
    const serials = results.machines.map(({ serial }) => serial);
    expect(new Set(serials).size).toBe(serials.length);
    for (const { cpuPercent, readyAt } of results.machines) {
      if (readyAt !== null) expect(cpuPercent).toBeGreaterThan(0);
    }
  });

  it('have statistics that agree with the series, as long as it is whole', () => {
    expect(results.series.samplesPerPoint).toBe(1);
    for (const { metric, smallest, largest, mean, p95 } of results.statistics) {
      const values = Array.from(results.series.values[columnIndex(metric)]).filter((value) =>
        Number.isFinite(value),
      );
      expect(smallest).toBe(Math.min(...values));
      expect(largest).toBe(Math.max(...values));
      const ofSamples = values.reduce((sum, value) => sum + value, 0) / values.length;
      // Ready machines are counted at every moment, as the figures say them; samples are two seconds apart.
      if (metric === 'ready') expect(mean).toBe(results.figures.machines.mean);
      expect(mean).toBeCloseTo(ofSamples, metric === 'ready' ? 1 : 9);
      expect(values.filter((value) => value <= p95).length).toBeGreaterThanOrEqual(
        0.95 * values.length,
      );
      expect(values.filter((value) => value < p95).length).toBeLessThan(0.95 * values.length);
    }
  });

  it('are plain data that a copy between threads keeps', () => {
    expect(structuredClone(results)).toEqual(results);
  });
});

it('statistics are over every sample, also when the series is thinned', () => {
  const whole = beginSimulation(recipeOf('flash-sale'));
  const thin = beginSimulation(recipeOf('flash-sale'), 10);
  advanceRun(whole.run, 900);
  advanceRun(thin.run, 900);
  const extents = ({ statistics }: Results) =>
    statistics.map(({ metric, smallest, largest, mean }) => ({ metric, smallest, largest, mean }));
  expect(resultsOf(thin).series.times.length).toBeLessThanOrEqual(10);
  expect(extents(resultsOf(thin))).toEqual(extents(resultsOf(whole)));
});

it('take no more room for points than there can be samples, and say what they were asked for', () => {
  const recipe = recipeOf('flash-sale');
  const many = beginSimulation(recipe, LARGEST_POINTS, 100);
  expect(many.run.recorder.series.times.length).toBeLessThan(100);
  const whole = beginSimulation(recipe, MOST_POINTS);
  advanceRun(many.run, 100);
  advanceRun(whole.run, 100);
  const { mostPoints, ...rest } = resultsOf(many);
  expect(mostPoints).toBe(LARGEST_POINTS);
  expect({ ...rest, mostPoints: MOST_POINTS }).toEqual(resultsOf(whole));
});

describe('a stored digest', () => {
  const at = 300;
  const digest = (() => {
    const run = startRun(recipeOf('flash-sale'));
    advanceRun(run, at);
    return digestOf(run);
  })();
  const check = (until: number, stored: { digest: string; simulatedSeconds: number }) =>
    checkOnTheWay(beginSimulation(recipeOf('flash-sale')), until, {
      ...stored,
      mostPoints: MOST_POINTS,
      said: stored,
    });

  it('is compared at its own time, on the way', () => {
    expect(check(450, { digest, simulatedSeconds: at })).toEqual({
      kind: 'same',
      digest,
      seconds: at,
    });
    expect(check(450, { digest: '0'.repeat(16), simulatedSeconds: at })).toEqual({
      kind: 'otherDigest',
      digest,
      seconds: at,
    });
  });

  it('is not compared when its time is not reached', () => {
    expect(check(200, { digest, simulatedSeconds: at })).toEqual({
      kind: 'notReached',
      seconds: at,
    });
  });
});

it('the nearest rank is a value that was there', () => {
  const values = Float64Array.of(5, NaN, 1, 4, 2, 3);
  expect(nearestRank(values, 0.95)).toBe(5);
  expect(nearestRank(values, 0.8)).toBe(4);
  expect(nearestRank(values, 0)).toBe(1);
  expect(nearestRank(Float64Array.of(NaN), 0.5)).toBeNaN();
});
