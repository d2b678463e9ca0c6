// Everything a run leaves behind, in one comparable value: fingerprint, counts, decisions, lives of
// machines, steps of jobs, the time series, what did not apply, and the whole state it stands in.
// Two runs of the same recipe must be equal in all of it, to the bit.
import { digestOf, type Run, snapshotRun } from '../../../../src/sim/run.ts';
import * as S from './reading-state.ts';

export function recordOf(run: Run) {
  const { series, decisions, machineEvents, jobSteps } = run.recorder;
  const { length } = series;
  return {
    digest: digestOf(run),
    time: S.timeNow(run),
    applied: run.applied,
    notApplied: run.notApplied,
    interventions: run.interventions,
    next: [S.kernelOf(run).nextArrival, S.kernelOf(run).agenda.nextTime],
    counts: Array.from({ length: S.classCount(run) }, (_, k) => [
      ...[S.bornOf(run, k), S.latencySumOf(run, k), S.offeredWorkOf(run, k), S.slowOf(run, k)],
      ...[0, 1, 2, 3].map((end) => S.endedOf(run, k, end)),
    ]),
    decisions,
    machineEvents,
    jobSteps,
    times: series.times.slice(0, length),
    values: series.values.map((column) => column.slice(0, length)),
    state: snapshotRun(run).cluster,
  };
}
