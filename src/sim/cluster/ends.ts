// How requests end: each exactly once, as completed, rejected, timed out or failed. Counts, the
// latency of completed ones, the fingerprint of the run, and the next step of a closed user.
// Latency = end - birth with the time on the network, seconds.
import { addOutcome, endedIn } from '../metrics/digest.ts';
import { binOf } from '../metrics/latency-bins.ts';
import { RANK, schedule } from '../kernel/agenda.ts';
import { AGENDA, type Cluster, type JobStepKind } from './cluster.ts';
import { type End, END, ENDS } from './class-table.ts';
import { noteJob } from './jobs.ts';
import type { Pool } from './pool.ts';
import { CONTAINER_REAL_ROW, NETWORK_DELAY } from './container-table.ts';
import {
  BIRTH,
  classOf,
  CONTAINER,
  containerOf,
  ID,
  idOf,
  isSpecial,
  NOBODY,
  REAL_ROW,
  REQUEST,
  ROW,
  SPECIAL,
  stateOf,
} from './request-table.ts';

/** Stride between the containers of different pools in the fingerprint. */
const POOL_STRIDE = 1 << 22;

/** The request in `slot` is answered now. */
export function recordCompletion(cluster: Cluster, pool: Pool, slot: number, k: number): void {
  const { requests, classes, kernel, digest } = cluster.data;
  const row = slot << ROW;
  const container = requests.whole[row + CONTAINER];
  const delay = pool.data.containers.real[(container << CONTAINER_REAL_ROW) + NETWORK_DELAY];
  const latency = kernel.now - requests.real[(slot << REAL_ROW) + BIRTH] + delay;
  classes.ended[k * ENDS]++;
  classes.latencySum[k] += latency;
  if (latency > cluster.scenario.slo.latencySeconds) classes.slow[k]++;
  const bin = binOf(latency);
  cluster.latency[k].recordIn(bin, latency);
  pool.latency.recordIn(bin, latency);
  const place = pool.index * POOL_STRIDE + container;
  addOutcome(digest, requests.whole[row + ID], endedIn(END.completed, place), kernel.clock);
  if (requests.whole[row + SPECIAL] !== 0) special(cluster, slot, 'completed');
}

const STEP_OF_END = ['completed', 'rejected', 'timedOut', 'failed'] as const;

/** The request in `slot` ends now without an answer. */
export function endRequest(cluster: Cluster, slot: number, end: End): void {
  const { requests, classes, kernel, digest } = cluster.data;
  const k = classOf(requests, slot);
  const isRouted = stateOf(requests, slot) >= REQUEST.queued;
  const pool = cluster.poolOfClass[k];
  const place = isRouted ? pool.index * POOL_STRIDE + containerOf(requests, slot) : NOBODY;
  classes.ended[k * ENDS + end]++;
  addOutcome(digest, idOf(requests, slot), endedIn(end, place), kernel.clock);
  if (isSpecial(requests, slot)) special(cluster, slot, STEP_OF_END[end]);
}

/** What follows for a job or for the closed user who waited. */
function special(cluster: Cluster, slot: number, step: JobStepKind): void {
  const { requests, kernel } = cluster.data;
  noteJob(cluster, slot, step);
  const user = requests.user[slot];
  if (user === NOBODY || cluster.scenario.workload.kind !== 'closed') return;
  const think = cluster.scenario.workload.think.meanSeconds * (cluster.streams.think?.next() ?? 1);
  schedule(kernel.agenda, {
    time: kernel.now + think,
    rank: RANK.arrival,
    kind: AGENDA.user,
    subject: user,
  });
}
