// "What if this threshold had been there from the beginning?" The run so far is simulated again
// with one live setting at another value throughout; earlier changes of that setting are dropped.
// Everything before the first decision that the new value changes is identical, so the second run
// starts from the last snapshot before it. The caller advances it, a part at a time.
import type { Intervention } from '../scenario/interventions.ts';
import { takeSettings } from '../cluster/settings.ts';
import { type Run, type RunSnapshot, startRunWith, timeOf } from '../run.ts';
import type { PoolDecision } from '../recorder/run-recorder.ts';
import { restoredFrom, type RunHistory, snapshotBefore } from './run-history.ts';

/** A live setting at another value. */
export interface Supposition {
  readonly path: string;
  readonly value: unknown;
}

/** The supposed run at the moment from which it may differ; null if the value is not allowed. */
export function suppose(history: RunHistory, supposition: Supposition): Run | null {
  const { live } = history;
  const changed = live.changeSetting(live.scenario, supposition.path, supposition.value);
  if (!changed.ok) return null;
  const snapshot = snapshotBefore(history, firstDifference(history, supposition));
  if (snapshot.time > 0) return restarted(history, snapshot, supposition);
  const interventions = others(live.interventions, supposition.path);
  return startRunWith(live.changeSetting, {
    scenario: changed.scenario,
    seed: live.seed,
    interventions,
  });
}

/** The run at a snapshot, with the supposed value in force from there on. */
function restarted(history: RunHistory, snapshot: RunSnapshot, to: Supposition): Run | null {
  const run = restoredFrom(history, snapshot);
  const changed = run.changeSetting(run.cluster.scenario, to.path, to.value);
  if (!changed.ok) return null;
  takeSettings(run.cluster, changed.scenario);
  run.applied = others(run.interventions.slice(0, run.applied), to.path).length;
  run.interventions = others(run.interventions, to.path);
  return run;
}

/** The interventions that do not set this path. */
function others(interventions: readonly Intervention[], path: string): Intervention[] {
  return interventions.filter((each) => each.kind !== 'set' || each.path !== path);
}

const THRESHOLD = /^pools\.(\d+)\.autoscaler\.threshold\.(scaleOut\.above|scaleIn\.below)$/;

/**
 * Time of the first decision that the new value changes, 0 if that cannot be told: only
 * comparisons of the threshold rule are read, for they alone depend on a threshold, and of a very
 * long run the log has let go decisions that changed nothing but might have (run-recorder.ts).
 */
function firstDifference(history: RunHistory, { path, value }: Supposition): number {
  const match = THRESHOLD.exec(path);
  if (match === null || typeof value !== 'number') return 0;
  const pool = Number(match[1]);
  const isOut = match[2] === 'scaleOut.above';
  const { decisions, decisionCount } = history.live.recorder;
  if (decisions.length < decisionCount) return 0;
  const first = decisions.find((each) => each.pool === pool && differs(each, isOut, value));
  return first ? first.decision.time - 1e-9 : timeOf(history.live);
}

/** Would a comparison of this decision come out otherwise? They go out, in, out, in, ... */
function differs({ decision }: PoolDecision, isOut: boolean, threshold: number): boolean {
  if (decision.policy !== 'threshold') return true;
  return decision.compared.some(({ value, limit }, place) => {
    if ((place % 2 === 0) !== isOut) return false;
    return isOut ? value > threshold !== value > limit : value < threshold !== value < limit;
  });
}
