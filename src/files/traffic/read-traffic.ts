// Reads a user's own traffic from a file: CSV of times and rates, counts, counters or events, in
// the dialects that spreadsheets and monitoring tools write. Bytes go in as they come, so that a
// file is never held whole; the result is plain data in seconds and requests per second.
// The first 64 KiB are looked at (sample, layout) before any row is taken. RFC 4180, ISO 8601.
// Every problem is a TrafficError with a code, the line, the column, and what is allowed.
import { buildSeries } from './build-series.ts';
import { checkedChunks, inputChunks, knownSize } from './chunks.ts';
import type { TrafficInput } from './chunks.ts';
import { requireOption, TrafficError } from './error.ts';
import { openIntake, takeRecords } from './intake.ts';
import type { Intake } from './intake.ts';
import { decideLayout } from './layout.ts';
import { LONGEST_FILLED_ROWS, TRAFFIC_LIMITS } from './limits.ts';
import type { TrafficLimits } from './limits.ts';
import { HEAD_BYTES, recordScan, takeSample } from './sample.ts';
import type { TrafficOptions, TrafficSeries } from './types.ts';

/** A file being read: the chunks not yet taken, and the intake once the layout is known. */
interface Reading {
  readonly options: TrafficOptions;
  readonly limits: TrafficLimits;
  bytesRead: number;
  chunks: Uint8Array[];
  pendingBytes: number;
  intake: Intake | undefined;
}

/**
 * Reads traffic to a series. Give `size` where it is known: a file too big is refused before its
 * first byte is asked for.
 * @throws TrafficError (as a rejection) for anything the file, the stream or the options have wrong
 */
export async function readTraffic(
  input: TrafficInput,
  options: TrafficOptions = {},
): Promise<TrafficSeries> {
  const reading = openReading(options);
  refuseSize(reading, Math.max(options.size ?? 0, knownSize(input)));
  for await (const chunk of checkedChunks(inputChunks(input))) takeChunk(reading, chunk);
  return closeReading(reading);
}

function openReading(options: TrafficOptions): Reading {
  const { longestFilledRows, binSeconds, rateSeconds } = options;
  if (longestFilledRows !== undefined)
    requireOption('longestFilledRows', longestFilledRows, [0, 1e6]);
  if (binSeconds !== undefined) requireOption('binSeconds', binSeconds, [0.001, 1e7]);
  if (rateSeconds !== undefined) requireOption('rateSeconds', rateSeconds, [0.001, 86_400]);
  const limits = { ...TRAFFIC_LIMITS, ...options.limits };
  return { options, limits, bytesRead: 0, chunks: [], pendingBytes: 0, intake: undefined };
}

function refuseSize({ limits }: Reading, size: number): void {
  if (size > limits.bytes) throw new TrafficError('tooBig', { count: size, limit: limits.bytes });
}

function takeChunk(reading: Reading, chunk: Uint8Array): void {
  reading.bytesRead += chunk.length;
  if (reading.bytesRead > reading.limits.bytes) {
    throw new TrafficError('tooBig', { limit: reading.limits.bytes });
  }
  reading.pendingBytes += chunk.length;
  const isEnough = reading.pendingBytes >= HEAD_BYTES;
  // What is kept for later is copied: the source may use its memory again.
  reading.chunks.push(isEnough ? chunk : chunk.slice());
  if (isEnough) takeBytes(reading, false);
}

/** Takes the whole records of the pending bytes and keeps a copy of what is left. */
function takeBytes(reading: Reading, isLast: boolean): Intake {
  const bytes = joined(reading.chunks, reading.pendingBytes);
  const intake = (reading.intake ??= openLayout(reading, bytes, isLast));
  const { scan } = intake;
  scan.bytes = bytes;
  scan.isLast = isLast;
  takeRecords(intake);
  const rest = bytes.slice(scan.at);
  reading.chunks = [rest];
  reading.pendingBytes = rest.length;
  scan.at = 0;
  return intake;
}

function openLayout(reading: Reading, bytes: Uint8Array, isLast: boolean): Intake {
  const head = bytes.subarray(0, HEAD_BYTES);
  const isWhole = isLast && head.length === bytes.length;
  const sample = takeSample(head, isWhole, reading.options);
  const scan = recordScan(sample.separator);
  scan.at = sample.skippedBytes;
  scan.nextLine = sample.firstLine;
  return openIntake(decideLayout(sample, reading.options), reading.limits, scan);
}

function closeReading(reading: Reading): TrafficSeries {
  const intake = takeBytes(reading, true);
  const longestFilled = reading.options.longestFilledRows ?? LONGEST_FILLED_ROWS;
  return buildSeries(intake, { longestFilled, binSeconds: reading.options.binSeconds });
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  if (chunks.length === 1) return chunks[0];
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
