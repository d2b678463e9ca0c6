// The complete form: everything of a run as tables, each with a header that names units. One CSV
// file a table, and together a ZIP, because each table has rows of a kind of its own: a spreadsheet
// opens one file as one sheet, pandas reads one file as one frame with one type a column. A single
// file with a `table` column would be mostly empty cells, and its columns would mix types.
// Every row begins with the seed, so that the files of several runs can be joined.
import type { Results } from '../../sim/results/results.ts';
import { csvRow } from './csv-cells.ts';
import { decisionTable } from './decision-table.ts';
import { figureRows } from './figure-rows.ts';
import { METRIC_UNITS } from './metric-units.ts';
import { jsonText, runFileOf } from '../../sim/results/result-file.ts';
import { tidyHeader, tidyRows } from './series-csv.ts';
import { zipOf, type ZipEntry } from './zip.ts';

export type Cell = string | number | null;

export interface Table {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** All tables but the series, which is numbers alone and written by itself. */
export function tablesOf(results: Results): Table[] {
  return [
    { name: 'figures', header: ['figure', 'unit', 'value'], rows: figureRows(results.figures) },
    statisticsTable(results),
    classTable(results),
    machineTable(results),
    decisionTable(results),
    alertTable(results),
    jobTable(results),
    interventionTable(results),
  ];
}

export function csvOf({ header, rows }: Table, seed: number): string {
  const lines = [['seed', ...header], ...rows.map((row) => [seed, ...row])].map(csvRow);
  return `${lines.join('\n')}\n`;
}

/** The tables, the series, and the run that they came of. */
export function completeZip(results: Results): Uint8Array<ArrayBuffer> {
  const { recipe, series } = results;
  const { seed } = recipe;
  const entries: ZipEntry[] = tablesOf(results).map((table) => {
    return { name: `${table.name}.csv`, text: csvOf(table, seed) };
  });
  const lines = [tidyHeader(), ...tidyRows(series, seed)];
  return zipOf([
    { name: 'series.csv', text: `${lines.join('\n')}\n` },
    ...entries,
    { name: 'run.json', text: jsonText(runFileOf(recipe)) },
  ]);
}

function statisticsTable({ statistics }: Results): Table {
  return {
    name: 'statistics',
    header: ['metric', 'unit', 'smallest', 'mean', 'p95', 'largest'],
    rows: statistics.map(({ metric, unit, smallest, mean, p95, largest }) => {
      return [metric, unit, smallest, mean, p95, largest];
    }),
  };
}

function classTable({ figures }: Results): Table {
  return {
    name: 'classes',
    header: [
      ...['class', 'arrived', 'completed', 'rejected', 'timed out', 'failed', 'in flight'],
      ...['slower than promised', 'latency mean (s)', 'latency p50 (s)', 'latency p95 (s)'],
      'latency p99 (s)',
    ],
    rows: figures.classes.map(({ latency, ...counts }) => [
      ...[counts.name, counts.arrived, counts.completed, counts.rejected, counts.timedOut],
      ...[counts.failed, counts.inFlight, counts.slow],
      ...[latency.meanSeconds, latency.p50Seconds, latency.p95Seconds, latency.p99Seconds],
    ]),
  };
}

function machineTable({ machines }: Results): Table {
  return {
    name: 'machines',
    header: [
      ...['machine', 'pool', 'region', 'kind', 'ordered (s)', 'ready (s)', 'draining (s)'],
      ...['ended (s)', 'end', 'paid (h)', 'cost (US$)', 'mean CPU (percent)'],
    ],
    rows: machines.map((each) => [
      ...[each.serial, each.pool, each.region, each.kind, each.orderedAt, each.readyAt],
      ...[each.drainingAt, each.endedAt, each.end, each.hours, each.usd, each.cpuPercent],
    ]),
  };
}

function alertTable({ alerts, recipe }: Results): Table {
  const rules = recipe.scenario.alerts;
  return {
    name: 'alerts',
    header: ['fired (s)', 'cleared (s)', 'severity', 'metric', 'value', 'limit', 'unit'],
    rows: alerts.map(({ time, clearedAt, kind, rule, metric, value }) => [
      ...[time, clearedAt, kind, metric, value, rules[rule]?.above ?? null, METRIC_UNITS[metric]],
    ]),
  };
}

function jobTable({ jobSteps, recipe }: Results): Table {
  return {
    name: 'jobs',
    header: ['job', 'time (s)', 'step', 'class', 'machine', 'container'],
    rows: jobSteps.map(({ job, time, kind, classIndex, machine, container }) => [
      ...[job + 1, time, kind, recipe.scenario.classes[classIndex].name, machine, container],
    ]),
  };
}

/** `acted` is no for those that lie ahead and for those that did not apply, of which it is said why. */
function interventionTable({ recipe, applied, notApplied }: Results): Table {
  return {
    name: 'interventions',
    header: ['time (s)', 'kind', 'of', 'value', 'acted', 'did not apply'],
    rows: recipe.interventions.map((each, index) => {
      const reason = notApplied.find((one) => one.index === index)?.reason ?? null;
      const acted = index < applied && reason === null ? 'yes' : 'no';
      switch (each.kind) {
        case 'set':
          return [each.time, each.kind, each.path, JSON.stringify(each.value), acted, reason];
        case 'burst':
          return [each.time, each.kind, null, null, acted, reason];
        case 'failMachine':
          return [each.time, each.kind, each.machine, null, acted, reason];
        case 'sendJob':
          return [each.time, each.kind, each.class, null, acted, reason];
      }
    }),
  };
}
