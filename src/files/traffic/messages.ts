// Every sentence the traffic reader says, beside its code: why a file is refused (errors) and what
// was assumed or repaired (warnings). Plain English, for people; programs read the codes.
// Rows are lines of the file, counted from 1. Values from the file are shortened and their
// invisible characters replaced, and they are text: whoever shows a message must not parse it.

/** What a sentence may name. Only the parts that are known are given. */
export interface TrafficFacts {
  /** Line of the file, from 1. */
  readonly row?: number;
  /** Name of the column. */
  readonly column?: string;
  /** The text that was found. */
  readonly value?: string;
  /** The largest or smallest that is allowed, or how many were expected. */
  readonly limit?: number;
  /** How many were found. */
  readonly count?: number;
  /** Names to choose from, or names concerned. */
  readonly names?: readonly string[];
}

/** What is wrong, and what is allowed instead. */
type Sentences = readonly [what: string, allowed: string];

const count = (n: number | undefined): string => (n ?? 0).toLocaleString('en-US');
const rows = (n: number | undefined): string => (n === 1 ? '1 row' : `${count(n)} rows`);
const columns = (n: number | undefined): string => (n === 1 ? '1 column' : `${count(n)} columns`);
const rowsWere = (n: number | undefined): string => `${rows(n)} ${n === 1 ? 'was' : 'were'}`;
const mebibytes = (bytes: number | undefined): string =>
  `${(Math.round(((bytes ?? 0) / 1048576) * 10) / 10).toLocaleString('en-US')} MiB`;
const quote = (text: string | undefined): string => `“${shorten(text ?? '')}”`;
const list = (names: readonly string[] | undefined): string =>
  (names ?? []).slice(0, 12).map(quote).join(', ') + ((names ?? []).length > 12 ? ' ...' : '');

const NUMBERS = 'Give a plain number such as 12.5, or one with its unit such as 6.02 req/s.';
const TIMES =
  'Give seconds, milliseconds, or dates such as 2024-05-01T13:30:00Z, and separate columns by comma, semicolon or tab.';
const CSV = 'Give a text file (CSV) in UTF-8 with a time and a rate or count in each row.';
const CHOOSE =
  'Choose the column of times, the column of values, and whether those are rates or counts.';

const ERRORS = {
  tooBig: (f) => [
    f.count === undefined ? 'The file is too big.' : `The file is too big (${mebibytes(f.count)}).`,
    `At most ${mebibytes(f.limit)} can be read; use longer steps or a part of it.`,
  ],
  tooManyRows: (f) => [
    'The file has too many rows.',
    `At most ${count(f.limit)} can be read; use longer steps or a part of it.`,
  ],
  tooManyBins: (f) => [
    'The events span too much time for bins this short.',
    `At most ${count(f.limit)} bins are possible; choose longer bins.`,
  ],
  lineTooLong: (f) => [
    'The line is too long.',
    `A line may have at most ${count(f.limit)} characters.`,
  ],
  utf16: () => [
    'The file is in UTF-16.',
    'Save it as UTF-8 (in a spreadsheet: “CSV UTF-8”) and try again.',
  ],
  notText: () => ['The file is not text; it may be compressed or a spreadsheet.', CSV],
  unreadable: () => ['The file could not be read to its end.', 'Try to open it again.'],
  empty: () => ['The file is empty.', CSV],
  strayQuote: () => [
    'Text follows a closing quotation mark.',
    'Write a quotation mark inside quotes twice.',
  ],
  openQuote: () => ['A quotation mark is opened and never closed.', 'Close it, or leave it out.'],
  fieldCount: (f) => [
    `The row has ${columns(f.count)} where the first row has ${count(f.limit)}.`,
    'Give every row the same columns; write numbers without thousands separators.',
  ],
  noTimeColumn: (f) => [`No column holds times; there is only ${list(f.names)}.`, TIMES],
  columnUnknown: (f) => [
    `There is no column ${quote(f.value)}.`,
    `The columns are ${list(f.names)}.`,
  ],
  columnsUnclear: (f) => [
    `It is not clear which column holds the traffic: ${list(f.names)}.`,
    CHOOSE,
  ],
  badOption: (f) => [`${quote(f.value)} is not possible here.`, f.names?.[0] ?? CHOOSE],
  notATime: (f) => [`${quote(f.value)} is not a time.`, TIMES],
  timeTooLarge: (f) => [
    `The time ${quote(f.value)} is too large.`,
    'Give seconds, milliseconds or dates; microseconds and nanoseconds are not read.',
  ],
  spanTooLong: (f) => [
    'The rows span too much time.',
    `At most ${count(f.limit)} seconds are possible.`,
  ],
  notANumber: (f) => [`${quote(f.value)} is not a number.`, NUMBERS],
  notFinite: (f) => [
    `${quote(f.value)} is not a finite number.`,
    `${NUMBERS} Leave a missing value empty.`,
  ],
  negative: (f) => [`${quote(f.value)} is below zero.`, 'Traffic is 0 or more.'],
  valueTooLarge: (f) => [
    `${quote(f.value)} is too large.`,
    `At most ${count(f.limit)} is possible.`,
  ],
  rateTooLarge: (f) => [
    'Some rows are so close in time that their rate is too large.',
    `At most ${count(f.limit)} requests per second are possible.`,
  ],
  stepTooShort: () => [
    'Some rows are less than a microsecond apart.',
    'Rows must be further apart; a log with one row per request can be counted as events.',
  ],
  unknownUnit: (f) => [
    `The unit of ${quote(f.value)} is not known.`,
    'Known are req/s, req/min, req/h and requests, and numbers without a unit.',
  ],
  unitMixed: (f) => [
    `${quote(f.value)} has another unit than the first row.`,
    'Use one unit in a column.',
  ],
  mixedDecimalMarks: (f) => [
    `${quote(f.value)} does not have the decimal mark of this file.`,
    'Use a decimal point or a decimal comma throughout, and no thousands separators.',
  ],
  tooFewRows: (f) => [
    'There are too few rows.',
    `At least ${count(f.limit)} rows with different times are needed.`,
  ],
  noRequests: () => [
    'There is no traffic to bring to a highest rate: every value is 0.',
    'Leave the rates as they are, or give a file with a value above 0.',
  ],
} satisfies Record<string, (facts: TrafficFacts) => Sentences>;

export type TrafficErrorCode = keyof typeof ERRORS;

const WARNINGS = {
  kindAssumed: (f) =>
    `${quote(f.column)} was read as requests per second, since its name does not say. If it counts the requests of each row, choose “requests in each row” (count).`,
  rateDivided: (f) =>
    `The values of ${quote(f.column)} were divided by ${count(f.limit)}, since its name says that they are requests in ${count(f.limit)} seconds. If they are something else, choose it.`,
  unitsOverruled: (f) =>
    `The units in the cells of ${quote(f.column)} were left aside, since its values were said to be something else.`,
  readAsEvents: (f) =>
    `Each row was counted as one request, since the times are irregular and no column is named as a rate or count${f.names?.length ? ` (${list(f.names)})` : ''}. If a column holds the traffic, choose it.`,
  otherColumns: (f) =>
    `${quote(f.column)} was read; these columns could be traffic too: ${list(f.names)}.`,
  noTimeZone: (f) => `${rows(f.count)} gave a date without a time zone; UTC was assumed.`,
  millisecondsAssumed: () =>
    'The times were read as milliseconds, judging by their size or step. If they are seconds, say so.',
  timeUnit: (f) =>
    `The times were read as ${f.value ?? 'seconds'}, after the name of their column.`,
  decimalComma: () => 'Numbers such as 1,5 were read with a decimal comma.',
  emptyValues: (f) => `${rows(f.count)} had no value and counted as missing.`,
  outOfOrder: (f) => `${rows(f.count)} came after a later time; the rows were sorted.`,
  duplicateTimes: (f) =>
    `${rows(f.count)} had a time that was given before; rows of one time were averaged.`,
  gapsFilled: (f) =>
    `${rowsWere(f.count)} missing in short gaps (up to ${rows(f.limit)}) and filled by a straight line.`,
  gapsZero: (f) =>
    `${rowsWere(f.count)} missing in long gaps (over ${rows(f.limit)}) and counted as no traffic.`,
  gapsSpanned: (f) => `${rowsWere(f.count)} missing; the counter spans them, so its mean was used.`,
  irregularSteps: () => 'The rows are unevenly spaced; each value was held until the next.',
  counterDifferenced: (f) => `${quote(f.column)} is a rising counter; its increases were used.`,
  counterResets: (f) =>
    `The counter started again ${f.count === 1 ? 'once' : `${count(f.count)} times`}; it was taken to start at zero.`,
  looksCumulative: (f) =>
    `${quote(f.column)} never falls; if it is a counter that adds up, say so.`,
  stepNotMultiple: () =>
    'The chosen step is not a whole number of the file’s steps: rows are split between steps, which can invent slow ramps. The number of requests is kept.',
  stepNotInDay: () =>
    'The chosen step does not divide a day: the daily wave is sampled at shifting times, which can invent slow ramps. The number of requests is kept.',
  pointsMerged: (f) =>
    `The series was averaged to ${count(f.count)} points (at most ${count(f.limit)}); the number of requests is kept.`,
} satisfies Record<string, (facts: TrafficFacts) => string>;

export type TrafficWarningCode = keyof typeof WARNINGS;

/** Something that was assumed or repaired, with its numbers and its sentence. */
export interface TrafficWarning extends TrafficFacts {
  readonly code: TrafficWarningCode;
  readonly message: string;
}

/** A warning with its sentence. */
export function trafficWarning(code: TrafficWarningCode, facts: TrafficFacts = {}): TrafficWarning {
  return { ...facts, code, message: WARNINGS[code](facts) };
}

/** The sentences of an error: where and what, and what is allowed. */
export function errorSentences(code: TrafficErrorCode, facts: TrafficFacts): Sentences {
  const [what, allowed] = ERRORS[code](facts);
  const row = facts.row === undefined ? [] : [`Row ${count(facts.row)}`];
  const column = facts.column === undefined ? [] : [`column ${quote(facts.column)}`];
  const place = [...row, ...column].join(', ');
  return [place === '' ? what : `${place}: ${what}`, allowed];
}

/** At most 40 characters of a text from a file, with invisible and direction marks replaced. */
export function shorten(text: string): string {
  let short = '';
  let length = 0;
  for (const character of text) {
    if (length === 40) return `${short}...`;
    short += isInvisible(character.codePointAt(0) ?? 0) ? '\uFFFD' : character;
    length += 1;
  }
  return short;
}

function isInvisible(code: number): boolean {
  const isControl = code < 0x20 || (code >= 0x7f && code < 0xa0);
  const isMark = (code >= 0x200b && code <= 0x200f) || (code >= 0x2028 && code <= 0x202e);
  const isIsolate = code >= 0x2060 && code <= 0x206f;
  return isControl || isMark || isIsolate || code === 0xfeff || (code >= 0xd800 && code <= 0xdfff);
}
