// Reads a backup file, line by line so that its size does not matter. What is damaged or no run is
// refused with its line; all others are taken. A run that is there already stays as it is.
// A file that is no backup, or one of a newer version, changes nothing.
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupRun, runOfLine } from './backup.ts';
import type { Edit } from './home.ts';
import { edited } from './run-record.ts';
import { fieldsOf, openLine } from './sealed.ts';

export interface Restored {
  readonly added: number;
  readonly present: number;
  /** Codes, not sentences: `format`, `version`, `cut off`, `line 12`. */
  readonly refused: readonly string[];
}

/** A line with the longest series is far shorter. */
const LONGEST_LINE = 32_000_000;
/** So many runs are written in one transaction. */
const AT_ONCE = 25;

/** `write` gives the ids of those that were not there before. */
export async function restoreFrom(
  blob: Blob,
  write: (runs: readonly BackupRun[]) => Promise<number>,
): Promise<Restored> {
  const found = { added: 0, present: 0, refused: [] as string[] };
  let runs: BackupRun[] = [];
  const writeRuns = async (): Promise<void> => {
    const added = await write(runs);
    found.added += added;
    found.present += runs.length - added;
    runs = [];
  };
  let number = 0;
  let end: number | undefined;
  for await (const line of linesOf(blob)) {
    number++;
    const value = openLine(line);
    const reason = number === 1 ? wrongFirst(value) : null;
    if (reason !== null) return { added: 0, present: 0, refused: [reason] };
    if (number === 1) continue;
    end = endOf(value);
    const run = runOfLine(value);
    if (run !== null) runs.push(run);
    else if (end === undefined) found.refused.push(`line ${number}`);
    if (runs.length >= AT_ONCE) await writeRuns();
  }
  if (number === 0) return { added: 0, present: 0, refused: ['format'] };
  await writeRuns();
  if (end === undefined || end !== number - 2) found.refused.push('cut off');
  return found;
}

/** Adds the run, or brings it back when it was removed. `onAdded` may be called more than once. */
export function restoreEdit({ record, parts }: BackupRun, onAdded: () => void): Edit {
  return {
    id: record.id,
    parts,
    partsOver: () => ({}),
    change: (before, next) => {
      if (before !== null && before.removed === null) return null;
      onAdded();
      return before === null ? { ...record, serial: next() } : edited(before, { removed: null });
    },
  };
}

function wrongFirst(value: unknown): string | null {
  const { format, version } = fieldsOf(value);
  if (format !== BACKUP_FORMAT) return 'format';
  return version === BACKUP_VERSION ? null : 'version';
}

function endOf(value: unknown): number | undefined {
  const { end } = fieldsOf(value);
  return typeof end === 'number' ? end : undefined;
}

/** The lines that are not empty; one that is far too long is cut, and then refused. */
async function* linesOf(blob: Blob): AsyncGenerator<string> {
  const reader = blob.stream().getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
    const lines = rest.split('\n');
    rest = done ? '' : (lines.pop() ?? '').slice(0, LONGEST_LINE);
    for (const line of lines) if (line !== '') yield line;
    if (done) return;
  }
}
