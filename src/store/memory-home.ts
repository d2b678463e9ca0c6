// The last home of runs: memory, when a browser lets nothing be kept. It lasts as long as the page.
// It never fails, so whatever is lost elsewhere, a run that goes on can be shown, copied and saved
// to a file by hand.
import type { Bytes, Part } from './chunks.ts';
import {
  applied,
  type Edit,
  type Home,
  type HomeState,
  type PartBytes,
  type Written,
} from './home.ts';
import { newRunId } from './kept-run.ts';
import type { RunRecord } from './run-record.ts';

export class MemoryHome implements Home {
  readonly place = 'memory';
  readonly #runs = new Map<string, { record: RunRecord; parts: PartBytes }>();
  #state: HomeState = { generation: newRunId(), counter: 0, count: 0, newest: null };

  state(): Promise<HomeState> {
    return Promise.resolve(this.#state);
  }

  records(): Promise<RunRecord[]> {
    return Promise.resolve(Array.from(this.#runs.values(), ({ record }) => record));
  }

  record(id: string): Promise<RunRecord | null> {
    return Promise.resolve(this.#runs.get(id)?.record ?? null);
  }

  part(id: string, part: Part): Promise<Bytes | null> {
    const { record, parts } = this.#runs.get(id) ?? {};
    return Promise.resolve((record?.parts[part] && parts?.[part]) ?? null);
  }

  write(edits: readonly Edit[]): Promise<Written> {
    return new Promise((resolve) => {
      const records = edits.map((edit) => this.#write(edit));
      resolve({ records, state: this.#state });
    });
  }

  erase(): Promise<void> {
    this.#runs.clear();
    return Promise.resolve();
  }

  close(): void {
    this.#runs.clear();
  }

  #write(edit: Edit): RunRecord | null {
    const there = this.#runs.get(edit.id);
    const next = (): number => this.#count(edit.id);
    const after = applied(edit, there?.record ?? null, next);
    if (after === null) return there?.record ?? null;
    if (after === 'delete') this.#runs.delete(edit.id);
    else this.#runs.set(edit.id, { ...after, parts: { ...there?.parts, ...after.parts } });
    const record = after === 'delete' ? null : after.record;
    const counter = Math.max(this.#state.counter, record?.serial ?? 0, record?.removed ?? 0);
    this.#state = { ...this.#state, counter, count: this.#runs.size };
    return record;
  }

  #count(newest: string): number {
    this.#state = { ...this.#state, counter: this.#state.counter + 1, newest };
    return this.#state.counter;
  }
}
