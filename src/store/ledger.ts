// The ledger of what went wrong: each kind of error by name, how often and when last, and where
// runs are kept. It is what a person copies into a report, so it names no path and no person.
// Nothing in it decides anything: who needs to know how it stands asks the home itself.
import type { Environment, Trouble } from './environment.ts';
import { nameOf } from './failures.ts';
import type { Place } from './kept-run.ts';

export interface ErrorCount {
  readonly name: string;
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly last: number;
}

export interface Health {
  readonly home: Place;
  /**
   * kept: all is well. full: there is no room. newer: the database is newer than this lab, nothing
   * is saved. away: runs are kept in a second home. memory: nothing outlives the page.
   */
  readonly state: 'kept' | 'full' | 'newer' | 'away' | 'memory';
  readonly errors: readonly ErrorCount[];
  /** What was told, newest last. */
  readonly troubles: readonly Trouble[];
  readonly hasCopies: boolean;
  /** Copies of recipes that are not written yet. */
  readonly copiesWaiting: number;
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
}

const MOST_TROUBLES = 20;

export class Ledger {
  usedBytes: number | null = null;
  quotaBytes: number | null = null;
  readonly #environment: Pick<Environment, 'now' | 'ontrouble' | 'estimate'>;
  readonly #errors = new Map<string, ErrorCount>();
  readonly #troubles: Trouble[] = [];

  constructor(environment: Pick<Environment, 'now' | 'ontrouble' | 'estimate'>) {
    this.#environment = environment;
  }

  get errors(): ErrorCount[] {
    return [...this.#errors.values()];
  }

  get troubles(): Trouble[] {
    return [...this.#troubles];
  }

  note(error: unknown): void {
    const name = nameOf(error);
    const count = (this.#errors.get(name)?.count ?? 0) + 1;
    this.#errors.set(name, { name, count, last: this.#environment.now() });
  }

  tell(trouble: Trouble): void {
    this.#troubles.push(trouble);
    if (this.#troubles.length > MOST_TROUBLES) this.#troubles.shift();
    this.#environment.ontrouble(trouble);
  }

  /** Asks the browser how much is used; it may not say. */
  async measure(): Promise<void> {
    try {
      const { usage, quota } = (await this.#environment.estimate?.()) ?? {};
      this.usedBytes = isMiscounted(usage) ? null : (usage ?? null);
      this.quotaBytes = quota ?? null;
    } catch (error) {
      this.note(error);
    }
  }
}

/**
 * Chromium takes deleted private files off a number of 32 bits, which comes out just under 4 GiB when it
 * goes below zero (seen in Chromium 156). Nobody has so much here: a run has some hundred kB.
 */
function isMiscounted(usage = 0): boolean {
  return usage > 2 ** 32 - 2 ** 28 && usage < 2 ** 32 + 2 ** 28;
}
