// Jobs: requests sent by hand and followed. Each step of their life goes to the recorder.
import { type Cluster, type JobStepKind, now } from './cluster.ts';
import { machineOf } from './pool.ts';
import { NOBODY, REQUEST } from './request-table.ts';

/** Notes a step of the request in `slot`, if it is a job. */
export function noteJob(cluster: Cluster, slot: number, kind: JobStepKind): void {
  const { requests } = cluster.data;
  const job = requests.job[slot];
  if (job === NOBODY) return;
  const isPlaced = kind === 'routed' || requests.state[slot] >= REQUEST.queued;
  const pool = cluster.poolOfClass[requests.classOf[slot]];
  const container = requests.container[slot];
  cluster.recorder.job({
    time: now(cluster),
    job,
    kind,
    classIndex: requests.classOf[slot],
    machine: isPlaced ? pool.data.machines.serial[machineOf(pool, container)] : null,
    container: isPlaced ? container % pool.perMachine : null,
  });
}
