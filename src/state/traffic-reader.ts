// The worker that reads traffic files, as the page uses it: started with the first file, replaced
// when it died, let go when the import is closed. The engine is never held up by a file.
import type { TrafficClient } from '../worker/client-traffic.ts';
import type { Read, Shaped, TrafficControl, TrafficUse } from '../worker/traffic-protocol.ts';
import { trafficWords } from '../words/en-traffic.ts';

/** The part of a client that is used; tests give their own. */
export type Reader = Pick<TrafficClient, 'call' | 'close'>;

export class TrafficReader {
  readonly #start: () => Promise<Reader>;
  #reader: Promise<Reader> | null = null;

  constructor(start = startReader) {
    this.#start = start;
  }

  read(...given: Parameters<TrafficControl['read']>): Promise<Read> {
    return this.#answer((reader) => reader.call<Read>((control) => control.read(...given)));
  }

  shape(use: TrafficUse): Promise<Shaped> {
    return this.#answer((reader) => reader.call<Shaped>((control) => control.shape(use)));
  }

  letGo(): void {
    this.#reader?.then(
      (reader) => reader.close(),
      () => undefined,
    );
    this.#reader = null;
  }

  /** The reader's answer; when there is none a refusal that says so, and the next call begins anew. */
  async #answer<T>(ask: (reader: Reader) => Promise<T>): Promise<T | typeof NO_READER> {
    const reader = (this.#reader ??= this.#start());
    try {
      return await ask(await reader);
    } catch {
      // It may have been let go, and another begun, meanwhile.
      if (this.#reader === reader) this.letGo();
      return NO_READER;
    }
  }
}

/** What talks to the worker is loaded with the first file, too. */
async function startReader(): Promise<Reader> {
  const { TrafficClient } = await import('../worker/client-traffic.ts');
  return TrafficClient.start();
}

const NO_READER = { ok: false, message: trafficWords.noReader, columns: [] } as const;
