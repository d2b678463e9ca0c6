// Tells the keeper what becomes of the run on the screen: its recipe before anything else and with
// every change, then four times a second how far it has come. What came of it follows when it has
// ended or another run takes its place. The keeper writes it down; the engine never waits for it.
import { costSoFar } from '../sim/cluster/cost.ts';
import { elasticitySoFar } from '../sim/cluster/elasticity.ts';
import { latencySoFar } from '../sim/cluster/latency-so-far.ts';
import { digestOf, ENGINE, isOver, recipeOf, type Run, timeOf } from '../sim/run.ts';
import type { Checkpoint, RunFigures } from '../store/kept-run.ts';
import { checksumOf } from '../store/recipe-bytes.ts';
import { keptPicture, keptSeries } from './kept-series.ts';
import type { Stage } from './stages.ts';
import type { Clock } from './turns.ts';

/** Shortest time between two checkpoints, milliseconds. */
export const CHECKPOINT_EVERY_MS = 250;

export type Post = (checkpoint: Checkpoint) => void;

/** What was told last: of which run, with which interventions, how far. */
interface Told {
  readonly id: string;
  readonly interventions: Run['interventions'];
  readonly count: number;
  readonly checksum: number;
  readonly until: number;
}

export class Keeping {
  readonly #clock: Clock;
  readonly #post: Post;
  #told: Told | null = null;
  #lastAt = -Infinity;
  #timer: unknown = null;
  #isEnded = false;

  constructor(clock: Clock, post: Post) {
    this.#clock = clock;
    this.#post = post;
  }

  /** Tells what is new, now or when it is time again; `current` is asked then. */
  offer(current: () => Stage | null): void {
    if (this.#timer !== null || this.#isEnded) return;
    const stage = current();
    if (stage === null || !this.#isNew(stage)) return;
    const left = this.#lastAt + CHECKPOINT_EVERY_MS - this.#clock.now();
    if (left <= 0 || this.#told?.id !== stage.kept.id) return this.#tell(stage);
    this.#timer = this.#clock.after(left, () => this.flush(current()));
  }

  /** Tells what is new without waiting. */
  flush(stage: Stage | null): void {
    if (this.#isEnded) return;
    this.#clock.cancel(this.#timer);
    this.#timer = null;
    if (stage !== null && this.#isNew(stage)) this.#tell(stage);
  }

  /** The run came to where it cannot go on: what was told last is the last. */
  end(): void {
    this.#clock.cancel(this.#timer);
    this.#timer = null;
    this.#isEnded = true;
  }

  /** Another run takes its place: what came of it so far goes with it. */
  leave(stage: Stage): void {
    if (this.#isEnded) return;
    this.#clock.cancel(this.#timer);
    this.#timer = null;
    if (isWorthKeeping(stage)) this.#tell(stage, true);
  }

  #isNew(stage: Stage): boolean {
    if (!isWorthKeeping(stage)) return false;
    const { run } = stage.running.recorded.live;
    return this.#told?.until !== timeOf(run) || this.#hasNewRecipe(stage);
  }

  #hasNewRecipe({ kept, running }: Stage): boolean {
    const { interventions } = running.recorded.live.run;
    const told = this.#told;
    if (told?.id !== kept.id || told.interventions !== interventions) return true;
    return told.count !== interventions.length;
  }

  #tell(stage: Stage, isLeft = false): void {
    const { run } = stage.running.recorded.live;
    const { id } = stage.kept;
    const { interventions } = run;
    const recipe = this.#hasNewRecipe(stage) ? recipeOf(run) : undefined;
    const checksum = recipe ? checksumOf(recipe) : (this.#told?.checksum ?? 0);
    this.#post({
      ...checkpointOf(stage),
      ...(recipe && { recipe }),
      recipeChecksum: checksum,
      ...((isLeft || isOver(run)) && { series: keptSeries(run) }),
    });
    this.#told = { id, interventions, count: interventions.length, checksum, until: timeOf(run) };
    this.#lastAt = this.#clock.now();
  }
}

/**
 * Not while it goes again over what is recorded already, nor before anybody touched it; at its end
 * only when it has come there from where it was opened.
 */
function isWorthKeeping({ kept, running }: Stage): boolean {
  const { run } = running.recorded.live;
  const ahead = timeOf(run) - kept.recordedUntil;
  return kept.onceTouched ? ahead > 0 && isOver(run) : ahead >= 0;
}

function checkpointOf({ kept, id, running }: Stage): Checkpoint {
  const { run } = running.recorded.live;
  const { scenario, seed, interventions } = run;
  return {
    id: kept.id,
    engine: ENGINE,
    seed,
    scenario: scenario.name,
    preset: id,
    parent: kept.parent,
    interventions: interventions.length,
    durationSeconds: scenario.durationSeconds,
    reachedSeconds: timeOf(run),
    digest: digestOf(run),
    isFinished: isOver(run),
    figures: figuresOf(run),
    picture: keptPicture(run),
  };
}

function figuresOf({ cluster, recorder }: Run): RunFigures {
  const { usd, staticUsd } = costSoFar(cluster);
  return {
    p95Seconds: latencySoFar(cluster).quantile(0.95),
    usd,
    staticUsd,
    elasticity: elasticitySoFar(cluster).score,
    alerts: cluster.data.alerts.fired,
    decisions: recorder.changeCount,
  };
}
