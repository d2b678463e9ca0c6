// Watches a run for the page: passes everything on to the run's own recorder, keeps what has not
// been told to the page yet, and measures what only the picture needs (containers, machines' lines).
// Put in the recorder's place it sees every event; the run goes on exactly as without it.
// What it has measured can be kept beside a snapshot, for a run that is restored from it.
import type { Decision } from '../sim/autoscaler/policy.ts';
import type { Cluster, JobStep, MachineEvent, Recorder } from '../sim/cluster/cluster.ts';
import type { Pool } from '../sim/cluster/pool.ts';
import { changes } from '../sim/recorder/run-recorder.ts';
import type { Run } from '../sim/run.ts';
import {
  type ContainerLoads,
  copyLoads,
  createContainerLoads,
  sampleContainers,
} from './container-loads.ts';
import { MemberLines } from './member-lines.ts';
import type { ChangeMark } from './protocol-news.ts';

/** Longest list in one piece of news, entries; of more, the newest. */
const LONGEST_LIST = 5000;

/** What the page has not been told yet. */
export interface Untold {
  changes: ChangeMark[];
  machineEvents: MachineEvent[];
  jobSteps: JobStep[];
}

const nothing = (): Untold => ({ changes: [], machineEvents: [], jobSteps: [] });

/** What has been measured up to a moment. */
export interface Measured {
  readonly loads: readonly ContainerLoads[];
  readonly members: MemberLines;
}

export class Watch implements Recorder {
  readonly loads: readonly ContainerLoads[];
  readonly members: MemberLines;
  /** By pool: the newest decision, and the newest one that changed something. */
  readonly lastDecisions: (Decision | null)[];
  readonly lastChanges: (Decision | null)[];
  readonly #run: Run;
  readonly #inner: Recorder;
  readonly #pools: readonly Pool[];
  #untold = nothing();
  #hasDecided = false;

  /** Takes the place of the recorder of a run: one at its beginning, or one just restored. */
  constructor(run: Run, measured?: Measured) {
    const { cluster } = run;
    this.#run = run;
    this.#inner = cluster.recorder;
    this.#pools = cluster.pools;
    this.loads = measured?.loads.map(copyLoads) ?? cluster.pools.map(createContainerLoads);
    this.members = measured?.members.copy() ?? new MemberLines();
    this.lastDecisions = cluster.pools.map(() => null);
    this.lastChanges = cluster.pools.map(() => null);
    for (const { pool, decision } of run.recorder.decisions) this.#remember(pool, decision);
    cluster.recorder = this;
  }

  sampled(cluster: Cluster): void {
    this.#inner.sampled(cluster);
    cluster.pools.forEach((pool, i) => sampleContainers(this.loads[i], cluster, pool));
    this.members.sample(cluster);
  }

  decided(pool: number, decision: Decision): void {
    this.#inner.decided(pool, decision);
    this.#remember(pool, decision);
    if (!changes(decision)) return;
    const { time, from, to } = decision;
    const total = this.#wantedElsewhere(pool) + to;
    push(this.#untold.changes, { time, pool, from, to, total, decision });
  }

  machine(event: MachineEvent): void {
    this.#inner.machine(event);
    push(this.#untold.machineEvents, event);
  }

  job(step: JobStep): void {
    this.#inner.job(step);
    push(this.#untold.jobSteps, step);
  }

  /** What has been measured so far, to keep. */
  measured(): Measured {
    return { loads: this.loads.map(copyLoads), members: this.members.copy() };
  }

  /** What there is to tell; it counts as told from now on. */
  takeUntold(): Untold {
    const untold = this.#untold;
    this.#untold = nothing();
    return untold;
  }

  /** Has a decision been made that was not told? It counts as told from now on. */
  takeHasDecided(): boolean {
    const hasDecided = this.#hasDecided;
    this.#hasDecided = false;
    return hasDecided;
  }

  /** The newest decisions are to be told again, for others have been shown in between. */
  showDecisions(): void {
    this.#hasDecided = true;
  }

  /** Everything recorded so far is to be told, as to a page that knows nothing of this run. */
  retell(): void {
    const { machineEvents, jobSteps } = this.#run.recorder;
    this.#hasDecided = true;
    this.#untold = {
      changes: changeMarks(this.#run).slice(-LONGEST_LIST),
      machineEvents: machineEvents.slice(-LONGEST_LIST),
      jobSteps: jobSteps.slice(-LONGEST_LIST),
    };
  }

  #remember(pool: number, decision: Decision): void {
    this.#hasDecided = true;
    this.lastDecisions[pool] = decision;
    if (changes(decision)) this.lastChanges[pool] = decision;
  }

  #wantedElsewhere(pool: number): number {
    return this.#pools.reduce((sum, { index, data }) => {
      return index === pool ? sum : sum + data.desired;
    }, 0);
  }
}

/** The recorded decisions that changed something; what other pools want is what they last decided. */
function changeMarks({ scenario, recorder }: Run): ChangeMark[] {
  const wanted = scenario.pools.map(({ autoscaler }) => autoscaler.initial);
  const marks: ChangeMark[] = [];
  for (const { pool, decision } of recorder.decisions) {
    if (!changes(decision)) continue;
    const { time, from, to } = decision;
    wanted[pool] = to;
    const total = wanted.reduce((sum, count) => sum + count, 0);
    marks.push({ time, pool, from, to, total, decision });
  }
  return marks;
}

function push<T>(list: T[], entry: T): void {
  list.push(entry);
  if (list.length >= 2 * LONGEST_LIST) list.splice(0, list.length - LONGEST_LIST);
}
