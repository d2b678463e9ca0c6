// Watches a run for the page: passes everything on to the run's own recorder, keeps what has not
// been told to the page yet, and measures what only the picture needs (containers, machines' lines).
// Put in the recorder's place it sees every event; the run goes on exactly as without it.
import type { Decision } from '../sim/autoscaler/policy.ts';
import type { Cluster, JobStep, MachineEvent, Recorder } from '../sim/cluster/cluster.ts';
import type { Pool } from '../sim/cluster/pool.ts';
import { changes } from '../sim/recorder/run-recorder.ts';
import type { Run } from '../sim/run.ts';
import { type ContainerLoads, createContainerLoads, sampleContainers } from './container-loads.ts';
import { MemberLines } from './member-lines.ts';
import type { ChangeMark } from './protocol.ts';

/** Longest list in one piece of news, entries; of more, the newest. */
const LONGEST_LIST = 5000;

/** What the page has not been told yet. */
export interface Untold {
  changes: ChangeMark[];
  machineEvents: MachineEvent[];
  jobSteps: JobStep[];
  hasDecided: boolean;
}

const nothing = (): Untold => ({
  changes: [],
  machineEvents: [],
  jobSteps: [],
  hasDecided: false,
});

export class Watch implements Recorder {
  readonly loads: readonly ContainerLoads[];
  readonly members = new MemberLines();
  /** By pool: the newest decision, and the newest one that changed something. */
  readonly lastDecisions: (Decision | null)[];
  readonly lastChanges: (Decision | null)[];
  readonly #inner: Recorder;
  readonly #pools: readonly Pool[];
  #untold = nothing();

  /** Takes the place of the recorder of a run that has not begun. */
  constructor(run: Run) {
    const { cluster } = run;
    this.#inner = cluster.recorder;
    this.#pools = cluster.pools;
    this.loads = cluster.pools.map(createContainerLoads);
    this.lastDecisions = cluster.pools.map(() => null);
    this.lastChanges = cluster.pools.map(() => null);
    cluster.recorder = this;
  }

  sampled(cluster: Cluster): void {
    this.#inner.sampled(cluster);
    cluster.pools.forEach((pool, i) => sampleContainers(this.loads[i], cluster, pool));
    this.members.sample(cluster);
  }

  decided(pool: number, decision: Decision): void {
    this.#inner.decided(pool, decision);
    this.lastDecisions[pool] = decision;
    this.#untold.hasDecided = true;
    if (!changes(decision)) return;
    const { time, from, to } = decision;
    this.lastChanges[pool] = decision;
    push(this.#untold.changes, { time, pool, from, to, total: this.#wantedElsewhere(pool) + to });
  }

  machine(event: MachineEvent): void {
    this.#inner.machine(event);
    push(this.#untold.machineEvents, event);
  }

  job(step: JobStep): void {
    this.#inner.job(step);
    push(this.#untold.jobSteps, step);
  }

  #wantedElsewhere(pool: number): number {
    return this.#pools.reduce((sum, { index, data }) => {
      return index === pool ? sum : sum + data.desired;
    }, 0);
  }

  /** What there is to tell; it counts as told from now on. */
  takeUntold(): Untold {
    const untold = this.#untold;
    this.#untold = nothing();
    return untold;
  }
}

function push<T>(list: T[], entry: T): void {
  list.push(entry);
  if (list.length >= 2 * LONGEST_LIST) list.splice(0, list.length - LONGEST_LIST);
}
