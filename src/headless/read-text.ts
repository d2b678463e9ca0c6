// Reads a text file that a person names: a scenario or a run, which are small, or a file of results,
// which holds a time series and every decision. Which it is shows in its first bytes. What is too
// big is refused from its size; what has no size (a pipe) is read up to the limit and no further.
// Text is UTF-8, with or without a byte order mark.
import { closeSync, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { RUN_FORMAT } from '../sim/scenario/run-file.ts';
import { CommandError } from './command-error.ts';

const MEBIBYTE = 1024 * 1024;
/** Largest scenario or run, bytes; a longer text is refused by its parser too. */
const LARGEST_FILE = MEBIBYTE;
/** Largest run with its results: ten thousand decisions take 10 MiB. */
const LARGEST_RESULTS = 64 * MEBIBYTE;
const CHUNK = 64 * 1024;
/** A run says what it is within its first bytes (result-file.ts). */
const HEAD = 200;

/** @throws CommandError naming the file and what is wrong with it */
export function readText(path: string): string {
  const file = openFile(path);
  try {
    const stats = fstatSync(file);
    refuseKind(path, stats);
    return decode(path, readBounded(path, file, stats.size));
  } catch (error) {
    throw asCommandError(path, error);
  } finally {
    closeSync(file);
  }
}

/** What a failing call of the file system means, in words; a fault of the program stays what it is. */
export function asCommandError(path: string, error: unknown): Error {
  if (!(error instanceof Error)) throw error;
  if (error instanceof CommandError) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  return new CommandError(
    `${path || 'no name'}: ${REASONS[code] ?? `it could not be used (${code})`}`,
  );
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'it may not be opened (permission denied)',
  EPERM: 'it may not be opened (permission denied)',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its links lead in a circle',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ERR_INVALID_ARG_VALUE: 'the name of a file may not hold a zero byte',
};

function openFile(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    throw asCommandError(path, error);
  }
}

function refuseKind(path: string, stats: Stats): void {
  if (stats.isDirectory()) throw new CommandError(`${path}: it is a folder, not a file`);
  if (stats.size > LARGEST_RESULTS) throw tooBig(path, stats.size);
}

function tooBig(path: string, size: number): CommandError {
  const mebibytes = Math.ceil((size / MEBIBYTE) * 10) / 10;
  const allowed = `at most ${LARGEST_FILE / MEBIBYTE} MiB is read`;
  const results = `${LARGEST_RESULTS / MEBIBYTE} MiB of a run with its results`;
  return new CommandError(`${path}: it is too big (${mebibytes} MiB); ${allowed}, ${results}`);
}

/** `stated`: the size of the file, 0 for a pipe, whose size only its end tells. */
function readBounded(path: string, file: number, stated: number): Buffer {
  const chunks: Buffer[] = [];
  let size = 0;
  let largest = LARGEST_FILE;
  for (;;) {
    const chunk = Buffer.alloc(CHUNK);
    const count = readSync(file, chunk);
    if (count === 0) return Buffer.concat(chunks);
    if (size === 0 && isRun(chunk)) largest = LARGEST_RESULTS;
    chunks.push(chunk.subarray(0, count));
    size += count;
    if (size > largest || stated > largest) throw tooBig(path, Math.max(size, stated));
  }
}

function isRun(head: Buffer): boolean {
  return head.subarray(0, HEAD).includes(`"${RUN_FORMAT}"`);
}

function decode(path: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CommandError(`${path}: it is not text in UTF-8`);
  }
}
