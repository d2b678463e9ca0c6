// Takes the rows of a file, one after another, into two columns of numbers: times in the file's own
// unit (dates as seconds from the first row's) and values (rates per second or counts as written).
// The plain number is the hot path and allocates nothing; every other cell goes a slow way that
// either understands it or says exactly what is wrong with it, with line, column and value.
import { parseUnitValue } from './cell-units.ts';
import type { UnitValue } from './cell-units.ts';
import { parseDecimal } from './decimal.ts';
import { TrafficError } from './error.ts';
import { parseIsoTime } from './iso-time.ts';
import type { IsoTime } from './iso-time.ts';
import { parseWithUnit, rememberUnit } from './known-unit.ts';
import type { KnownUnit } from './known-unit.ts';
import type { Layout } from './layout.ts';
import { LARGEST_TIME, LARGEST_VALUE } from './limits.ts';
import type { TrafficLimits } from './limits.ts';
import { cellText, nextRecord } from './records.ts';
import type { RecordScan } from './records.ts';
import { isSkipped } from './sample.ts';

const DOT = 46;
const COMMA = 44;

interface Cell {
  bytes: Uint8Array;
  from: number;
  to: number;
}

/** The columns taken so far; the first `rows` entries count. */
export interface Intake {
  readonly layout: Layout;
  readonly limits: TrafficLimits;
  readonly scan: RecordScan;
  /** The cell being read; one object for all, so that the hot path allocates nothing. */
  readonly cell: Cell;
  readonly isoTime: IsoTime;
  times: Float64Array;
  values: Float64Array;
  rows: number;
  /** The unit that cells were last seen to have. */
  unit: KnownUnit | undefined;
  /** Spans in seconds of the rates that cells were written with, and whether some had no unit. */
  readonly spans: Set<number>;
  hasPlain: boolean;
  /** Cells have a unit that does not count, for the options say something else. */
  isOverruled: boolean;
  /** The byte of the decimal mark; 0 until a number shows it. */
  mark: number;
  isHeaderDue: boolean;
  /** Whole seconds since 1970 that dates are counted from; NaN until the first. */
  base: number;
  latest: number;
  reordered: number;
  emptyValues: number;
  zoneless: number;
}

/** An empty intake. `scan` stands where the file begins. */
export function openIntake(layout: Layout, limits: TrafficLimits, scan: RecordScan): Intake {
  return {
    layout,
    limits,
    scan,
    cell: { bytes: scan.bytes, from: 0, to: 0 },
    isoTime: { seconds: 0, fraction: 0, hasZone: false },
    times: new Float64Array(4096),
    values: new Float64Array(4096),
    rows: 0,
    unit: undefined,
    spans: new Set(),
    hasPlain: false,
    isOverruled: false,
    mark: layout.decimalMark === undefined ? 0 : layout.decimalMark.charCodeAt(0),
    isHeaderDue: layout.hasHeader,
    base: NaN,
    latest: -Infinity,
    reordered: 0,
    emptyValues: 0,
    zoneless: 0,
  };
}

/** Takes all whole records of the scan's bytes; the rest stays from scan.at on. */
export function takeRecords(intake: Intake): void {
  const { scan, limits } = intake;
  for (let from = scan.at; nextRecord(scan); from = scan.at) {
    if (scan.at - from > limits.lineCharacters) checkLength(intake, from, scan.at);
    if (isSkipped(scan)) continue;
    if (scan.problem !== undefined) throw new TrafficError(scan.problem, { row: scan.line });
    if (scan.cells !== intake.layout.names.length) checkCells(intake);
    if (intake.isHeaderDue) intake.isHeaderDue = false;
    else takeRow(intake);
  }
  if (scan.bytes.length - scan.at > limits.lineCharacters) {
    checkLength(intake, scan.at, scan.bytes.length);
  }
}

function takeRow(intake: Intake): void {
  const { layout, limits, scan } = intake;
  if (intake.rows + intake.emptyValues >= limits.rows) {
    throw new TrafficError('tooManyRows', { row: scan.line, limit: limits.rows });
  }
  const time = layout.isIso ? readDate(intake) : readSeconds(intake);
  const value = layout.valueColumn < 0 ? 1 : readValue(intake);
  if (Number.isNaN(value)) intake.emptyValues += 1;
  else keepRow(intake, time, value);
}

function keepRow(intake: Intake, time: number, value: number): void {
  if (intake.rows === intake.times.length) grow(intake);
  if (time < intake.latest) intake.reordered += 1;
  else intake.latest = time;
  intake.times[intake.rows] = time;
  intake.values[intake.rows] = value;
  intake.rows += 1;
}

function grow(intake: Intake): void {
  const length = Math.min(intake.rows * 2, intake.limits.rows);
  for (const name of ['times', 'values'] as const) {
    const larger = new Float64Array(length);
    larger.set(intake[name]);
    intake[name] = larger;
  }
}

function readSeconds(intake: Intake): number {
  const time = readNumber(intake, intake.layout.timeColumn);
  if (Math.abs(time) <= LARGEST_TIME) return time;
  const facts = cellFacts(intake, intake.layout.timeColumn);
  throw new TrafficError(Number.isNaN(time) ? 'notATime' : 'timeTooLarge', facts);
}

function readDate(intake: Intake): number {
  const { isoTime } = intake;
  const column = intake.layout.timeColumn;
  if (!parseIsoTime(cellOf(intake, column), isoTime))
    throw new TrafficError('notATime', cellFacts(intake, column));
  if (!isoTime.hasZone) intake.zoneless += 1;
  if (Number.isNaN(intake.base)) intake.base = isoTime.seconds;
  return isoTime.seconds - intake.base + isoTime.fraction;
}

/** The value of the row, NaN when its cell is empty. */
function readValue(intake: Intake): number {
  const { layout } = intake;
  const value = readNumber(intake, layout.valueColumn);
  // Adding 0 turns -0 into 0.
  if (value >= 0 && value <= LARGEST_VALUE) {
    intake.hasPlain = true;
    return value / layout.perSeconds + 0;
  }
  if (intake.unit !== undefined) {
    const rate = parseWithUnit(intake.cell, intake.unit, intake.mark === COMMA ? COMMA : DOT);
    if (rate >= 0 && rate <= LARGEST_VALUE) return rate + 0;
  }
  if (intake.cell.from === intake.cell.to) return NaN;
  const text = cellText(intake.scan, layout.valueColumn);
  if (text === '') return NaN;
  return Number.isNaN(value) ? valueWithUnit(intake, text) : checkedValue(intake, value);
}

function valueWithUnit(intake: Intake, text: string): number {
  const { layout } = intake;
  const facts = cellFacts(intake, layout.valueColumn);
  const read = parseUnitValue(text, intake.mark === COMMA ? COMMA : DOT);
  const other = intake.mark === COMMA ? DOT : COMMA;
  if (read === 'notANumber' && typeof parseUnitValue(text, other) !== 'string') {
    if (intake.mark !== 0) throw new TrafficError('mixedDecimalMarks', facts);
    intake.mark = COMMA;
    return valueWithUnit(intake, text);
  }
  if (typeof read === 'string') throw new TrafficError(read, facts);
  const isPlain = read.kind === 'plain';
  if (!isPlain && layout.heedsUnits && read.kind !== layout.kind)
    throw new TrafficError('unitMixed', facts);
  const value = checkedValue(intake, read.value);
  const perSeconds = isPlain ? layout.perSeconds : writtenSpan(intake, read);
  if (isPlain) intake.hasPlain = true;
  intake.unit = rememberUnit(read.ending, perSeconds);
  return value / perSeconds + 0;
}

/** The span of a cell with a unit; what the options say of all cells stands above what is written. */
function writtenSpan(intake: Intake, { kind, perSeconds }: UnitValue): number {
  const { layout } = intake;
  if (layout.heedsUnits) {
    intake.spans.add(perSeconds);
    return perSeconds;
  }
  if (kind !== layout.kind || perSeconds !== layout.perSeconds) intake.isOverruled = true;
  return layout.perSeconds;
}

function checkedValue(intake: Intake, value: number): number {
  const facts = cellFacts(intake, intake.layout.valueColumn);
  if (value < 0) throw new TrafficError('negative', facts);
  if (value === Infinity) throw new TrafficError('notFinite', facts);
  if (value > LARGEST_VALUE)
    throw new TrafficError('valueTooLarge', { ...facts, limit: LARGEST_VALUE });
  return value;
}

/** The plain number in a cell, NaN when there is none. A decimal comma may show itself late. */
function readNumber(intake: Intake, column: number): number {
  const cell = cellOf(intake, column);
  const number = parseDecimal(cell, intake.mark === COMMA ? COMMA : DOT);
  if (!Number.isNaN(number) || intake.mark !== 0) return number;
  const withComma = parseDecimal(cell, COMMA);
  if (!Number.isNaN(withComma)) intake.mark = COMMA;
  return withComma;
}

function cellOf({ scan, cell }: Intake, column: number): Cell {
  cell.bytes = scan.bytes;
  cell.from = scan.starts[column];
  cell.to = scan.ends[column];
  return cell;
}

function cellFacts(intake: Intake, column: number): { row: number; column: string; value: string } {
  const { scan, layout } = intake;
  return { row: scan.line, column: layout.names[column], value: cellText(scan, column) };
}

/** Rows must be as wide as the first; separators at the end of a row, with nothing between, may be more. */
function checkCells({ scan, layout }: Intake): void {
  const { cells, starts, ends } = scan;
  let filled = cells;
  while (filled > layout.names.length && ends[filled - 1] === starts[filled - 1]) filled -= 1;
  if (filled === layout.names.length) return;
  throw new TrafficError('fieldCount', {
    row: scan.line,
    count: cells,
    limit: layout.names.length,
  });
}

/** Counts characters, not bytes: a byte of the form 10xxxxxx continues one in UTF-8. */
function checkLength({ scan, limits }: Intake, from: number, to: number): void {
  let characters = 0;
  for (let at = from; at < to; at += 1) if ((scan.bytes[at] & 0xc0) !== 0x80) characters += 1;
  if (characters <= limits.lineCharacters) return;
  throw new TrafficError('lineTooLong', { row: scan.line, limit: limits.lineCharacters });
}
