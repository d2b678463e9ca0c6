// The way of a user's traffic file into a run: chosen or dropped, read, described,
// then run at a peak rate and a speed of its own. The file stays on this computer.
// Rates are requests per second, times seconds.
import type { TrafficChoice, TrafficReading } from '../worker/traffic-protocol.ts';
import type { Lab } from './lab.svelte.ts';
import { TrafficReader } from './traffic-reader.ts';

/** A fleet of ten serves this much; a file with a far larger or smaller peak is scaled to it. */
export const FITTING_PEAK = 520;
export const LEAST_PEAK = 50;
export const MOST_PEAK = 50_000;
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
  readonly #reader: TrafficReader;

  constructor(lab: Lab, reader = new TrafficReader()) {
    this.#lab = lab;
    this.#reader = reader;
  }

  /** How a peak that is far from what a fleet serves was brought near it; null where it was not. */
  get fitted(): 'down' | 'up' | null {
    if (this.step.kind !== 'understood' || this.peakRate !== FITTING_PEAK) return null;
    const { highestRate } = this.step.reading;
    if (highestRate > MOST_PEAK) return 'down';
    return highestRate > 0 && highestRate < LEAST_PEAK ? 'up' : null;
  }

  ask = (): void => {
    this.step = { kind: 'asking' };
  };

  close = (): void => {
    this.step = { kind: 'closed' };
    this.#reader.letGo();
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
    const read = await this.#reader.read(file, choice);
    // Closed or asked again in the meantime.
    if (this.step !== shown || this.choice !== choice) return;
    if (read.ok) this.#understand(read.reading);
    else {
      const columns = read.columns.length > 0 ? read.columns : this.#columns;
      this.step = { kind: 'refused', name: file.name, message: read.message, columns };
    }
  }

  /** Opens the run. */
  async use(): Promise<void> {
    const { peakRate, compression, step } = this;
    const shaped = await this.#reader.shape({ peakRate, compression });
    // Closed or asked again in the meantime.
    if (this.step !== step) return;
    if (!shaped.ok) {
      this.#lab.trouble = { kind: 'refused', sentence: shaped.message };
      return;
    }
    const { seed } = this.#lab.run;
    const recipe = { scenario: shaped.scenario, seed, interventions: [] };
    const start = { playing: true, speed: this.#lab.playback.speed };
    if (await this.#lab.open({ kind: 'recipe', recipe }, start)) this.close();
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
