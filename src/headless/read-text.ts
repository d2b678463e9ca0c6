// Reads a small text file that a person names: a scenario or a run. What is too big is refused from
// its size, before a byte is read; what has no size (a pipe) is read up to the limit and no further.
// Text is UTF-8, with or without a byte order mark.
import { closeSync, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { CommandError } from './command-error.ts';

/** Largest scenario or run, bytes. */
export const LARGEST_FILE = 1024 * 1024;
const CHUNK = 64 * 1024;

/** @throws CommandError naming the file and what is wrong with it */
export function readText(path: string): string {
  const file = openFile(path);
  try {
    refuseKind(path, fstatSync(file));
    return decode(path, readBounded(path, file));
  } catch (error) {
    throw asCommandError(path, error);
  } finally {
    closeSync(file);
  }
}

/** What a failing call of the file system means, in words. */
export function asCommandError(path: string, error: unknown): CommandError {
  if (error instanceof CommandError) return error;
  const { code = 'unknown error' } = error as NodeJS.ErrnoException;
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
  if (stats.size > LARGEST_FILE) throw tooBig(path, stats.size);
}

function tooBig(path: string, size: number): CommandError {
  const mebibytes = Math.ceil((size / LARGEST_FILE) * 10) / 10;
  return new CommandError(`${path}: it is too big (${mebibytes} MiB); at most 1 MiB is read`);
}

function readBounded(path: string, file: number): Buffer {
  const chunks: Buffer[] = [];
  let size = 0;
  for (;;) {
    const chunk = Buffer.alloc(CHUNK);
    const count = readSync(file, chunk);
    if (count === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, count));
    size += count;
    if (size > LARGEST_FILE) throw tooBig(path, size);
  }
}

function decode(path: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CommandError(`${path}: it is not text in UTF-8`);
  }
}
