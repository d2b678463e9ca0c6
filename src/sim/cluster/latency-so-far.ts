// Latency of everything completed since the start, all classes together: a sketch of its own, so
// that reading it changes nothing. Quantiles within 0.8 %, seconds (latency-sketch.ts).
// The latency of the last minute is recent-latency.ts.
import { LatencySketch } from '../metrics/latency-sketch.ts';
import type { Cluster } from './cluster.ts';

/** The sketches of all classes as one. */
export function latencySoFar({ latency }: Cluster): LatencySketch {
  const [first, ...others] = latency;
  const all = new LatencySketch(structuredClone(first.data));
  for (const each of others) all.merge(each);
  return all;
}
