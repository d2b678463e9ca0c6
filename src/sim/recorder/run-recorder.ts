// What a run leaves behind: the time series, every decision, the lives of the machines, the steps
// of jobs. It only writes down; throwing it away changes nothing in the run, and simulating again
// writes the same. Memory stays flat over simulated time: the series halves its resolution, and
// of very long logs the oldest entries that changed nothing are let go first.
import type { Decision } from '../autoscaler/policy.ts';
import type { Cluster, JobStep, MachineEvent, Recorder } from '../cluster/cluster.ts';
import { appendSample, emptySeries, type SeriesData } from '../metrics/series.ts';
import { truncateSeries } from './truncate-series.ts';
import { COLUMNS } from './columns.ts';
import { writeSampleRow } from './sample-row.ts';

/** How far a log had come: everything before a time, and so many entries at that very time. */
export interface RecorderMark {
  readonly time: number;
  readonly decisions: number;
  readonly machineEvents: number;
  readonly jobSteps: number;
  /** Decisions ever made, and of these that changed something. */
  readonly decisionCount: number;
  readonly changeCount: number;
}

/** A decision and the pool it is about. */
export interface PoolDecision {
  readonly pool: number;
  readonly decision: Decision;
}

/** Longest logs, entries. */
const LONGEST_LOG = 10_000;
const LONGEST_JOB_LOG = 5_000;

export class RunRecorder implements Recorder {
  series: SeriesData = emptySeries(COLUMNS);
  decisions: PoolDecision[] = [];
  machineEvents: MachineEvent[] = [];
  jobSteps: JobStep[] = [];
  /** Decisions ever made, and of these that changed something; those let go included. */
  decisionCount = 0;
  changeCount = 0;
  readonly #row = new Float64Array(COLUMNS.length);

  sampled(cluster: Cluster): void {
    writeSampleRow(cluster, this.#row);
    appendSample(this.series, cluster.data.kernel.now, this.#row);
  }

  decided(pool: number, decision: Decision): void {
    this.decisions.push({ pool, decision });
    this.decisionCount++;
    if (changes(decision)) this.changeCount++;
    if (this.decisions.length > 2 * LONGEST_LOG) this.decisions = thinOut(this.decisions);
  }

  machine(event: MachineEvent): void {
    this.machineEvents.push(event);
    if (this.machineEvents.length > 2 * LONGEST_LOG) {
      this.machineEvents = this.machineEvents.slice(-LONGEST_LOG);
    }
  }

  job(step: JobStep): void {
    this.jobSteps.push(step);
    if (this.jobSteps.length > 2 * LONGEST_JOB_LOG) {
      this.jobSteps = this.jobSteps.slice(-LONGEST_JOB_LOG);
    }
  }

  /** A recorder of its own with the same past. */
  copy(): RunRecorder {
    const copy = new RunRecorder();
    copy.series = structuredClone(this.series);
    copy.decisions = this.decisions.slice();
    copy.machineEvents = this.machineEvents.slice();
    copy.jobSteps = this.jobSteps.slice();
    copy.decisionCount = this.decisionCount;
    copy.changeCount = this.changeCount;
    return copy;
  }

  /** Where the log stands now, to come back to. */
  mark(time: number): RecorderMark {
    return {
      time,
      decisions: this.decisions.filter(({ decision }) => decision.time === time).length,
      machineEvents: this.machineEvents.filter((event) => event.time === time).length,
      jobSteps: this.jobSteps.filter((step) => step.time === time).length,
      decisionCount: this.decisionCount,
      changeCount: this.changeCount,
    };
  }

  /** Forgets everything after a mark: what follows will be written again. */
  rewind(mark: RecorderMark): void {
    const { time } = mark;
    truncateSeries(this.series, time);
    const decidedAt = ({ decision }: PoolDecision) => decision.time;
    this.decisions = upTo(this.decisions, decidedAt, { time, count: mark.decisions });
    const at = (entry: { readonly time: number }) => entry.time;
    this.machineEvents = upTo(this.machineEvents, at, { time, count: mark.machineEvents });
    this.jobSteps = upTo(this.jobSteps, at, { time, count: mark.jobSteps });
    this.decisionCount = mark.decisionCount;
    this.changeCount = mark.changeCount;
  }
}

/** Does the decision change the number of machines? */
export function changes(decision: Decision): boolean {
  return decision.to !== decision.from;
}

/** The entries before a time, and the first `count` of those at that very time. */
function upTo<T>(
  log: readonly T[],
  timeOf: (entry: T) => number,
  { time, count }: { time: number; count: number },
): T[] {
  const before = log.filter((entry) => timeOf(entry) < time);
  const then = log.filter((entry) => timeOf(entry) === time);
  return [...before, ...then.slice(0, count)];
}

/** Keeps the newest half, and of the older half only decisions that changed something. */
function thinOut(decisions: PoolDecision[]): PoolDecision[] {
  const older = decisions.slice(0, -LONGEST_LOG).filter(({ decision }) => changes(decision));
  return [...older.slice(-LONGEST_LOG), ...decisions.slice(-LONGEST_LOG)];
}
