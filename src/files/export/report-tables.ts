// The tables of the report, in the words and units of the screen: what each metric was, what became
// of the requests, what it cost, what was decided and why, which alerts fired, which machines there
// were, what was done by hand. The same for the file and for the screen.
import { changes } from '../../sim/recorder/run-recorder.ts';
import type { ClassFigures } from '../../sim/results/class-figures.ts';
import type { MachineLife } from '../../sim/results/machine-fold.ts';
import type { Results } from '../../sim/results/results.ts';
import type { MetricStatistics } from '../../sim/results/statistics.ts';
import { wholeNumber } from '../../sim/units/number-text.ts';
import { decisionReason } from '../../words/decision-reason.ts';
import { en as words } from '../../words/en.ts';
import { alertText, alertValue } from '../../words/event-text.ts';
import { exportWords } from '../../words/en-export.ts';
import { clock, count, dollars, NOTHING, percent } from '../../words/format.ts';
import { latencyText } from '../../words/measured-text.ts';
import { savedText } from '../../words/saved-share.ts';
import { madeSoFar } from './made-so-far.ts';
import { cut, note, type ReportBlock, table } from './report-blocks.ts';

const { report } = exportWords;
const { columns, labels } = report;

/** How a value of each unit of a column is written. */
const WRITE: Readonly<Record<MetricStatistics['unit'], (value: number) => string>> = {
  percent: (value) => `${percent(value, 1)}%`,
  'MB/s': (value) => `${count(value)} MB/s`,
  machines: count,
  'requests/s': (value) => `${count(value)}/s`,
  requests: count,
  s: latencyText,
};

export function statisticsPart({ statistics, series }: Results): ReportBlock[] {
  const rows = statistics.map(({ metric, unit, smallest, mean, p95, largest }) => {
    const write = WRITE[unit] ?? count;
    return [report.metrics[metric], ...[smallest, mean, p95, largest].map(write)];
  });
  const header = [columns.metric, columns.smallest, columns.mean, columns.p95, columns.largest];
  const isThinned = series.samplesPerPoint > 1;
  return [
    table(header, rows),
    ...(isThinned ? [note(report.thinned(series.samplesPerPoint))] : []),
  ];
}

export function requestsPart({ figures }: Results): ReportBlock[] {
  const row = (each: ClassFigures, name: string): string[] => [
    name,
    ...[each.arrived, each.completed, each.rejected, each.timedOut, each.failed].map(wholeNumber),
    wholeNumber(each.inFlight),
    latencyText(each.latency.meanSeconds),
    latencyText(each.latency.p95Seconds),
  ];
  const all = figures.classes.length > 1 ? [row(figures.requests, report.all)] : [];
  const header = [
    ...[columns.class, columns.arrived, columns.completed, columns.rejected, columns.timedOut],
    ...[columns.failed, columns.inFlight, columns.latencyMean, columns.latencyP95],
  ];
  return [table(header, [...all, ...figures.classes.map((each) => row(each, each.name))])];
}

export function costPart({ figures: { cost } }: Results): ReportBlock[] {
  const rows = [
    [labels.cost, dollars(cost.usd)],
    [labels.alwaysOn, dollars(cost.alwaysOnUsd)],
    [labels.peak, dollars(cost.peakUsd)],
    [labels.saving, savedText(cost.usd, cost.alwaysOnUsd, 1)],
  ];
  return [table([columns.what, columns.cost], rows)];
}

export function decisionsPart({ decisions, recipe, figures }: Results): ReportBlock[] {
  const { pools } = recipe.scenario;
  const header = [columns.time, columns.pool, columns.change, columns.why];
  return cut(
    header,
    decisions.filter(({ decision }) => changes(decision)),
    {
      texts: [0, 1, 3],
      all: figures.decisions.changes,
      rowOf: ({ pool, decision }) => [
        clock(decision.time),
        pools[pool].name,
        words.loop.fromTo(decision.from, decision.to),
        decisionReason(decision, words),
      ],
    },
  );
}

/** `most`: rows that are shown. */
export function alertsPart({ alerts, recipe, figures }: Results, most?: number): ReportBlock[] {
  const header = [columns.fired, columns.cleared, columns.alert, columns.value];
  return cut(header, alerts, {
    texts: [0, 1, 2],
    all: figures.alerts.fired,
    most,
    rowOf: (alert) => {
      const { time, clearedAt } = alert;
      const until = clearedAt === null ? report.lasts : clock(clearedAt);
      const text = alertText(alert, recipe.scenario, words);
      return [clock(time), until, text, alertValue(alert, words)];
    },
  });
}

/** `most`: rows that are shown. */
export function machinesPart(
  { machines, machinesLeftOut }: Pick<Results, 'machines' | 'machinesLeftOut'>,
  most?: number,
): ReportBlock[] {
  const header = [
    ...[columns.machine, columns.region, columns.kind, columns.ordered, columns.ready],
    ...[columns.ended, columns.hours, columns.cost, columns.cpu],
  ];
  const all = machines.length + machinesLeftOut;
  return cut(header, machines, { texts: [0, 1, 2], all, most, rowOf: machineRow });
}

function machineRow(each: MachineLife): string[] {
  const timeOf = (seconds: number | null): string => (seconds === null ? NOTHING : clock(seconds));
  return [
    words.stage.machine(each.serial),
    each.region,
    each.kind,
    clock(each.orderedAt),
    timeOf(each.readyAt),
    each.end === null ? NOTHING : `${timeOf(each.endedAt)}, ${report.ends[each.end]}`,
    count(each.hours),
    dollars(each.usd, 3),
    Number.isNaN(each.cpuPercent) ? NOTHING : `${percent(each.cpuPercent)}%`,
  ];
}

/** Those that the run has come to; what lies ahead of the exported moment has not been done yet. */
export function interventionsPart(results: Results): ReportBlock[] {
  const made = madeSoFar(results);
  return cut([columns.time, columns.what], made, {
    texts: [0, 1],
    all: made.length,
    rowOf: ({ time, text, failed }) => [clock(time), [text, failed].filter(Boolean).join('; ')],
  });
}
