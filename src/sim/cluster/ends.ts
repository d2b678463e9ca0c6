// How requests end: each exactly once, as completed, rejected, timed out or failed. The end is
// written down for the books (settle.ts); the next step of a closed user or a job follows at once.
// Latency = end - birth with the time on the network, seconds.
import { endedIn } from '../metrics/digest.ts';
import {
  END_TIME,
  ENDED,
  LATENCY,
  MOST_OUTCOMES,
  OUTCOME_CLASS,
  OUTCOME_ROW,
  REQUEST_NUMBER,
} from '../metrics/outcomes.ts';
import { RANK, schedule } from '../kernel/agenda.ts';
import { AGENDA, type Cluster, type JobStepKind } from './cluster.ts';
import { type End, END } from './class-table.ts';
import { noteJob } from './jobs.ts';
import type { Pool } from './pool.ts';
import { CONTAINER_REAL_ROW, NETWORK_DELAY } from './container-table.ts';
import {
  BIRTH,
  classOf,
  containerOf,
  idOf,
  isSpecial,
  NOBODY,
  REAL_ROW,
  REQUEST,
  stateOf,
} from './request-table.ts';
import { POOL_STRIDE, settleOutcomes } from './settle.ts';

/** The request in `slot` is answered now. */
export function recordCompletion(cluster: Cluster, pool: Pool, slot: number): void {
  const { outcomes } = cluster;
  const { requests, kernel } = cluster.data;
  const container = containerOf(requests, slot);
  const sojourn = kernel.now - requests.real[(slot << REAL_ROW) | BIRTH];
  outcomes.cells[(outcomes.count << OUTCOME_ROW) | LATENCY] =
    sojourn + pool.containers.real[(container << CONTAINER_REAL_ROW) | NETWORK_DELAY];
  noteEnd(cluster, slot, endedIn(END.completed, pool.index * POOL_STRIDE + container));
  if (isSpecial(cluster.data.requests, slot)) special(cluster, slot, 'completed');
}

const STEP_OF_END = ['completed', 'rejected', 'timedOut', 'failed'] as const;

/** The request in `slot` ends now without an answer. */
export function endRequest(cluster: Cluster, slot: number, end: End): void {
  const { requests } = cluster.data;
  const isRouted = stateOf(requests, slot) >= REQUEST.queued;
  const pool = cluster.poolOfClass[classOf(requests, slot)];
  const place = isRouted ? pool.index * POOL_STRIDE + containerOf(requests, slot) : NOBODY;
  noteEnd(cluster, slot, endedIn(end, place));
  if (isSpecial(requests, slot)) special(cluster, slot, STEP_OF_END[end]);
}

/** Writes the next row of the log: how and where the request in `slot` has ended now. */
function noteEnd(cluster: Cluster, slot: number, ended: number): void {
  const { outcomes } = cluster;
  const { cells } = outcomes;
  const { requests, kernel } = cluster.data;
  const row = outcomes.count << OUTCOME_ROW;
  cells[row | REQUEST_NUMBER] = idOf(requests, slot);
  cells[row | ENDED] = ended;
  cells[row | OUTCOME_CLASS] = classOf(requests, slot);
  cells[row | END_TIME] = kernel.now;
  if (++outcomes.count === MOST_OUTCOMES) settleOutcomes(cluster);
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
