// The report says the numbers of the run, each where its words say it is; long lists say truly where
// the rest is; what was not measured is a dash; and its tables can be read aloud.
import { describe, expect, it } from 'vitest';
import { headingOf } from '../../../../src/files/export/chart-drawing.ts';
import {
  chartPicture,
  dashboardPicture,
  fourPicture,
} from '../../../../src/files/export/chart-pictures.ts';
import { makeFile } from '../../../../src/files/export/make-file.ts';
import { reportOf } from '../../../../src/files/export/report.ts';
import { summaryOf } from '../../../../src/headless/summary.ts';
import { type Results, resultsOf } from '../../../../src/sim/results/results.ts';
import { advanceRun } from '../../../../src/sim/run.ts';
import { beginSimulation } from '../../../../src/sim/results/simulation.ts';
import { smallScenario } from '../../worker/small-run.ts';
import { cellOf, sectionOf, tableOf } from './read-report.ts';

/** Scaled out under load, with a machine that boots for an hour. */
function busyResults(until = 400): Results {
  const simulation = beginSimulation({
    scenario: smallScenario({
      workload: { kind: 'open', peakRate: 190 },
      machineKinds: [{ name: 'general', boot: { meanSeconds: 45 } }],
    }),
    seed: 5,
    interventions: [],
  });
  advanceRun(simulation.run, until);
  return resultsOf(simulation);
}

const results = busyResults();
const report = reportOf(results, null);
const number = (text: string) => Number(text.replace(/[^\d.]/g, ''));

describe('the report says the numbers of the run', () => {
  const { figures, statistics } = results;

  it('of all requests and of each class', () => {
    const arrived = tableOf(report, 'Requests')
      .slice(1)
      .map(([name, cell]) => [name, number(cell)]);
    const { requests, classes } = figures;
    expect(arrived).toEqual([
      ['all', requests.arrived],
      ['light', classes[0].arrived],
      ['heavy', classes[1].arrived],
    ]);
    expect(requests.arrived).toBe(classes[0].arrived + classes[1].arrived);
    const p95 = cellOf(report, 'Requests', { row: 'all', column: 'p95 latency' });
    expect(p95).toMatch(/^\d\.\d\d s$/);
    expect(number(p95)).toBeCloseTo(requests.latency.p95Seconds, 2);
  });

  it('of each metric', () => {
    const cell = (column: string) =>
      number(
        cellOf(report, 'Statistics of the whole run', { row: 'CPU, mean of the machines', column }),
      );
    const cpu = statistics.find(({ metric }) => metric === 'cpu');
    expect(cell('Smallest')).toBeCloseTo(cpu?.smallest ?? NaN, 1);
    expect(cell('Mean')).toBeCloseTo(cpu?.mean ?? NaN, 1);
    expect(cell('Largest')).toBeCloseTo(cpu?.largest ?? NaN, 1);
  });

  it('of cost and what was saved', () => {
    const cell = (row: string) => number(cellOf(report, 'Cost', { row, column: 'Cost' }));
    const { usd, alwaysOnUsd, saving } = figures.cost;
    expect(cell('This run')).toBeCloseTo(usd, 2);
    expect(cell('Largest fleet, always on')).toBeCloseTo(alwaysOnUsd, 2);
    expect(cell('Saved against always on')).toBeCloseTo(100 * saving, 1);
    expect(saving).toBeCloseTo(1 - usd / alwaysOnUsd, 10);
  });

  it('of latency as that of the whole run', () => {
    const seconds = `${figures.requests.latency.p95Seconds.toFixed(2)} s`;
    expect(sectionOf(report, 'Figures')).toMatch(
      new RegExp(`<dt>Latency p95, whole run</dt>\\s*<dd>${seconds}</dd>`),
    );
    expect(headingOf(results, 'latency').sums).toBe(`p95 of the whole run ${seconds}`);
    expect(chartPicture(results, 'latency', null).description).toContain(
      `Latency p95, whole run: ${seconds}.`,
    );
  });
});

it('there is one mean of the ready machines', () => {
  const { figures, statistics } = results;
  expect(statistics.find(({ metric }) => metric === 'ready')).toMatchObject(figures.machines);
  expect(figures.machines.smallest).toBeLessThan(figures.machines.mean);
});

describe('a list that is cut', () => {
  const [first] = results.decisions.filter(({ decision }) => decision.from !== decision.to);
  const of = (kept: number, made: number): Results => ({
    ...results,
    decisions: Array.from({ length: kept }, () => first),
    figures: { ...results.figures, decisions: { made, changes: made } },
  });
  const note = (all: Results) => sectionOf(reportOf(all, null), 'Decisions that changed the fleet');

  it('says that the rest is in the CSV where it is', () => {
    expect(note(of(1500, 1500))).toContain('And 1,400 more; the complete CSV has all of them.');
    expect(summaryOf(of(1500, 1500), { kind: 'none' })).toMatch(
      /and 1,4\d\d more \(--out FILE.json has them all\)/,
    );
  });

  it('says how many are where not all were kept', () => {
    const said = 'And 1,400 more; the complete CSV has 200 of them, the others were not kept.';
    expect(note(of(300, 1500))).toContain(said);
    expect(summaryOf(of(300, 1500), { kind: 'none' })).toMatch(
      /more \(--out FILE.json has 2\d\d of them\)/,
    );
  });

  it('says nothing where it was not cut', () => {
    expect(note(of(100, 100))).not.toContain('more');
  });
});

describe('a machine that boots still', () => {
  const firstOrder = results.machineEvents.find(({ kind, time }) => kind === 'ordered' && time > 0);
  const booting = busyResults((firstOrder?.time ?? NaN) + 1);

  it('has no CPU yet, which is a dash', () => {
    const [header, ...rows] = tableOf(reportOf(booting, null), 'Machines');
    const cell = (row: string[], name: string) => row[header.indexOf(name)];
    const waiting = rows.filter((row) => cell(row, 'Ready') === '\u2013');
    expect(waiting.length).toBeGreaterThan(0);
    expect(waiting.map((row) => cell(row, 'Mean CPU'))).toEqual(waiting.map(() => '\u2013'));
  });
});

it('its tables name their columns and rows, and all of it but head and foot is the main part', () => {
  expect(report).toMatch(/<\/header>\s*<main>\s*<section>.*<\/section>\s*<\/main>\s*<footer>/s);
  const heads = report.match(/<th\b[^>]*>/g) ?? [];
  expect(heads.length).toBeGreaterThan(20);
  expect(heads.filter((each) => !/ scope="(col|row)"/.test(each))).toEqual([]);
  expect(report).not.toMatch(/<th[^>]*><\/th>/);
});

describe('what is said of a picture', () => {
  it('is of the charts that are in it', () => {
    const latency = chartPicture(results, 'latency', null).description;
    expect(latency).toContain('Chart of Latency: Latency p95, of the last minute ');
    expect(latency).not.toContain('Memory');
    const four = dashboardPicture(results, null).description;
    for (const name of ['CPU', 'Memory', 'Network', 'Instances']) {
      expect(four).toContain(`Chart of ${name}: `);
    }
    const others = fourPicture(results, ['requests', 'cost'], {
      title: '',
      day: 'bare',
    }).description;
    expect(others).toContain('Chart of Requests: Requests completed ');
    expect(others).toContain('Chart of Cost.');
    expect(others).not.toContain('Chart of CPU');
  });
});

describe('of a run that was given a name', () => {
  const named = reportOf(results, null, 'Group 7 <final>');

  it('has it in its title and its heading, and the scenario below', () => {
    expect(named).toContain('<title>Report: Group 7 &lt;final&gt;</title>');
    expect(named).toContain(
      `<h1>Group 7 &lt;final&gt;</h1>\n<p>${results.recipe.scenario.name}</p>`,
    );
    expect(report).toContain(`<h1>${results.recipe.scenario.name}</h1>`);
  });

  it('leaves as a file of that name', async () => {
    const made = (called: string | null) =>
      makeFile(results, { kind: 'report' }, { day: '2026-01-31', called });
    const { seed } = results.recipe;
    expect((await made('Group 7 <final>')).name).toBe(`Group-7-final-seed-${seed}-report.html`);
    expect((await made(null)).name).not.toContain('Group');
  });
});
