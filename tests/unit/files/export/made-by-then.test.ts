// An export is of a moment: what was to be done after it has not been done, and nothing says it was.
// What was done is told in the words of the settings.
import { describe, expect, it } from 'vitest';
import { reportOf } from '../../../../src/files/export/report.ts';
import { jsonText, resultFileOf } from '../../../../src/sim/results/result-file.ts';
import { tablesOf } from '../../../../src/files/export/tables.ts';
import { resultsOf } from '../../../../src/sim/results/results.ts';
import { advanceRun } from '../../../../src/sim/run.ts';
import { beginSimulation } from '../../../../src/sim/results/simulation.ts';
import { smallScenario } from '../../worker/small-run.ts';
import { tableOf } from './read-report.ts';

/** At 04:00; a setting was changed, a machine that never was could not fail, two lie ahead. */
function atFourMinutes() {
  const path = 'pools.0.autoscaler.threshold.scaleOut.above';
  const simulation = beginSimulation({
    scenario: smallScenario(),
    seed: 3,
    interventions: [
      { time: 60, kind: 'set', path, value: 60 },
      { time: 120, kind: 'failMachine', machine: 999 },
      { time: 300, kind: 'set', path, value: 41 },
      { time: 301, kind: 'burst' },
    ],
  });
  advanceRun(simulation.run, 240);
  return resultsOf(simulation);
}

describe('what was done, of a run exported before all of it was', () => {
  const results = atFourMinutes();

  it('is in the report up to the moment, as the rail calls it', () => {
    const report = reportOf(results, null);
    const [, ...rows] = tableOf(report, 'Interventions');
    const cells = rows.flat();
    expect(cells).toEqual([
      '01:00',
      'Scale-out threshold 70 % → 60 %',
      '02:00',
      'vm-999 failed by hand; did not apply: machine 999 is not running',
    ]);
  });

  it('is marked in the table, in which the whole recipe stands', () => {
    const { header, rows } = tablesOf(results).find(({ name }) => name === 'interventions') ?? {};
    const acted = header?.indexOf('acted') ?? NaN;
    expect(rows?.map((row) => [row[0], row[acted]])).toEqual([
      [60, 'yes'],
      [120, 'no'],
      [300, 'no'],
      [301, 'no'],
    ]);
  });

  it('is counted in the file of the run', () => {
    const { results: kept } = JSON.parse(jsonText(resultFileOf(results))) as {
      results: { applied: number; notApplied: { index: number }[] };
    };
    expect(kept).toMatchObject({ applied: 2, notApplied: [{ index: 1 }] });
  });
});
