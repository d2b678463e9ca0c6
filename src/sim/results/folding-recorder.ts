// A recorder that lets others count along: every event goes to them and on to the recorder of the
// run. What counts along only reads, so that a run that is counted has the digest of one that is not.
import type { Decision } from '../autoscaler/policy.ts';
import type { Cluster, JobStep, MachineEvent, Recorder } from '../cluster/cluster.ts';

/** What counts along: told of each sample, and of each step in the life of a machine. */
export interface Fold {
  sampled?(cluster: Cluster): void;
  machine?(event: MachineEvent): void;
}

export class FoldingRecorder implements Recorder {
  readonly #next: Recorder;
  readonly #folds: readonly Fold[];

  constructor(next: Recorder, folds: readonly Fold[]) {
    this.#next = next;
    this.#folds = folds;
  }

  sampled(cluster: Cluster): void {
    for (const fold of this.#folds) fold.sampled?.(cluster);
    this.#next.sampled(cluster);
  }

  decided(pool: number, decision: Decision): void {
    this.#next.decided(pool, decision);
  }

  machine(event: MachineEvent): void {
    for (const fold of this.#folds) fold.machine?.(event);
    this.#next.machine(event);
  }

  job(step: JobStep): void {
    this.#next.job(step);
  }
}
