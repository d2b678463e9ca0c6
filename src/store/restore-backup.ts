// Reads a backup file, line by line so that its size does not matter. What is damaged or no run is
// refused with its line; all others are taken. A run that is there already stays as it is, but for
// what of it cannot be read any more (repairing.ts).
// A file that is no backup, or one of a newer version, changes nothing. Where writing breaks off, what
// was written until then stays, and is told.
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupRun, runOfLine } from './backup.ts';
import { isFull } from './failures.ts';
import { fieldsOf, openLine } from './sealed.ts';

/** What became of some runs; the others were there already. */
export interface Taken {
  readonly added: number;
  /** They were there, and could not be read. */
  readonly repaired: number;
}

export interface Restored extends Taken {
  readonly present: number;
  /** Codes, not sentences: `format`, `version`, `cut off`, `full`, `not written`, `line 12`. */
  readonly refused: readonly string[];
}

type Write = (runs: readonly BackupRun[]) => Promise<Taken>;

/** A line with the longest series is far shorter. */
const LONGEST_LINE = 32_000_000;
/** So many runs are written in one transaction. */
const AT_ONCE = 25;

export async function restoreFrom(blob: Blob, write: Write): Promise<Restored> {
  const restoring = new Restoring(write);
  try {
    for await (const line of linesOf(blob)) {
      if (!(await restoring.takes(line))) break;
    }
    await restoring.end();
  } catch (error) {
    restoring.breakOff(error);
  }
  return restoring.found;
}

class Restoring {
  readonly found = { added: 0, repaired: 0, present: 0, refused: [] as string[] };
  readonly #write: Write;
  #runs: BackupRun[] = [];
  #lines = 0;
  /** How many runs the last line says there are. */
  #end: number | undefined;
  #isNone = false;

  constructor(write: Write) {
    this.#write = write;
  }

  /** False when the lines after this one are not asked for. */
  async takes(line: string): Promise<boolean> {
    const value = openLine(line);
    if (++this.#lines === 1) return this.#takesFirst(value);
    this.#end = endOf(value);
    const run = runOfLine(value);
    if (run !== null) this.#runs.push(run);
    else if (this.#end === undefined) this.found.refused.push(`line ${this.#lines}`);
    if (this.#runs.length >= AT_ONCE) await this.#writeRuns();
    return true;
  }

  async end(): Promise<void> {
    if (this.#lines === 0) this.#takesFirst(undefined);
    if (this.#isNone) return;
    await this.#writeRuns();
    if (this.#end === undefined || this.#end !== this.#lines - 2)
      this.found.refused.push('cut off');
  }

  /** @throws the error when nothing was changed and it does not say enough by itself. */
  breakOff(error: unknown): void {
    const { added, repaired, refused } = this.found;
    if (added + repaired === 0 && !isFull(error)) throw error;
    refused.push(isFull(error) ? 'full' : 'not written');
  }

  #takesFirst(value: unknown): boolean {
    const reason = wrongFirst(value);
    if (reason !== null) this.found.refused.push(reason);
    this.#isNone = reason !== null;
    return reason === null;
  }

  async #writeRuns(): Promise<void> {
    const runs = this.#runs;
    this.#runs = [];
    const { added, repaired } = await this.#write(runs);
    this.found.added += added;
    this.found.repaired += repaired;
    this.found.present += runs.length - added - repaired;
  }
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
