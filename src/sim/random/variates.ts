// Streams of variates of a law with mean 1, drawn in batches (batched-stream.ts). How each law is drawn
// stands in samplers.ts. All the same bits in every browser.
import { BatchedStream } from './batched-stream.ts';
import type { Law } from './law.ts';
import { samplerOf } from './samplers.ts';

export class VariateStream extends BatchedStream {
  /** `state` from seeding.ts. */
  constructor(state: Int32Array, law: Law) {
    super(state, samplerOf(law));
  }
}
