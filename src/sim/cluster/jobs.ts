// Jobs: requests sent by hand and followed. Each step of their life goes to the recorder.
import { type Cluster, type JobStepKind, now } from './cluster.ts';
import { machineOf } from './pool.ts';
import { classOf, containerOf, NOBODY, REQUEST, stateOf } from './request-table.ts';

/** Notes a step of the request in `slot`, if it is a job. */
export function noteJob(cluster: Cluster, slot: number, kind: JobStepKind): void {
  const { requests } = cluster.data;
  const job = requests.job[slot];
  if (job === NOBODY) return;
  const k = classOf(requests, slot);
  const isPlaced = kind === 'routed' || stateOf(requests, slot) >= REQUEST.queued;
  const pool = cluster.poolOfClass[k];
  const container = containerOf(requests, slot);
  cluster.recorder.job({
    time: now(cluster),
    job,
    kind,
    classIndex: k,
    machine: isPlaced ? pool.data.machines.serial[machineOf(pool, container)] : null,
    container: isPlaced ? container % pool.perMachine : null,
  });
}
