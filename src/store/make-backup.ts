// Writes the backup of a home. One run is read at a time, and what is done is handed to the browser
// as a Blob, which it may keep on the disk. Removed runs are left out, and runs whose recipe cannot
// be read, since nothing could be made of them again: those are told.
import { type BackupRun, firstLine, lastLine, lineOfRun } from './backup.ts';
import type { RunRecord } from './run-record.ts';

/** So many characters are handed over at once. */
const AT_ONCE = 1_000_000;

export interface Backup {
  readonly file: Blob;
  /** How many are in it. */
  readonly runs: number;
  /** The ids of those that are not, because their recipe cannot be read. */
  readonly leftOut: readonly string[];
}

/** `read` gives a run with its parts, null when its recipe cannot be read. */
export async function makeBackup(
  records: readonly RunRecord[],
  read: (record: RunRecord) => Promise<BackupRun | null>,
): Promise<Backup> {
  const sheets = new Sheets();
  sheets.add(firstLine());
  const leftOut: string[] = [];
  let count = 0;
  for (const record of records.toSorted((one, other) => one.serial - other.serial)) {
    if (record.removed !== null) continue;
    const run = await read(record);
    if (run === null) {
      leftOut.push(record.id);
      continue;
    }
    sheets.add(lineOfRun(run));
    count++;
  }
  sheets.add(lastLine(count));
  return { file: sheets.whole(), runs: count, leftOut };
}

class Sheets {
  readonly #blobs: Blob[] = [];
  #text: string[] = [];
  #length = 0;

  add(line: string): void {
    this.#text.push(`${line}\n`);
    this.#length += line.length;
    if (this.#length >= AT_ONCE) this.#handOver();
  }

  whole(): Blob {
    this.#handOver();
    return new Blob(this.#blobs, { type: 'application/jsonl' });
  }

  #handOver(): void {
    this.#blobs.push(new Blob(this.#text));
    this.#text = [];
    this.#length = 0;
  }
}
