// From the two columns of a file to a traffic series: sort, set the unit of time, merge equal
// times, turn counts and counters into rates, fill gaps. Each repair is counted and said.
// Always holds at the end: times begin at 0 and rise strictly, rates are finite and not negative.
import { counterToRates, countsToRates, neverFalls, risesLikeCounter } from './counts.ts';
import { countEvents } from './count-events.ts';
import { TrafficError } from './error.ts';
import type { Intake } from './intake.ts';
import { LARGEST_VALUE, LONGEST_SPAN_SECONDS, SHORTEST_STEP_SECONDS } from './limits.ts';
import { trafficWarning } from './messages.ts';
import type { TrafficWarning } from './messages.ts';
import { medianStep } from './median-step.ts';
import { rateSpanOf } from './rate-span.ts';
import { fillGaps, findGaps, mergeEqualTimes } from './regular-rows.ts';
import { sortRows } from './sort-rows.ts';
import type { Rows } from './sort-rows.ts';
import { dateOf, guessTimeUnit, unitsToSeconds } from './time-unit.ts';
import type { TrafficSeries } from './types.ts';

/** What the steps below hand on. */
interface Work {
  readonly intake: Intake;
  readonly longestFilled: number;
  readonly binSeconds: number | undefined;
  readonly warnings: TrafficWarning[];
}

/** What becomes of the rows. */
interface Built extends Rows {
  readonly stepSeconds: number;
  readonly endSeconds: number;
  readonly missing: number;
  readonly duplicates: number;
  readonly resets: number;
  readonly unitSeconds: number;
  /** First time in seconds of the file's clock. */
  readonly start: number;
}

export interface BuildOptions {
  readonly longestFilled: number;
  readonly binSeconds: number | undefined;
}

/** Builds the series of all rows taken in. Throws TrafficError when they make none. */
export function buildSeries(intake: Intake, options: BuildOptions): TrafficSeries {
  const { layout } = intake;
  const work: Work = { intake, ...options, warnings: [...layout.warnings] };
  warnOfReading(work);
  const built = layout.kind === 'events' ? buildEvents(work) : buildSamples(work);
  checkRates(built);
  const startsAt = dateOf(built.start, layout.isIso);
  const rateSpan = rateSpanOf(intake);
  return {
    times: compact(built.times),
    rates: compact(built.values),
    stepSeconds: built.stepSeconds,
    endSeconds: built.endSeconds,
    rows: intake.rows,
    missing: built.missing,
    reordered: intake.reordered,
    duplicates: built.duplicates,
    resets: built.resets,
    kind: layout.kind,
    timeFormat: layout.isIso ? 'iso' : built.unitSeconds < 1 ? 'milliseconds' : 'seconds',
    separator: layout.separator,
    decimalMark: intake.mark === 44 ? ',' : '.',
    hasHeader: layout.hasHeader,
    columns: layout.names,
    timeColumn: layout.timeColumn,
    valueColumn: layout.valueColumn,
    warnings: work.warnings,
    ...(rateSpan === undefined ? {} : { rateSpan }),
    ...(startsAt === undefined ? {} : { startsAt }),
  };
}

function warnOfReading({ intake, warnings }: Work): void {
  if (intake.mark === 44) warnings.push(trafficWarning('decimalComma'));
  const { zoneless, emptyValues, layout } = intake;
  const column = layout.names[layout.valueColumn];
  if (intake.isOverruled) warnings.push(trafficWarning('unitsOverruled', { column }));
  if (zoneless > 0) warnings.push(trafficWarning('noTimeZone', { count: zoneless }));
  if (emptyValues > 0) warnings.push(trafficWarning('emptyValues', { count: emptyValues }));
}

function buildEvents(work: Work): Built {
  const { intake, binSeconds } = work;
  if (intake.rows < 2) throw new TrafficError('tooFewRows', { limit: 2 });
  const raw = intake.times.subarray(0, intake.rows);
  const unitSeconds = decideUnit(work, raw[0], 0);
  const times = raw.map((time) => unitsToSeconds(time, unitSeconds));
  const base = intake.layout.isIso ? intake.base : 0;
  const bins = countEvents({ times, base, binSeconds, mostBins: intake.limits.rows });
  const endSeconds = bins.times.length * bins.stepSeconds;
  checkSpan(endSeconds);
  const start = base + bins.startSeconds;
  return { ...bins, endSeconds, missing: 0, duplicates: 0, resets: 0, unitSeconds, start };
}

function buildSamples(work: Work): Built {
  const { intake } = work;
  const { rows, duplicates } = orderedRows(work);
  const first = rows.times[0];
  const step = medianStep(rows.times);
  const unitSeconds = decideUnit(work, first, step);
  const times = rows.times.map((time) => unitsToSeconds(time - first, unitSeconds));
  const stepSeconds = unitsToSeconds(step, unitSeconds);
  checkSpan(times[times.length - 1]);
  for (let i = 1; i < times.length; i += 1) {
    if (times[i] - times[i - 1] < SHORTEST_STEP_SECONDS) throw new TrafficError('stepTooShort');
  }
  const samples = { times, values: rows.values };
  const start = (intake.layout.isIso ? intake.base : 0) + unitsToSeconds(first, unitSeconds);
  const isCounter = decideCounter(work, samples.values);
  const series = isCounter
    ? fromCounter(work, samples, stepSeconds)
    : fromSamples(work, samples, stepSeconds);
  return { ...series, stepSeconds, duplicates, unitSeconds, start };
}

function orderedRows(work: Work): { readonly rows: Rows; readonly duplicates: number } {
  const { intake, warnings } = work;
  const { rows: length, reordered } = intake;
  const taken = {
    times: intake.times.subarray(0, length),
    values: intake.values.subarray(0, length),
  };
  const merged = mergeEqualTimes(reordered > 0 ? sortRows(taken) : taken);
  if (reordered > 0) warnings.push(trafficWarning('outOfOrder', { count: reordered }));
  const { duplicates } = merged;
  if (duplicates > 0) warnings.push(trafficWarning('duplicateTimes', { count: duplicates }));
  if (merged.times.length < 2) throw new TrafficError('tooFewRows', { limit: 2 });
  return { rows: merged, duplicates };
}

function decideUnit(work: Work, first: number, step: number): number {
  const { layout } = work.intake;
  if (layout.isIso) return 1;
  const said = layout.timeUnitSeconds;
  if (said === undefined) {
    const { unitSeconds, isByStep } = guessTimeUnit(first, step);
    if (isByStep) work.warnings.push(trafficWarning('millisecondsAssumed'));
    return unitSeconds;
  }
  const value = said === 60 ? 'minutes' : said === 3600 ? 'hours' : 'days';
  if (said > 1) work.warnings.push(trafficWarning('timeUnit', { value }));
  return said;
}

function decideCounter({ intake, warnings }: Work, values: Float64Array): boolean {
  const { cumulative, kind, names, valueColumn } = intake.layout;
  if (typeof cumulative === 'boolean') return cumulative;
  if (cumulative === 'byShape' && risesLikeCounter(values)) return true;
  const column = names[valueColumn];
  if (kind === 'count' && neverFalls(values))
    warnings.push(trafficWarning('looksCumulative', { column }));
  return false;
}

type Sampled = Rows & Pick<Built, 'endSeconds' | 'missing' | 'resets'>;

function fromCounter({ intake, warnings }: Work, samples: Rows, step: number): Sampled {
  const { missing } = findGaps(samples.times, step, 0);
  const rates = counterToRates(samples);
  const { names, valueColumn } = intake.layout;
  warnings.push(trafficWarning('counterDifferenced', { column: names[valueColumn] }));
  const { resets } = rates;
  if (resets > 0) warnings.push(trafficWarning('counterResets', { count: resets }));
  if (missing > 0) warnings.push(trafficWarning('gapsSpanned', { count: missing }));
  return { ...rates, endSeconds: samples.times[samples.times.length - 1], missing };
}

function fromSamples(work: Work, samples: Rows, step: number): Sampled {
  const { intake, longestFilled, warnings } = work;
  const found = findGaps(samples.times, step, longestFilled);
  const isTooMany = samples.times.length + found.filled + found.longGaps > intake.limits.rows;
  const gaps = isTooMany ? { missing: 0, filled: 0, longGaps: 0, isIrregular: true } : found;
  const isCount = intake.layout.kind === 'count';
  const rates = isCount ? countsToRates(samples, step, !gaps.isIrregular) : samples.values;
  const limit = longestFilled;
  const empty = gaps.missing - gaps.filled;
  if (gaps.isIrregular) warnings.push(trafficWarning('irregularSteps'));
  if (gaps.filled > 0) warnings.push(trafficWarning('gapsFilled', { count: gaps.filled, limit }));
  if (empty > 0) warnings.push(trafficWarning('gapsZero', { count: empty, limit }));
  const rows = { times: samples.times, values: rates };
  const filled = gaps.missing > 0 ? fillGaps(rows, { median: step, longestFilled, gaps }) : rows;
  const endSeconds = samples.times[samples.times.length - 1] + step;
  return { ...filled, endSeconds, missing: gaps.missing, resets: 0 };
}

function checkSpan(seconds: number): void {
  if (seconds <= LONGEST_SPAN_SECONDS) return;
  throw new TrafficError('spanTooLong', { limit: LONGEST_SPAN_SECONDS });
}

function checkRates({ values }: Rows): void {
  for (const rate of values) {
    if (!(rate <= LARGEST_VALUE)) throw new TrafficError('rateTooLarge', { limit: LARGEST_VALUE });
  }
}

/** A column without spare room behind it, so that a copy to another thread carries no more. */
function compact(column: Float64Array): Float64Array {
  return column.byteLength === column.buffer.byteLength ? column : column.slice();
}
