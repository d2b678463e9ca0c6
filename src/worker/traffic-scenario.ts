// A user's own traffic as a workload: the rates of a file become the curve of the opening
// scenario's cloud, so that only the traffic is new. Rates are requests per second over simulated
// seconds; the curve's levels are fractions of its peak. The fleet grows with the peak, since a
// fleet that is far too small or too large teaches nothing.
import type { ShapedTraffic } from '../files/traffic/shape-traffic.ts';
import type { TrafficSeries } from '../files/traffic/types.ts';
import { OPENING_PRESET } from '../sim/scenario/presets.ts';
import type { ScenarioInput } from '../sim/scenario/schema.ts';
import type { TrafficReading } from './traffic-protocol.ts';

/** Requests a second that one machine of the opening scenario serves at 60 % CPU. */
const RATE_OF_A_MACHINE = 58;
/** The largest fleet has this much to spare over the peak. */
const SPARE = 1.25;
const LARGEST_FLEET = 10_000;
const PREVIEW_POINTS = 120;
const LONGEST_NAME = 80;

/** The scenario to open; still to be validated like any other. */
export function trafficScenario(name: string, traffic: ShapedTraffic): ScenarioInput {
  const base = OPENING_PRESET.scenario;
  const { peakRate, times, rates, durationSeconds } = traffic;
  const level = (rate: number): number => (peakRate > 0 ? rate / peakRate : 0);
  return {
    ...base,
    name: name.slice(0, LONGEST_NAME),
    description: 'Your own traffic, read from a file.',
    notice: [],
    try: [],
    faults: [],
    durationSeconds: Math.max(1, durationSeconds),
    openAtSeconds: 0,
    workload: {
      kind: 'open',
      peakRate,
      shape: {
        kind: 'curve',
        times: Array.from(times),
        levels: Array.from(rates, level),
        join: 'step',
      },
    },
    pools: [{ name: 'shared', autoscaler: fleetFor(rates[0] ?? 0, peakRate) }],
  };
}

function fleetFor(
  first: number,
  peak: number,
): { initial: number; smallest: number; largest: number } {
  const machines = (rate: number): number =>
    Math.min(LARGEST_FLEET, Math.max(2, Math.ceil(rate / RATE_OF_A_MACHINE)));
  const largest = Math.max(10, Math.min(LARGEST_FLEET, Math.ceil(machines(peak) * SPARE)));
  return { initial: Math.min(machines(first), largest), smallest: 2, largest };
}

/** What the page shows before the traffic is used. */
export function describeTraffic(name: string, series: TrafficSeries): TrafficReading {
  const { rates, columns, timeColumn, valueColumn, kind, rows } = series;
  let lowest = Infinity;
  let highest = 0;
  for (const rate of rates) {
    lowest = Math.min(lowest, rate);
    highest = Math.max(highest, rate);
  }
  return {
    name,
    timeColumn: columns[timeColumn] ?? '',
    valueColumn: valueColumn < 0 ? null : (columns[valueColumn] ?? ''),
    kind,
    rows,
    spanSeconds: series.endSeconds,
    stepSeconds: series.stepSeconds,
    lowestRate: lowest,
    highestRate: highest,
    warnings: series.warnings.map(({ message }) => message),
    preview: previewOf(series),
  };
}

/** The largest rate in each of equal stretches: a peak is not lost in the small picture. */
function previewOf({ times, rates, endSeconds }: TrafficSeries): number[] {
  const points = Math.min(PREVIEW_POINTS, rates.length);
  const preview = new Array<number>(points).fill(0);
  for (let i = 0; i < rates.length; i++) {
    const point = Math.min(points - 1, Math.floor((times[i] / endSeconds) * points));
    preview[point] = Math.max(preview[point], rates[i]);
  }
  return preview;
}
