// Decides what the columns of a file are: which holds the times, which the traffic, and whether
// that is a rate, a count of each row, or no value at all because each row is one request.
// In this order: what the options say, the unit written in the first cell, the words of the header,
// the shape of the first rows. What had to be assumed becomes a warning, what cannot be told an
// error that names the columns to choose from.
import { textOfCell } from '../export/csv-cells.ts';
import { TrafficError } from './error.ts';
import { nameMeaning } from './header-words.ts';
import type { NameMeaning } from './header-words.ts';
import { LONGEST_NAME } from './limits.ts';
import { trafficWarning } from './messages.ts';
import type { TrafficWarning } from './messages.ts';
import { isData, isIsoTime } from './sample.ts';
import type { Sample } from './sample.ts';
import { looksIrregular, sampleMark, sampleTimes } from './sample-times.ts';
import { parseUnitValue } from './cell-units.ts';
import type { ColumnChoice, Separator, TrafficKind, TrafficOptions } from './types.ts';

/** How the rows of a file are to be read. */
export interface Layout {
  readonly separator: Separator;
  /** Undefined until a number shows it. */
  readonly decimalMark: '.' | ',' | undefined;
  readonly hasHeader: boolean;
  readonly names: readonly string[];
  readonly timeColumn: number;
  readonly valueColumn: number;
  readonly kind: TrafficKind;
  readonly isIso: boolean;
  /** Length of the unit of numeric times in seconds; undefined when nothing says it. */
  readonly timeUnitSeconds: number | undefined;
  /** The span that plain rates count over, seconds. */
  readonly perSeconds: number;
  /** Whether a unit in a cell counts; what the options say of the values stands above it. */
  readonly heedsUnits: boolean;
  /** Whether the values add up; undefined when the shape of the data must tell. */
  readonly cumulative: boolean | 'byShape' | undefined;
  readonly warnings: readonly TrafficWarning[];
}

/** What is known of the columns before their roles are decided. */
interface Columns {
  readonly options: TrafficOptions;
  readonly names: readonly string[];
  readonly hasHeader: boolean;
  readonly meanings: readonly NameMeaning[];
  readonly data: readonly (readonly string[])[];
  readonly mark: '.' | ',' | undefined;
}

interface ValueRole {
  readonly column: number;
  readonly kind: TrafficKind;
  readonly perSeconds: number;
  readonly heedsUnits: boolean;
  readonly warnings: readonly TrafficWarning[];
}

/** Decides the layout of a file from its first rows. Throws TrafficError when it cannot be told. */
export function decideLayout(sample: Sample, options: TrafficOptions): Layout {
  const columns = describeColumns(sample, options);
  const timeColumn = decideTime(columns);
  const isIso = options.timeFormat === 'iso' || isIsoTime(columns.data[0]?.[timeColumn] ?? '');
  const value = decideValue(columns, timeColumn);
  const meaning = columns.meanings[value.column];
  const byName = meaning?.isCumulative === true && value.kind === 'count';
  return {
    separator: sample.separator,
    decimalMark: columns.mark,
    hasHeader: columns.hasHeader,
    names: columns.names,
    timeColumn,
    valueColumn: value.column,
    kind: value.kind,
    isIso: isIso && (options.timeFormat ?? 'iso') === 'iso',
    timeUnitSeconds: timeUnit(options, columns.meanings[timeColumn]),
    perSeconds: value.perSeconds,
    heedsUnits: value.heedsUnits,
    cumulative: options.cumulative ?? (byName ? 'byShape' : undefined),
    warnings: value.warnings,
  };
}

function describeColumns(sample: Sample, options: TrafficOptions): Columns {
  const first = sample.rows[0] ?? [];
  const hasHeader = options.header ?? !first.some(isData);
  const names = first.map((text, i) => (hasHeader ? columnName(text, i) : `column ${i + 1}`));
  const data = hasHeader ? sample.rows.slice(1) : sample.rows;
  const meanings = names.map((name): NameMeaning =>
    hasHeader ? nameMeaning(name) : { meaning: 'other' },
  );
  return { options, names, hasHeader, meanings, data, mark: sampleMark(data, sample.separator) };
}

/** A spreadsheet's protecting apostrophe is not part of a name. */
function columnName(text: string, column: number): string {
  const name = textOfCell(text);
  return name === '' ? `column ${column + 1}` : name.slice(0, LONGEST_NAME);
}

function decideTime(columns: Columns): number {
  const { options, meanings, names } = columns;
  if (options.timeColumn !== undefined) return chosenColumn(options.timeColumn, names);
  const named = meanings.findIndex((each) => each.meaning === 'time');
  if (named >= 0) return named;
  const isOnlyValue = names.length === 1 && ['rate', 'count'].includes(meanings[0].meaning);
  if (isOnlyValue && options.kind !== 'events') throw new TrafficError('noTimeColumn', { names });
  const dates = names.findIndex((_, i) => isIsoTime(columns.data[0]?.[i] ?? ''));
  return Math.max(dates, 0);
}

function timeUnit(options: TrafficOptions, meaning: NameMeaning | undefined): number | undefined {
  if (options.timeFormat !== undefined) return options.timeFormat === 'milliseconds' ? 0.001 : 1;
  return meaning?.meaning === 'time' ? meaning.unitSeconds : undefined;
}

function decideValue(columns: Columns, timeColumn: number): ValueRole {
  const { options, names, meanings } = columns;
  if (options.kind === 'events') return eventRows([]);
  if (options.valueColumn !== undefined) {
    const column = chosenColumn(options.valueColumn, names);
    return valueRole(columns, column, []);
  }
  const others = names.map((_, i) => i).filter((i) => i !== timeColumn);
  const rates = others.filter((i) => meanings[i].meaning === 'rate');
  const counts = others.filter((i) => meanings[i].meaning === 'count');
  const named = [...rates, ...counts];
  if (named.length > 0) return valueRole(columns, named[0], named.slice(1));
  return unnamedValue(columns, timeColumn, others);
}

function unnamedValue(columns: Columns, timeColumn: number, others: readonly number[]): ValueRole {
  const { names, hasHeader, data, options } = columns;
  if (others.length === 0 && options.kind === undefined) return eventRows([]);
  const otherNames = others.map((i) => names[i]);
  const isNamed = hasHeader && others.every((i) => !isValueName(names[i]));
  if (options.kind === undefined && (isNamed || others.length > 1)) {
    const times = sampleTimes(
      data.map((row) => row[timeColumn] ?? ''),
      columns.mark,
    );
    const warning = trafficWarning('readAsEvents', { names: otherNames });
    if (looksIrregular(times)) return eventRows([warning]);
  }
  if (others.length !== 1) throw new TrafficError('columnsUnclear', { names });
  return valueRole(columns, others[0], []);
}

function eventRows(warnings: readonly TrafficWarning[]): ValueRole {
  return { column: -1, kind: 'events', perSeconds: 1, heedsUnits: true, warnings };
}

function valueRole(columns: Columns, column: number, rivals: readonly number[]): ValueRole {
  const { names, meanings, options } = columns;
  const kind = valueKind(columns, column);
  const facts = { names: rivals.map((i) => names[i]), column: names[column] };
  const warnings = [
    ...(rivals.length > 0 ? [trafficWarning('otherColumns', facts)] : []),
    ...(kind === undefined ? [trafficWarning('kindAssumed', { column: names[column] })] : []),
  ];
  const { rateSeconds } = options;
  const perSeconds = kind === 'count' ? 1 : (rateSeconds ?? meanings[column].perSeconds ?? 1);
  const heedsUnits = options.kind !== 'count' && rateSeconds === undefined;
  return { column, kind: kind ?? 'rate', perSeconds, heedsUnits, warnings };
}

/** Rate or count: as chosen, as its first cell's unit says, as its name says, or not known. */
function valueKind(columns: Columns, column: number): TrafficKind | undefined {
  const { options, meanings, mark, data } = columns;
  if (options.kind !== undefined) return options.kind;
  if (options.rateSeconds !== undefined) return 'rate';
  if (options.cumulative === true) return 'count';
  const cell = data.find((row) => (row[column] ?? '') !== '')?.[column] ?? '';
  const written = parseUnitValue(cell, mark === ',' ? 44 : 46);
  if (typeof written !== 'string' && written.kind !== 'plain') return written.kind;
  const { meaning } = meanings[column];
  return meaning === 'rate' || meaning === 'count' ? meaning : undefined;
}

function isValueName(name: string): boolean {
  return ['value', 'values', 'y', 'load', 'demand', 'traffic', 'workload'].includes(
    name.toLowerCase(),
  );
}

function chosenColumn(choice: ColumnChoice, names: readonly string[]): number {
  const column = typeof choice === 'number' ? choice : names.indexOf(choice);
  if (Number.isInteger(column) && column >= 0 && column < names.length) return column;
  throw new TrafficError('columnUnknown', { value: String(choice), names });
}
