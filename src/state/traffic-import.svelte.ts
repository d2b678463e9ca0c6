// The way of a user's traffic file into a run: chosen or dropped, read by the engine, described,
// then run at a peak rate and a speed of its own. The file stays on this computer.
// The engine reads nothing: a worker of its own does, for as long as the import is open.
// Rates are requests per second, times seconds.
import { TrafficClient } from '../worker/client-traffic.ts';
import type { Read, Shaped, TrafficChoice, TrafficReading } from '../worker/traffic-protocol.ts';
import { first as words } from '../words/en-first.ts';
import { DEFAULT_SEED, type Lab } from './lab.svelte.ts';

/** A fleet of ten serves this much; a file with a far larger or smaller peak is scaled to it. */
const FITTING_PEAK = 520;
const LEAST_PEAK = 50;
const MOST_PEAK = 50_000;
/** A longer file is played faster, so that its run lasts an hour. */
const LONGEST_AS_IT_IS = 7200;
const RUN_SECONDS = 3600;

export type ImportStep =
  | { readonly kind: 'closed' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'reading'; readonly name: string }
  | {
      readonly kind: 'refused';
      readonly name: string;
      readonly message: string;
      /** To choose from, when that is what is missing. */
      readonly columns: readonly string[];
    }
  | { readonly kind: 'understood'; readonly reading: TrafficReading };

/** The part of a client that is used; tests give their own. */
export type TrafficReader = Pick<TrafficClient, 'call' | 'close'>;

interface Refused {
  readonly ok: false;
  readonly message: string;
}

export class TrafficImport {
  step: ImportStep = $state.raw({ kind: 'closed' });
  peakRate = $state(FITTING_PEAK);
  compression = $state(1);
  /** What was said of the file by hand. */
  choice: TrafficChoice = $state.raw({});
  #file: File | null = null;
  /** Of this file, as far as they are known. */
  #columns: readonly string[] = [];
  readonly #lab: Lab;
  readonly #start: () => Promise<TrafficReader>;
  #reader: Promise<TrafficReader> | null = null;

  constructor(lab: Lab, start: () => Promise<TrafficReader> = () => TrafficClient.start()) {
    this.#lab = lab;
    this.#start = start;
  }

  ask = (): void => {
    this.step = { kind: 'asking' };
  };

  close = (): void => {
    this.step = { kind: 'closed' };
    this.#dismiss();
  };

  /** Reads a file; what it means or what is wrong with it is then shown. */
  async read(file: File): Promise<void> {
    this.choice = {};
    this.#file = file;
    this.#columns = [];
    const reading: ImportStep = { kind: 'reading', name: file.name };
    this.step = reading;
    await this.#take(file, reading);
  }

  /** Reads the same file again with another meaning of its columns; what is shown stays meanwhile. */
  async choose(choice: TrafficChoice): Promise<void> {
    this.choice = choice;
    if (this.#file) await this.#take(this.#file, this.step);
  }

  async #take(file: File, shown: ImportStep): Promise<void> {
    const { choice } = this;
    const read = await this.#ask<Read>((control) => control.read(file, choice));
    // Closed or asked again in the meantime.
    if (this.step !== shown || this.choice !== choice) return;
    if (read.ok) this.#understand(read.reading);
    else {
      const columns = 'columns' in read && read.columns.length > 0 ? read.columns : this.#columns;
      this.step = { kind: 'refused', name: file.name, message: read.message, columns };
    }
  }

  /** Opens the run. */
  async use(): Promise<void> {
    const { peakRate, compression } = this;
    const shaped = await this.#ask<Shaped>((control) => control.shape({ peakRate, compression }));
    if (!shaped.ok) {
      this.#lab.trouble = { kind: 'refused', sentence: shaped.message };
      return;
    }
    const seed = this.#lab.run.opened?.seed ?? DEFAULT_SEED;
    const recipe = { scenario: shaped.scenario, seed, interventions: [] };
    const start = { playing: true, speed: this.#lab.playback.speed };
    if (await this.#lab.open({ kind: 'recipe', recipe }, start)) this.close();
  }

  /** The reader's answer; when there is none, a refusal that says so, and the next one begins anew. */
  async #ask<T>(make: Parameters<TrafficClient['call']>[0]): Promise<T | Refused> {
    try {
      this.#reader ??= this.#start();
      const reader = await this.#reader;
      return (await reader.call(make)) as T;
    } catch {
      this.#dismiss();
      return { ok: false, message: words.errors.noReader };
    }
  }

  #dismiss(): void {
    this.#reader?.then(
      (reader) => reader.close(),
      () => undefined,
    );
    this.#reader = null;
  }

  #understand(reading: TrafficReading): void {
    const { highestRate, spanSeconds, columns } = reading;
    this.#columns = columns;
    const fits = highestRate >= LEAST_PEAK && highestRate <= MOST_PEAK;
    this.peakRate = fits ? Number(highestRate.toPrecision(3)) : FITTING_PEAK;
    const faster = spanSeconds / RUN_SECONDS;
    this.compression = spanSeconds > LONGEST_AS_IT_IS ? Number(faster.toPrecision(3)) : 1;
    this.step = { kind: 'understood', reading };
  }
}
