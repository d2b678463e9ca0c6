// Settling: the ends of requests that were only written down (metrics/outcomes.ts) are taken into
// the books, in their order: fingerprint, counts by class, latencies. It happens when the log is
// full and before anything looks at the books: a sample, a decision, whoever stops the clock.
// Each class is taken in by itself, so that its sums and sketches stay in the processor's reach.
import { addOutcomes, endOf, placeOf } from '../metrics/digest.ts';
import { ENDED, LATENCY, MOST_OUTCOMES, OUTCOME_CLASS, OUTCOME_ROW } from '../metrics/outcomes.ts';
import { END, ENDS } from './class-table.ts';
import type { Cluster } from './cluster.ts';
import { countsAt, LEFT } from './container-table.ts';

/** Stride between the containers of different pools in the fingerprint. */
export const POOL_STRIDE = 1 << 22;

/** Scratch: latencies of the completed requests of one class. */
const latencies = new Float64Array(MOST_OUTCOMES);

/** Takes all outcomes written down so far into the books. */
export function settleOutcomes(cluster: Cluster): void {
  const { outcomes } = cluster;
  if (outcomes.count === 0) return;
  addOutcomes(cluster.data.digest, outcomes);
  for (let k = 0; k < cluster.data.classes.count; k++) settleClass(cluster, k);
  outcomes.count = 0;
}

function settleClass(cluster: Cluster, k: number): void {
  const completed = countEnds(cluster, k);
  if (completed === 0) return;
  addLatencies(cluster, k, completed);
  cluster.latency[k].recordAll(latencies, completed);
  cluster.poolOfClass[k].latency.recordAll(latencies, completed);
}

/** Counts how requests of the class ended, and gathers `latencies`; returns how many those are. */
function countEnds(cluster: Cluster, k: number): number {
  const { count, cells } = cluster.outcomes;
  const { ended } = cluster.data.classes;
  const { index, data } = cluster.poolOfClass[k];
  const { counts } = data.containers;
  let completed = 0;
  for (let row = 0; row < count << OUTCOME_ROW; row += 1 << OUTCOME_ROW) {
    if (cells[row | OUTCOME_CLASS] !== k) continue;
    const word = cells[row | ENDED];
    const end = endOf(word);
    if (end === END.completed) {
      const container = placeOf(word) - index * POOL_STRIDE;
      counts[countsAt(data.containers, container, k) | LEFT]++;
      latencies[completed++] = cells[row | LATENCY];
    } else {
      ended[k * ENDS + end]++;
    }
  }
  ended[k * ENDS + END.completed] += completed;
  return completed;
}

/** Adds the gathered latencies up, and counts those that took longer than was promised. */
function addLatencies(cluster: Cluster, k: number, count: number): void {
  const { latencySum, slow } = cluster.data.classes;
  const { latencySeconds } = cluster.scenario.slo;
  let sum = latencySum[k];
  let slower = 0;
  for (let i = 0; i < count; i++) {
    sum += latencies[i];
    if (latencies[i] > latencySeconds) slower++;
  }
  latencySum[k] = sum;
  slow[k] += slower;
}
