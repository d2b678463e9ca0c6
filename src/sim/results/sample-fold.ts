// Smallest, largest and mean value of each column of the time series over every sample of a run,
// however far the series itself has been thinned. A sample in which a column was not measured
// counts for nothing there. Units are those of the columns (recorder/columns.ts).
import type { Cluster } from '../cluster/cluster.ts';
import { COLUMNS } from '../recorder/columns.ts';
import { writeSampleRow } from '../recorder/sample-row.ts';
import type { Fold } from './folding-recorder.ts';

/** Of one column; NaN when it was never measured. */
export interface Extent {
  readonly smallest: number;
  readonly largest: number;
  readonly mean: number;
}

export class SampleFold implements Fold {
  readonly #row = new Float64Array(COLUMNS.length);
  readonly #smallest = new Float64Array(COLUMNS.length).fill(Infinity);
  readonly #largest = new Float64Array(COLUMNS.length).fill(-Infinity);
  readonly #sum = new Float64Array(COLUMNS.length);
  readonly #measured = new Float64Array(COLUMNS.length);

  sampled(cluster: Cluster): void {
    writeSampleRow(cluster, this.#row);
    this.take(this.#row);
  }

  /** One sample: a value a column. */
  take(row: ArrayLike<number>): void {
    for (let i = 0; i < row.length; i++) {
      const value = row[i];
      if (Number.isNaN(value)) continue;
      if (value < this.#smallest[i]) this.#smallest[i] = value;
      if (value > this.#largest[i]) this.#largest[i] = value;
      this.#sum[i] += value;
      this.#measured[i]++;
    }
  }

  /** By column. */
  extents(): Extent[] {
    return COLUMNS.map((_, i) => {
      const count = this.#measured[i];
      if (count === 0) return { smallest: NaN, largest: NaN, mean: NaN };
      const mean = this.#sum[i] / count;
      return { smallest: this.#smallest[i], largest: this.#largest[i], mean };
    });
  }
}
