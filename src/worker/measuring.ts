// Measures runs beside the one that is shown: each recipe is simulated from its start to a time, a
// few milliseconds a turn, and nothing of it is seen but how it stands then. So a page can say what
// a change has done: the same requests, once with it and once without. A newer question ends an
// older one, and so does another run on the screen. Nothing here touches the shown run.
// Latency is that of all completed requests since the start, seconds; cost US dollars.
import { costSoFar } from '../sim/cluster/cost.ts';
import { elasticitySoFar } from '../sim/cluster/elasticity.ts';
import { latencySoFar } from '../sim/cluster/latency-so-far.ts';
import { advanceSomeOf, isOver, type Run, startRunWith, timeOf } from '../sim/run.ts';
import type { ChangeSetting } from '../sim/scenario/live-settings.ts';
import { orWhenTooMany } from './in-flight.ts';
import type { EngineControl, Measured, NotMeasured } from './protocol.ts';
import { createSlicer, learn, MOST_EVENTS, type Slicer } from './slices.ts';
import type { Clock } from './turns.ts';

/** Longest turn, milliseconds; the page's messages are answered between two. */
const TURN_MS = 8;

type Asked = Parameters<EngineControl['measure']>;

export class Measuring {
  readonly #clock: Clock;
  readonly #judge: ChangeSetting;
  #newest = 0;

  constructor(clock: Clock, judge: ChangeSetting) {
    this.#clock = clock;
    this.#judge = judge;
  }

  /** What is being measured is wanted no more. */
  drop(): void {
    this.#newest++;
  }

  /** The call that measures. */
  async measure(...[recipes, until]: Asked): ReturnType<EngineControl['measure']> {
    const mine = ++this.#newest;
    const measured: Measured[] = [];
    for (const recipe of recipes) {
      const run = startRunWith(this.#judge, recipe);
      const slicer = createSlicer();
      while (timeOf(run) < until && !isOver(run)) {
        const hindrance = orWhenTooMany(() => this.#turn(run, slicer, until), 'tooManyInFlight');
        if (hindrance !== null) return hindrance;
        await new Promise<void>((resolve) => this.#clock.soon(resolve));
        if (mine !== this.#newest) return null;
      }
      measured.push(measuredOf(run));
    }
    return measured;
  }

  /** Why there will be no figures, or null while nothing speaks against them. */
  #turn(run: Run, slicer: Slicer, until: number): NotMeasured | null {
    const clock = this.#clock;
    const started = clock.now();
    do {
      const before = timeOf(run);
      const wall = clock.now();
      advanceSomeOf(run, Math.min(until, before + slicer.seconds), MOST_EVENTS);
      learn(slicer, timeOf(run) - before, clock.now() - wall);
    } while (timeOf(run) < until && !isOver(run) && clock.now() - started < TURN_MS);
    return hasRefused(run) ? 'refused' : null;
  }
}

/** A setting that was to change and did not: this is another run than the one that was asked for. */
function hasRefused({ notApplied, interventions }: Run): boolean {
  return notApplied.some(({ index }) => interventions[index]?.kind === 'set');
}

function measuredOf({ cluster }: Run): Measured {
  return {
    p95: latencySoFar(cluster).quantile(0.95),
    usd: costSoFar(cluster).usd,
    score: elasticitySoFar(cluster).score,
  };
}
