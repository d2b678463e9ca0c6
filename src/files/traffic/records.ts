// Splits the bytes of a separated-values file into records and cells: a hand-written state machine
// that marks where each cell begins and ends and copies nothing. Quotes after RFC 4180 (a quote in
// quotes is doubled, line breaks may stand in quotes); line ends LF, CRLF or CR.
// A record that may go on in bytes not yet here is left for the next call.

const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;

export type RecordProblem = 'strayQuote' | 'openQuote' | undefined;

/** Where the scan stands and the cells of the record it found last. */
export interface RecordScan {
  bytes: Uint8Array;
  /** Where the next record begins. */
  at: number;
  /** Whether `bytes` reaches to the end of the file. */
  isLast: boolean;
  separator: number;
  /** Cells of the record: cell i is bytes[starts[i], ends[i]), without its quotes. */
  starts: Int32Array;
  ends: Int32Array;
  cells: number;
  /** Line of the file on which the record begins, from 1. */
  line: number;
  nextLine: number;
  problem: RecordProblem;
}

/** A scan at the beginning of a file. A record has fewer cells than `mostCells`. */
export function startScan(separator: number, mostCells: number): RecordScan {
  return {
    bytes: new Uint8Array(0),
    at: 0,
    isLast: false,
    separator,
    starts: new Int32Array(mostCells),
    ends: new Int32Array(mostCells),
    cells: 0,
    line: 1,
    nextLine: 1,
    problem: undefined,
  };
}

/** Marks the cells of the next record; false when there is none or it is not all here yet. */
export function nextRecord(scan: RecordScan): boolean {
  const { bytes, separator, starts, ends } = scan;
  const end = bytes.length;
  let at = scan.at;
  if (at >= end) return false;
  let start = at;
  let cells = 0;
  scan.line = scan.nextLine;
  scan.problem = undefined;
  for (;;) {
    if (at < end && at === start && bytes[at] === QUOTE) {
      const close = closingQuote(scan, at + 1);
      if (close < 0) return false;
      starts[cells] = start + 1;
      ends[cells] = close;
      at = afterQuote(scan, close);
    } else {
      while (at < end && bytes[at] !== separator && bytes[at] !== LF && bytes[at] !== CR) at += 1;
      starts[cells] = start;
      ends[cells] = at;
    }
    if (cells < starts.length - 1) cells += 1;
    if (at >= end || bytes[at] !== separator) break;
    start = at += 1;
  }
  scan.cells = cells;
  return endRecord(scan, at);
}

/** Steps over the line end at `at`; false when the file may go on there. */
function endRecord(scan: RecordScan, at: number): boolean {
  const { bytes } = scan;
  const mayGoOn = at >= bytes.length || (bytes[at] === CR && at + 1 >= bytes.length);
  if (mayGoOn && !scan.isLast) {
    scan.nextLine = scan.line;
    return false;
  }
  const width = bytes[at] === CR && bytes[at + 1] === LF ? 2 : 1;
  scan.at = Math.min(at + width, bytes.length);
  scan.nextLine += 1;
  return true;
}

/** Where the quoted text ends; -1 when that is not here yet. */
function closingQuote(scan: RecordScan, from: number): number {
  const { bytes } = scan;
  for (let at = from; at < bytes.length; at += 1) {
    if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)) scan.nextLine += 1;
    if (bytes[at] !== QUOTE) continue;
    if (bytes[at + 1] !== QUOTE) return at;
    at += 1;
  }
  if (scan.isLast) {
    scan.problem = 'openQuote';
    return bytes.length;
  }
  scan.nextLine = scan.line;
  return -1;
}

/** From a closing quote to the separator or line end after it; other text there is a problem. */
function afterQuote(scan: RecordScan, close: number): number {
  const { bytes, separator } = scan;
  let at = close + 1;
  while (at < bytes.length && bytes[at] !== separator && bytes[at] !== LF && bytes[at] !== CR) {
    if (bytes[at] !== SPACE) scan.problem ??= 'strayQuote';
    at += 1;
  }
  return Math.min(at, bytes.length);
}

const decoder = new TextDecoder('utf-8');

/** The text of a cell, doubled quotes made single, spaces around it removed. */
export function cellText(scan: RecordScan, cell: number): string {
  const from = scan.starts[cell];
  const text = decoder.decode(scan.bytes.subarray(from, scan.ends[cell]));
  const isQuoted = from > 0 && scan.bytes[from - 1] === QUOTE;
  return (isQuoted ? text.replaceAll('""', '"') : text).trim();
}
