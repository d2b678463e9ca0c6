// The tables of the report, in the words and units of the screen: what each metric was, what became
// of the requests, what it cost, what was decided and why, which alerts fired, which machines there
// were, what was done by hand. Long lists are cut and say so.
import { changes } from '../../sim/recorder/run-recorder.ts';
import type { ClassFigures } from '../../sim/results/class-figures.ts';
import type { Results } from '../../sim/results/results.ts';
import type { MetricStatistics } from '../../sim/results/statistics.ts';
import { wholeNumber } from '../../sim/units/number-text.ts';
import { decisionReason } from '../../words/decision-reason.ts';
import { en as words } from '../../words/en.ts';
import { exportWords } from '../../words/en-export.ts';
import { clock, count, dollars, latency, NOTHING, percent } from '../../words/format.ts';
import { madeTexts } from '../../words/made-text.ts';
import { element, type Markup, table } from './html.ts';

const { report } = exportWords;
const { columns, labels } = report;
const MOST_ROWS = 100;

/** How a value of each unit of a column is written. */
const WRITE: Readonly<Record<MetricStatistics['unit'], (value: number) => string>> = {
  percent: (value) => `${percent(value, 1)}%`,
  'MB/s': (value) => `${count(value)} MB/s`,
  machines: count,
  'requests/s': (value) => `${count(value)}/s`,
  requests: count,
  s: (value) => latency(value).join(' '),
};

export function statisticsPart({ statistics, series }: Results): Markup[] {
  const rows = statistics.map(({ metric, unit, smallest, mean, p95, largest }) => {
    const write = WRITE[unit] ?? count;
    return [report.metrics[metric], ...[smallest, mean, p95, largest].map(write)];
  });
  const header = [columns.metric, columns.smallest, columns.mean, columns.p95, columns.largest];
  const note = series.samplesPerPoint > 1 ? [noteOf(report.thinned(series.samplesPerPoint))] : [];
  return [table(header, rows), ...note];
}

export function requestsPart({ figures }: Results): Markup[] {
  const row = (each: ClassFigures, name: string): string[] => [
    name,
    ...[each.arrived, each.completed, each.rejected, each.timedOut, each.failed].map(wholeNumber),
    wholeNumber(each.inFlight),
    latency(each.latency.meanSeconds).join(' '),
    latency(each.latency.p95Seconds).join(' '),
  ];
  const all = figures.classes.length > 1 ? [row(figures.requests, report.all)] : [];
  const header = [
    ...[columns.class, columns.arrived, columns.completed, columns.rejected, columns.timedOut],
    ...[columns.failed, columns.inFlight, columns.latencyMean, columns.latencyP95],
  ];
  return [table(header, [...all, ...figures.classes.map((each) => row(each, each.name))])];
}

export function costPart({ figures: { cost } }: Results): Markup[] {
  const rows = [
    [labels.cost, dollars(cost.usd)],
    [labels.alwaysOn, dollars(cost.alwaysOnUsd)],
    [labels.peak, dollars(cost.peakUsd)],
    [labels.saving, `${percent(cost.saving * 100, 1)}%`],
  ];
  return [table([columns.what, columns.cost], rows)];
}

export function decisionsPart({ decisions, recipe, figures }: Results): Markup[] {
  const { pools } = recipe.scenario;
  const changed = decisions.filter(({ decision }) => changes(decision));
  const rows = changed.map(({ pool, decision }) => [
    clock(decision.time),
    pools[pool].name,
    words.loop.fromTo(decision.from, decision.to),
    decisionReason(decision, words),
  ]);
  const header = [columns.time, columns.pool, columns.change, columns.why];
  return cut(header, rows, { texts: [0, 1, 3], all: figures.decisions.changes });
}

export function alertsPart({ alerts, recipe, figures }: Results): Markup[] {
  const rules = recipe.scenario.alerts;
  const rows = alerts.map(({ time, clearedAt, rule, metric, value }) => {
    const { name, unit } = words.metrics[metric];
    const limit = words.history.limit(rules[rule]?.above ?? NaN, unit);
    const until = clearedAt === null ? report.lasts : clock(clearedAt);
    const measured = words.history.measured(value, unit);
    return [clock(time), until, words.history.above(name, limit), measured];
  });
  const header = [columns.fired, columns.cleared, columns.alert, columns.value];
  return cut(header, rows, { texts: [0, 1, 2], all: figures.alerts.fired });
}

export function machinesPart({ machines, machinesLeftOut }: Results): Markup[] {
  const timeOf = (seconds: number | null): string => (seconds === null ? NOTHING : clock(seconds));
  const rows = machines.map((each) => [
    words.stage.machine(each.serial),
    each.region,
    each.kind,
    clock(each.orderedAt),
    timeOf(each.readyAt),
    each.end === null ? NOTHING : `${timeOf(each.endedAt)}, ${report.ends[each.end]}`,
    count(each.hours),
    dollars(each.usd, 3),
    Number.isNaN(each.cpuPercent) ? NOTHING : `${percent(each.cpuPercent)}%`,
  ]);
  const header = [
    ...[columns.machine, columns.region, columns.kind, columns.ordered, columns.ready],
    ...[columns.ended, columns.hours, columns.cost, columns.cpu],
  ];
  return cut(header, rows, { texts: [0, 1, 2], all: machines.length + machinesLeftOut });
}

/** Those that the run has come to; what lies ahead of the exported moment has not been done yet. */
export function interventionsPart({ recipe, applied, notApplied }: Results): Markup[] {
  const rows = madeTexts(recipe, words)
    .slice(0, applied)
    .map(({ time, text }, index) => {
      const reason = notApplied.find((one) => one.index === index)?.reason;
      const failed = reason === undefined ? [] : [report.notApplied(reason)];
      return [clock(time), [text, ...failed].join('; ')];
    });
  return cut([columns.time, columns.what], rows, { texts: [0, 1], all: rows.length });
}

/** `all`: how many there were, those that were not kept included. */
function cut(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  { texts, all }: { texts: readonly number[]; all: number },
): Markup[] {
  if (rows.length === 0) return [element('p', report.none)];
  const shown = rows.slice(0, MOST_ROWS);
  const listed = rows.length - shown.length;
  const more = Math.max(all - shown.length, listed);
  return [table(header, shown, texts), ...(more > 0 ? [noteOf(report.more(more, listed))] : [])];
}

function noteOf(text: string): Markup {
  return element('p', text, ' class="note"');
}
