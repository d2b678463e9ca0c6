// A run with its past: snapshots at regular times, from which any earlier moment is simulated
// again, identical to what was live. The live run is never touched by looking back: a second run,
// restored from the nearest snapshot, shows the past, and can go on as a fork.
// Snapshots lie a power of two of samples apart, so that they fall on the ends of the time
// series' points; when their bytes pass the budget, every second one goes and the distance doubles.
import {
  advanceRun,
  advanceSomeOf,
  restoreRun,
  type Run,
  type RunSnapshot,
  snapshotRun,
  startRunWith,
  timeOf,
} from '../run.ts';
import { bytesOf } from './data-size.ts';

/** Memory for snapshots, bytes. */
export const SNAPSHOT_BUDGET = 64e6;
/** At most about this many snapshots are aimed at in one run. */
const MOST_SNAPSHOTS = 64;
const FEWEST_SAMPLES_APART = 16;

export interface RunHistory {
  /** The run at the latest time reached. */
  readonly live: Run;
  snapshots: RunSnapshot[];
  /** Distance between snapshots, simulated seconds. */
  spacingSeconds: number;
  bytes: number;
}

/** The history of a run that is at its start; its first snapshot is time 0. */
export function createHistory(run: Run): RunHistory {
  const first = snapshotRun(run);
  return {
    live: run,
    snapshots: [first],
    spacingSeconds: spacingFor(run),
    bytes: bytesOf(first),
  };
}

export interface Advancing {
  /** About how many events are handled at most; all without it. */
  readonly most?: number;
  /** Is told of each snapshot that was taken. */
  readonly taken?: (snapshot: RunSnapshot) => void;
}

/** Simulates the live run up to `until` and takes the snapshots that fall due. */
export function advanceLive(
  history: RunHistory,
  until: number,
  { most = Infinity, taken }: Advancing = {},
): void {
  const { live } = history;
  const end = Math.min(until, live.scenario.durationSeconds);
  let left = most;
  for (let due = nextSnapshot(history); due <= end; due = nextSnapshot(history)) {
    left = advanceSomeOf(live, due, left);
    if (timeOf(live) < due) return;
    const snapshot = snapshotRun(live);
    keep(history, snapshot);
    taken?.(snapshot);
  }
  advanceSomeOf(live, end, left);
}

/** A run of its own at an earlier moment, identical to what the live run was then. */
export function runAt(history: RunHistory, time: number): Run {
  const view = restoredFrom(history, snapshotBefore(history, time));
  advanceRun(view, Math.min(time, timeOf(history.live)));
  return view;
}

/** A run of its own at a snapshot of this history, with the whole list of interventions. */
export function restoredFrom(history: RunHistory, snapshot: RunSnapshot): Run {
  const { live } = history;
  const { scenario, seed, interventions } = live;
  const view = startRunWith(live.changeSetting, { scenario, seed, interventions });
  view.recorder = live.recorder.copy();
  restoreRun(view, snapshot);
  return view;
}

/** The latest snapshot not after `time`. */
export function snapshotBefore(history: RunHistory, time: number): RunSnapshot {
  const { snapshots } = history;
  let low = 0;
  let high = snapshots.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (snapshots[middle].time <= time) low = middle;
    else high = middle;
  }
  return snapshots[low];
}

/** The history of a fork: this history's past up to the fork, then the forked run. */
export function forkHistory(history: RunHistory, fork: Run): RunHistory {
  const past = history.snapshots.filter((snapshot) => snapshot.time <= timeOf(fork));
  const bytes = past.reduce((sum, snapshot) => sum + bytesOf(snapshot), 0);
  return { live: fork, snapshots: past, spacingSeconds: history.spacingSeconds, bytes };
}

function nextSnapshot({ snapshots, spacingSeconds }: RunHistory): number {
  const last = snapshots[snapshots.length - 1].time;
  return (Math.floor(last / spacingSeconds + 1e-9) + 1) * spacingSeconds;
}

function keep(history: RunHistory, snapshot: RunSnapshot): void {
  history.snapshots.push(snapshot);
  history.bytes += bytesOf(snapshot);
  if (history.bytes > SNAPSHOT_BUDGET && history.snapshots.length > 2) thinOut(history);
}

/** Every second snapshot goes, but the first stays. */
function thinOut(history: RunHistory): void {
  history.spacingSeconds *= 2;
  history.snapshots = history.snapshots.filter(({ time }) => {
    const turns = time / history.spacingSeconds;
    return Math.abs(turns - Math.round(turns)) < 1e-9;
  });
  history.bytes = history.snapshots.reduce((sum, snapshot) => sum + bytesOf(snapshot), 0);
}

function spacingFor(run: Run): number {
  const { durationSeconds, metrics } = run.scenario;
  let samples = FEWEST_SAMPLES_APART;
  while (samples * metrics.sampleSeconds * MOST_SNAPSHOTS < durationSeconds) samples *= 2;
  return samples * metrics.sampleSeconds;
}
