// The first look at a file: is it text, which separator, are there names, and its first rows as
// texts. Works on the head of the file only (at most 64 KiB), so it may be slow and clear.
// A byte order mark and a first line "sep=;" (as spreadsheets write it) are stepped over; lines
// that begin with # are comments.
import { parseIsoTime } from './iso-time.ts';
import { cellText, nextRecord, startScan } from './records.ts';
import type { RecordScan } from './records.ts';
import { TrafficError } from './error.ts';
import { parseText } from './cell-units.ts';
import type { Separator, TrafficOptions } from './types.ts';

/** Bytes of the file that the first look needs. */
export const HEAD_BYTES = 65_536;

const MOST_CELLS = 8_192;
const MOST_ROWS = 400;
const HASH = 35;
const SEPARATORS: readonly Separator[] = ['\t', ';', ','];

/** What the head of a file shows. */
export interface Sample {
  readonly separator: Separator;
  /** Bytes before the first line that counts, and its line number. */
  readonly skippedBytes: number;
  readonly firstLine: number;
  /** The first records that are neither blank nor comments, the header among them. */
  readonly rows: readonly (readonly string[])[];
}

/** Looks at the head of a file. Throws TrafficError when it is not text or empty. */
export function takeSample(head: Uint8Array, isWhole: boolean, options: TrafficOptions): Sample {
  refuseBinary(head);
  const start = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  const declared = declaredSeparator(head.subarray(start, start + 8));
  const skippedBytes = start + (declared?.bytes ?? 0);
  const body = head.subarray(skippedBytes);
  const separator = options.separator ?? declared?.separator ?? likelySeparator(body, isWhole);
  const rows = sampleRows(body, isWhole, separator);
  if (rows.length === 0 && isWhole) throw new TrafficError('empty');
  return { separator, skippedBytes, firstLine: declared === undefined ? 1 : 2, rows };
}

/** A scan for records of this separator. */
export function recordScan(separator: Separator): RecordScan {
  return startScan(separator.charCodeAt(0), MOST_CELLS);
}

/** Whether the record holds nothing to read: a blank line or a comment. */
export function isSkipped(scan: RecordScan): boolean {
  const { bytes, starts, ends } = scan;
  if (bytes[starts[0]] === HASH && ends[0] > starts[0]) return true;
  if (scan.cells > 1) return false;
  for (let at = starts[0]; at < ends[0]; at += 1) if (bytes[at] !== 32) return false;
  return true;
}

/** Whether a text can be a time or a number, so that its row is data and not names. */
export function isData(text: string): boolean {
  const isNumber = !Number.isNaN(parseText(text, 46)) || !Number.isNaN(parseText(text, 44));
  return isNumber || isIsoTime(text);
}

/** Whether a text is an ISO 8601 time. */
export function isIsoTime(text: string): boolean {
  const bytes = new TextEncoder().encode(text);
  const time = { seconds: 0, fraction: 0, hasZone: false };
  return parseIsoTime({ bytes, from: 0, to: bytes.length }, time);
}

function refuseBinary(head: Uint8Array): void {
  const isMarked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const nul = head.indexOf(0);
  const isAlternating = (head[0] === 0) !== (head[1] === 0) && (head[2] === 0) !== (head[3] === 0);
  if (isMarked || (head.length >= 4 && isAlternating)) throw new TrafficError('utf16');
  const isCompressed = head[0] === 0x1f && head[1] === 0x8b;
  if (nul >= 0 || isCompressed) throw new TrafficError('notText');
}

function declaredSeparator(
  bytes: Uint8Array,
): { readonly separator: Separator; readonly bytes: number } | undefined {
  const text = String.fromCharCode(...bytes);
  const separator = SEPARATORS.find((each) => text.startsWith(`sep=${each}`));
  if (separator === undefined) return undefined;
  if (text.startsWith('\r\n', 5)) return { separator, bytes: 7 };
  return text[5] === '\n' || text[5] === '\r' ? { separator, bytes: 6 } : undefined;
}

/**
 * The separator that cuts all first rows into the same number of cells, two or more. Tab and
 * semicolon come first: beside them a comma is a decimal mark.
 */
function likelySeparator(body: Uint8Array, isWhole: boolean): Separator {
  const widths = SEPARATORS.map((each) =>
    sampleRows(body, isWhole, each)
      .slice(0, 20)
      .map((row) => row.length),
  );
  const even = widths.findIndex((each) => each[0] > 1 && each.every((width) => width === each[0]));
  if (even >= 0) return SEPARATORS[even];
  const any = widths.findIndex((each) => each[0] > 1);
  return any >= 0 ? SEPARATORS[any] : ',';
}

function sampleRows(body: Uint8Array, isWhole: boolean, separator: Separator): string[][] {
  const scan = recordScan(separator);
  scan.bytes = body;
  scan.isLast = isWhole;
  const rows: string[][] = [];
  while (rows.length < MOST_ROWS && nextRecord(scan)) {
    if (isSkipped(scan)) continue;
    rows.push(Array.from({ length: scan.cells }, (_, cell) => cellText(scan, cell)));
  }
  return rows;
}
