// A run: scenario + seed + timed interventions, and nothing else decides what happens.
// It can be advanced, stepped to the next decision, changed at its current time, and copied as a
// snapshot that goes on exactly as the original would. An intervention at time t acts after all
// other events at t. Times are simulated seconds.
import { createCluster } from './cluster/create-cluster.ts';
import type { Cluster } from './cluster/cluster.ts';
import { busiestSerial, failBusiest, failBySerial } from './cluster/faults.ts';
import { handlersOf } from './cluster/handlers.ts';
import { takeSettings } from './cluster/settings.ts';
import { type ClusterSnapshot, restoreCluster, takeSnapshot } from './cluster/snapshot.ts';
import { sendJob, startBurst } from './cluster/workload-events.ts';
import { advance, advanceSome, type Handlers, step } from './kernel/loop.ts';
import { digestText } from './metrics/digest.ts';
import { type RecorderMark, RunRecorder } from './recorder/run-recorder.ts';
import type { Intervention } from './scenario/interventions.ts';
import { type ChangeSetting, changeSetting } from './scenario/live-settings.ts';
import type { Scenario } from './scenario/schema.ts';

/** Version of the engine's results: equal recipes give equal digests within one version. */
export const ENGINE = 'autoscaling-lab/1';

/** Everything that decides a run. */
export interface Recipe {
  readonly engine: string;
  readonly scenario: Scenario;
  readonly seed: number;
  readonly interventions: readonly Intervention[];
}

/** An intervention that found nothing to act on, such as a machine that no longer exists. */
export interface NotApplied {
  readonly index: number;
  readonly time: number;
  readonly reason: string;
}

export interface Run {
  readonly scenario: Scenario;
  readonly seed: number;
  interventions: Intervention[];
  /** How many of the interventions have acted. */
  applied: number;
  notApplied: NotApplied[];
  cluster: Cluster;
  handlers: Handlers<Cluster>;
  recorder: RunRecorder;
  /** Judges what the interventions set. */
  readonly changeSetting: ChangeSetting;
}

/** A run at time 0. Throws if an intervention lies after a later one. */
export function startRun(recipe: Omit<Recipe, 'engine'>): Run {
  return startRunWith(changeSetting, recipe);
}

/**
 * The same for a caller that holds `changeSetting` itself: the page's worker loads it, and with it
 * the whole scenario format, when it is first needed.
 */
export function startRunWith(judge: ChangeSetting, recipe: Omit<Recipe, 'engine'>): Run {
  checkOrder(recipe.interventions);
  const recorder = new RunRecorder();
  const cluster = createCluster(recipe.scenario, recipe.seed, recorder);
  return {
    scenario: recipe.scenario,
    seed: recipe.seed,
    interventions: [...recipe.interventions],
    applied: 0,
    notApplied: [],
    cluster,
    handlers: handlersOf(cluster),
    recorder,
    changeSetting: judge,
  };
}

function checkOrder(interventions: readonly Intervention[]): void {
  const late = interventions.findIndex((each, i) => i > 0 && each.time < interventions[i - 1].time);
  if (late < 0) return;
  const [{ time: before }, { time }] = interventions.slice(late - 1);
  throw new RangeError(`interventions.${late}.time is ${time}, before ${before} of the one before`);
}

/** Simulated seconds since the start. */
export function timeOf(run: Run): number {
  return run.cluster.data.kernel.now;
}

/** Has the run reached the end of its scenario? */
export function isOver(run: Run): boolean {
  return timeOf(run) >= run.scenario.durationSeconds;
}

/** Simulates up to `until`, or to the end of the scenario if that is earlier. */
export function advanceRun(run: Run, until: number): void {
  const end = Math.min(until, run.scenario.durationSeconds);
  for (let next = nextIntervention(run); next && next.time <= end; next = nextIntervention(run)) {
    advance(run.cluster.data.kernel, run.handlers, next.time);
    applyNext(run, next);
  }
  advance(run.cluster.data.kernel, run.handlers, end);
}

/**
 * The same, but stops where it has handled about `most` events, so that no load, however sudden,
 * keeps the caller waiting; returns how many are left. What it has come to is what a run in one go
 * was at that time.
 */
export function advanceSomeOf(run: Run, until: number, most: number): number {
  const end = Math.min(until, run.scenario.durationSeconds);
  const { kernel } = run.cluster.data;
  let left = most;
  for (let next = nextIntervention(run); next && next.time <= end; next = nextIntervention(run)) {
    left = advanceSome(kernel, run.handlers, { until: next.time, most: left });
    if (timeOf(run) < next.time) return left;
    applyNext(run, next);
  }
  return advanceSome(kernel, run.handlers, { until: end, most: left });
}

/** Simulates up to and including the next decision that changes something; false if none came. */
export function advanceToDecision(run: Run): boolean {
  const before = run.recorder.changeCount;
  const { kernel } = run.cluster.data;
  while (!isOver(run)) {
    const next = nextIntervention(run);
    const until = Math.min(next?.time ?? Infinity, run.scenario.durationSeconds);
    while (step(kernel, run.handlers, until)) {
      if (run.recorder.changeCount === before) continue;
      // What else happens at this time belongs to it, as it would in a replay.
      advance(kernel, run.handlers, kernel.now);
      return true;
    }
    advanceRun(run, until);
    if (run.recorder.changeCount > before) return true;
  }
  return false;
}

/** The fingerprint of everything that has happened so far: 16 hexadecimal digits. */
export function digestOf(run: Run): string {
  return digestText(run.cluster.data.digest);
}

/** The recipe of the run as it is now. */
export function recipeOf(run: Run): Recipe {
  const { scenario, seed } = run;
  return { engine: ENGINE, scenario, seed, interventions: [...run.interventions] };
}

/**
 * Acts now; interventions planned for later are dropped, since the future is another one.
 * Returns what was appended: with its time, and with the machine that "the busiest" stood for.
 */
export function intervene(run: Run, intervention: Intervention): Intervention {
  // What an earlier one brought about at this very time comes first, as it does in a replay.
  advance(run.cluster.data.kernel, run.handlers, timeOf(run));
  const named = withMachine(run.cluster, { ...intervention, time: timeOf(run) });
  run.interventions = [...run.interventions.slice(0, run.applied), named];
  applyNext(run, named);
  return named;
}

/** The busiest machine by its number, so that a replay strikes the same one. */
function withMachine(cluster: Cluster, intervention: Intervention): Intervention {
  if (intervention.kind !== 'failMachine' || intervention.machine !== 'busiest')
    return intervention;
  const serial = busiestSerial(cluster);
  return serial > 0 ? { ...intervention, machine: serial } : intervention;
}

/** Plain data from which the run can go on; results recorded so far are not part of it. */
export interface RunSnapshot {
  readonly time: number;
  readonly digest: string;
  readonly applied: number;
  readonly notApplied: readonly NotApplied[];
  /** How far the recorder had come. */
  readonly recorded: RecorderMark;
  readonly cluster: ClusterSnapshot;
}

export function snapshotRun(run: Run): RunSnapshot {
  return {
    time: timeOf(run),
    digest: digestOf(run),
    applied: run.applied,
    notApplied: [...run.notApplied],
    recorded: run.recorder.mark(timeOf(run)),
    cluster: takeSnapshot(run.cluster),
  };
}

/** Puts the run back to a snapshot of its own; what the recorder wrote since then is forgotten. */
export function restoreRun(run: Run, snapshot: RunSnapshot): void {
  run.recorder.rewind(snapshot.recorded);
  run.cluster = restoreCluster(snapshot.cluster, run.seed, run.recorder);
  run.handlers = handlersOf(run.cluster);
  run.applied = snapshot.applied;
  run.notApplied = [...snapshot.notApplied];
}

function nextIntervention(run: Run): Intervention | undefined {
  return run.interventions[run.applied];
}

function applyNext(run: Run, intervention: Intervention): void {
  const reason = act(run, intervention);
  run.handlers.settle(run.cluster);
  if (reason !== null) {
    run.notApplied.push({ index: run.applied, time: intervention.time, reason });
  }
  run.applied++;
}

/** Lets an intervention act; returns why it could not, or null. */
function act(run: Run, intervention: Intervention): string | null {
  const { cluster } = run;
  switch (intervention.kind) {
    case 'set': {
      const changed = run.changeSetting(cluster.scenario, intervention.path, intervention.value);
      if (!changed.ok) return changed.problems[0]?.message ?? intervention.path;
      takeSettings(cluster, changed.scenario);
      return null;
    }
    case 'burst':
      return startBurst(cluster) ? null : 'nobody comes at this time, and twice that is nobody';
    case 'failMachine':
      return fail(cluster, intervention.machine);
    case 'sendJob': {
      const k = cluster.scenario.classes.findIndex(({ name }) => name === intervention.class);
      if (k < 0) return `no class is named ${intervention.class}`;
      sendJob(cluster, k);
      return null;
    }
  }
}

function fail(cluster: Cluster, machine: number | 'busiest'): string | null {
  if (machine === 'busiest') return failBusiest(cluster) ? null : 'no machine is running';
  return failBySerial(cluster, machine) ? null : `machine ${machine} is not running`;
}
