// Smallest, mean and largest number of ready machines over a run, exact at every moment: a fold of
// the machines' own events. Machines of all pools together; the mean is over simulated time.
// A machine counts from ready until it drains, stops or fails.
import type { MachineEvent } from '../cluster/cluster.ts';
import type { Fold } from './folding-recorder.ts';

export interface Fleet {
  readonly smallest: number;
  readonly mean: number;
  readonly largest: number;
}

export class FleetFold implements Fold {
  readonly #ready = new Set<number>();
  #since = 0;
  #area = 0;
  #smallest = Infinity;
  #largest = 0;

  machine({ time, kind, serial }: MachineEvent): void {
    if (time > this.#since) this.#settle(time);
    if (kind === 'ready') this.#ready.add(serial);
    else if (kind !== 'ordered') this.#ready.delete(serial);
  }

  /** From the start to `now`, simulated seconds. */
  fleet(now: number): Fleet {
    const area = this.#area + this.#ready.size * (now - this.#since);
    return {
      smallest: Math.min(this.#smallest, this.#ready.size),
      mean: now > 0 ? area / now : this.#ready.size,
      largest: Math.max(this.#largest, this.#ready.size),
    };
  }

  /** The number of machines held from the last change to `time`. */
  #settle(time: number): void {
    this.#area += this.#ready.size * (time - this.#since);
    this.#smallest = Math.min(this.#smallest, this.#ready.size);
    this.#largest = Math.max(this.#largest, this.#ready.size);
    this.#since = time;
  }
}
