// A stream of random numbers, drawn a batch at a time: a sampler fills the buffer in one tight
// loop, and `next` hands the numbers out. Each purpose has a stream of its own, so its i-th number
// depends on its name, the seed and i alone, whatever else happens in the run.
// A snapshot holds the generator's state at the start of the batch and how many were used, not the
// buffer; restoring draws the batch again.

/** Numbers drawn at once. Part of the meaning of a seed: another size gives other Erlang numbers. */
export const BATCH_SIZE = 1024;

/** Fills the whole buffer with the next numbers, and leaves the generator's state after them. */
export type Sampler = (state: Int32Array, buffer: Float64Array) => void;

/** A stream at some moment, as plain data. */
export interface StreamSnapshot {
  /** The generator at the start of the batch. */
  readonly state: Int32Array;
  /** How many numbers of the batch were used. */
  readonly position: number;
}

export class BatchedStream {
  /** The batch; read it at the place that `take` returns. */
  readonly buffer = new Float64Array(BATCH_SIZE);
  /** The next number's place; BATCH_SIZE when the batch is used up or not yet drawn. */
  private position = BATCH_SIZE;
  /** The generator after the batch in the buffer, and before it. */
  private readonly state: Int32Array;
  private readonly stateBefore = new Int32Array(4);
  private readonly sampler: Sampler;

  /** `state` is four words, not all 0 (seeding.ts); it is copied. */
  constructor(state: Int32Array, sampler: Sampler) {
    this.state = state.slice();
    this.sampler = sampler;
  }

  /** The next number. */
  next(): number {
    return this.buffer[this.take()];
  }

  /**
   * Place of the next number in `buffer`. For the hot path: a small whole number is never boxed on
   * its way between functions, as a fraction is where the compiler does not inline `next`.
   */
  take(): number {
    if (this.position === BATCH_SIZE) this.refill();
    return this.position++;
  }

  snapshot(): StreamSnapshot {
    if (this.position === BATCH_SIZE) return { state: this.state.slice(), position: 0 };
    return { state: this.stateBefore.slice(), position: this.position };
  }

  /** Goes on as the stream did from which the snapshot was taken. */
  restore(snapshot: StreamSnapshot): void {
    this.state.set(snapshot.state);
    this.position = BATCH_SIZE;
    if (snapshot.position === 0) return;
    this.refill();
    this.position = snapshot.position;
  }

  private refill(): void {
    this.stateBefore.set(this.state);
    this.sampler(this.state, this.buffer);
    this.position = 0;
  }
}
