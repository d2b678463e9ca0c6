// What stands in the charts that can be chosen besides the classic ones (chart-parts.ts): demand and
// supply, latency, requests, queue, cost; and in a classic one whose level was changed on the way: the
// fleet that is always on. Loaded when one of them is wanted.
// Machines, seconds, requests a second, requests, US dollars.
import { CENT, FEW_REQUESTS, latencyTick, SLO_ROOM } from '../draw/charts/axis-rules.ts';
import { drawGap } from '../draw/charts/gap.ts';
import type { PanelLine } from '../draw/charts/panel-picture.ts';
import { levelAt, mostOf } from '../draw/charts/static-level.ts';
import { linesMore } from '../words/en-charts-asked.ts';
import { type ChartParts, CLASSIC_PARTS, lineOf, running, supposed } from './chart-parts.ts';

export const MORE_PARTS = {
  instances: (reader, context) => {
    const part = CLASSIC_PARTS.instances(reader, context);
    const { words, staticSteps } = context;
    if (!staticSteps) return part;
    const level = levelAt(staticSteps, reader.header('time'));
    return {
      ...part,
      atLeast: Math.max(1, mostOf(level)),
      references: [{ ...level, name: words.static(level.value) }],
    };
  },
  supply: (reader, { whatIf, words, largest }) => ({
    atLeast: Math.max(1, largest),
    gap: { demand: reader.series('demand'), supply: reader.series('ready'), draw: drawGap },
    lines: [
      { ...running(reader, whatIf), fill: 0, name: linesMore.supply },
      ...supposed(whatIf, 'ready', words),
      { series: reader.series('demand'), pen: 'demand', shape: 'steps', name: linesMore.demand },
    ],
  }),
  latency: (reader, { words, sloSeconds }) => ({
    atLeast: sloSeconds * SLO_ROOM,
    tick: latencyTick(sloSeconds),
    references: [{ value: sloSeconds, name: words.slo(latencyTick(sloSeconds)(sloSeconds)) }],
    lines: [
      { ...lineOf(reader, 'p95', 'mean'), name: linesMore.p95 },
      { ...lineOf(reader, 'p50', 'third'), name: linesMore.p50 },
      { ...lineOf(reader, 'p99', 'tail'), name: linesMore.p99 },
    ],
  }),
  requests: (reader) => ({
    atLeast: FEW_REQUESTS,
    lines: [
      { ...lineOf(reader, 'completedRate', 'mean'), name: linesMore.completed },
      ifAny(lineOf(reader, 'rejectedRate', 'error'), linesMore.rejected),
      ifAny(lineOf(reader, 'timedOutRate', 'second-error'), linesMore.timedOut),
      ifAny(lineOf(reader, 'failedRate', 'third-error'), linesMore.failed),
    ],
  }),
  queue: (reader) => ({ atLeast: FEW_REQUESTS, lines: [lineOf(reader, 'queue', 'mean')] }),
  cost: (reader) => ({
    atLeast: CENT,
    lines: [
      { ...lineOf(reader, 'costUsd', 'mean'), name: linesMore.cost },
      { ...lineOf(reader, 'staticUsd', 'second'), name: linesMore.static },
    ],
  }),
} as const satisfies ChartParts;

/** Errors are drawn when there are any; a line of zeros is for the table only. */
function ifAny(line: PanelLine, name: string): PanelLine {
  const isAny = line.series.values.some((value) => value > 0);
  return isAny ? { ...line, name } : { ...line, columnName: name, tableOnly: true };
}
