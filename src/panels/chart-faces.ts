// How a chart is spoken of: the heading with its value now, and how a value is written at the crosshair
// and in the table. How it is read aloud stands in chart-speakers.ts.
// The value is the one the rest of the screen shows, where it shows one.
import type { PanelFrame, PanelHeading } from '../draw/charts/panel-picture.ts';
import { valueAt } from '../draw/charts/series.ts';
import { haveLines } from '../state/frame-reader.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import type { Moment } from '../state/moment.ts';
import type { StandingWords as Words } from '../words/en-standing.ts';
import { latency, percent, short } from '../words/format.ts';
import { CHART_KINDS, type ChartName } from '../words/chart-kinds.ts';
import { isInSeconds } from '../draw/charts/axis-rules.ts';

export function writerOf(chart: ChartName, { charts }: Words): (value: number) => string {
  return charts.write[CHART_KINDS[chart]];
}

interface Shown {
  readonly moment: Moment | null;
  readonly frame: (name: ChartName) => PanelFrame | undefined;
  readonly settings: Scenario | null;
}

export function headingsOf(
  charts: readonly ChartName[],
  { moment, frame, settings }: Shown,
  words: Words,
): Map<ChartName, PanelHeading> {
  const isOfPools = settings?.pools[1] !== undefined;
  return new Map(
    charts.map((name) => [
      name,
      headingOf(name, { moment, isOfPools, frame: () => frame(name) }, words),
    ]),
  );
}

interface Now {
  readonly moment: Moment | null;
  /** Several: the mean is of all machines, the lines across it are one pool's. */
  readonly isOfPools?: boolean;
  readonly frame: () => PanelFrame | undefined;
}

/** Asks for the frame only where the number stands nowhere else. */
export function headingOf(chart: ChartName, now: Now, { charts }: Words): PanelHeading {
  const { moment, frame } = now;
  const value = moment && valueOf(chart, { moment, frame }, charts);
  return { name: charts.names[chart], note: noteOf(chart, now, charts), ...value };
}

function noteOf(
  chart: ChartName,
  { moment, isOfPools, frame }: Now,
  { cpuBandNote, poolsNote, secondsNote, notes }: Words['charts'],
): string {
  if (chart === 'cpu' && isOfPools) return poolsNote;
  if (chart === 'cpu' && !haveLines(moment?.ready ?? 0)) return cpuBandNote;
  const slo = chart === 'latency' ? frame()?.references?.[0]?.value : undefined;
  return slo !== undefined && isInSeconds(slo) ? secondsNote : notes[chart];
}

function valueOf(
  chart: ChartName,
  { moment, frame }: { moment: Moment; frame: () => PanelFrame | undefined },
  { units, write }: Words['charts'],
): Pick<PanelHeading, 'value' | 'unit'> {
  const newest = (line: number): number => {
    const series = frame()?.lines.at(line)?.series;
    return (series && valueAt(series, moment.time)) ?? NaN;
  };
  switch (chart) {
    case 'cpu':
    case 'memory':
      return { value: percent(moment[chart]), unit: units.percent };
    case 'network':
      return { value: short(moment.network), unit: units.network };
    case 'instances':
      return { value: short(moment.ready) };
    case 'supply':
      return {
        value: short(moment.ready),
        unit: units.ofNeeded(newest(-1)),
      };
    case 'latency': {
      const [value, unit] = latency(moment.p95);
      return { value, unit: ` ${unit}` };
    }
    case 'requests':
      return { value: short(newest(0)), unit: units.perSecond };
    case 'queue':
      return { value: short(newest(0)) };
    case 'cost':
      return { value: write.dollars(moment.usd) };
  }
}
