// Rates and fleets that change over time, against Kolmogorov's equations: sine waves, a late
// scale-out, a start from empty. E N at given moments, from many repetitions (or many periods of
// one long run). Unit of time: the mean service. The wave is drawn in 96 straight pieces a period,
// which lie within 0.06 % of the swing of the sine, so E N is allowed 0.2 % beside the noise.
import { describe, expect, it } from 'vitest';
import { advanceRun, intervene, type Run, startRun } from '../../../src/sim/run.ts';
import type { Scenario } from '../../../src/sim/scenario/schema.ts';
import * as S from '../../property/sim/engine/reading-state.ts';
import oracle from '../data/queueing-timedep.json' with { type: 'json' };
import { type Estimate, estimate, estimateOf, MOST_Z, scenarioFile, seedOf } from './measure.ts';

function presentIn(run: Run): number {
  return S.bornOf(run, 0) - S.allEnded(run, 0);
}

/** What straight pieces instead of a sine may change, relative. */
const PIECES = 0.002;

function expectNear({ mean, error }: Estimate, value: number, what: string, slack = 0): void {
  const allowed = MOST_Z * error + slack * value;
  expect(error, what).toBeLessThan(0.03 * Math.max(1, value));
  expect(Math.abs(mean - value), `${what}: ${mean} +- ${error} for ${value}`).toBeLessThan(allowed);
}

describe('a sine wave', () => {
  it.each([
    ['sine-12-period-24', oracle.Mt_M_12_T24, 24, 12_000],
    ['sine-16-period-24', oracle.Mt_M_16_T24, 24, 6000],
    ['sine-12-period-240', oracle.Mt_M_12_T240, 240, 2500],
  ] as const)('%s', (file, { rows }, period, periods) => {
    const scenario = scenarioFile(file);
    const run = startRun({ scenario, seed: seedOf(scenario), interventions: [] });
    const phases = rows.filter(({ phase }) => phase < 1);
    const seen = phases.map(() => new Float64Array(periods));
    for (let n = 0; n < periods; n++) {
      phases.forEach(({ phase }, i) => {
        advanceRun(run, (n + phase) * period);
        seen[i][n] = presentIn(run);
      });
    }
    phases.forEach(({ phase, EN }, i) => {
      expectNear(estimate(seen[i]), EN, `phase ${phase}`, PIECES);
    });
    expect(phases.length).toBeGreaterThan(10);
  });
});

/** Values of N at given times, over independent runs. */
function repeat(
  scenario: Scenario,
  { runs, times }: { runs: number; times: readonly number[] },
  prepare: (run: Run) => void = () => undefined,
): Estimate[] {
  const seen = times.map((): number[] => []);
  for (let seed = 1; seed <= runs; seed++) {
    const run = startRun({ scenario, seed, interventions: [] });
    prepare(run);
    times.forEach((time, i) => {
      advanceRun(run, time);
      seen[i].push(presentIn(run));
    });
  }
  return seen.map(estimateOf);
}

describe('the queue that grows until new machines are ready', () => {
  it('is as long as the equations say, before and after they come', () => {
    const scenario = scenarioFile('scale-out-lag');
    const { rows } = oracle.step_scaleout;
    const jump = 60;
    const times = rows.map(({ t }) => jump + t);
    // The order is given at 60 s, acts at the tick of 61 s, and boots for 29 s: ready at 90 s.
    const estimates = repeat(scenario, { runs: 1000, times }, (run) => {
      advanceRun(run, jump);
      intervene(run, {
        ...{ kind: 'set', time: jump, path: 'pools.0.autoscaler.smallest', value: 20 },
      });
    });
    rows.forEach(({ t, EN }, i) => expectNear(estimates[i], EN, `${t} s after the jump`));
    expect(rows.length).toBeGreaterThan(8);
  });
});

describe('an empty server', () => {
  it('fills as the equations say', () => {
    const rows = oracle.MM1_transient_rho08_from_empty.filter(({ t }) => t > 0);
    const times = rows.map(({ t }) => t);
    const estimates = repeat(scenarioFile('mm1-from-empty'), { runs: 4000, times });
    rows.forEach(({ t, EN }, i) => expectNear(estimates[i], EN, `at ${t} s`));
    expect(rows.length).toBeGreaterThan(6);
  });
});
