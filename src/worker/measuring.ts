// Measures runs beside the one that is shown: each recipe is simulated from its start to a time, a
// few milliseconds a turn, and nothing of it is seen but how it stands then. So a page can say what
// a change has done: the same requests, once with it and once without. A newer question ends an
// older one. Nothing here touches the shown run.
// Latency is that of all completed requests since the start, seconds; cost US dollars.
import { costSoFar } from '../sim/cluster/cost.ts';
import { elasticitySoFar } from '../sim/cluster/elasticity.ts';
import { latencySoFar } from '../sim/cluster/latency-so-far.ts';
import { advanceSomeOf, isOver, type Run, startRunWith, timeOf } from '../sim/run.ts';
import type { ChangeSetting } from '../sim/scenario/live-settings.ts';
import type { EngineControl, Measured } from './protocol.ts';
import { createSlicer, learn, MOST_EVENTS, type Slicer } from './slices.ts';
import type { Clock } from './turns.ts';

/** Longest turn, milliseconds; the page's messages are answered between two. */
const TURN_MS = 8;

/** The call that measures. */
export function measuring(clock: Clock, judge: ChangeSetting): EngineControl['measure'] {
  let newest = 0;
  const nextTurn = (): Promise<void> => new Promise((resolve) => clock.soon(resolve));

  return async (recipes, until) => {
    const mine = ++newest;
    const measured: Measured[] = [];
    for (const recipe of recipes) {
      const run = startRunWith(judge, recipe);
      const slicer = createSlicer();
      while (timeOf(run) < until && !isOver(run)) {
        turn(run, { clock, slicer, until });
        await nextTurn();
        if (mine !== newest) return null;
      }
      measured.push(measuredOf(run));
    }
    return measured;
  };
}

function turn(run: Run, given: { clock: Clock; slicer: Slicer; until: number }): void {
  const { clock, slicer, until } = given;
  const started = clock.now();
  do {
    const before = timeOf(run);
    const wall = clock.now();
    advanceSomeOf(run, Math.min(until, before + slicer.seconds), MOST_EVENTS);
    learn(slicer, timeOf(run) - before, clock.now() - wall);
  } while (timeOf(run) < until && !isOver(run) && clock.now() - started < TURN_MS);
}

function measuredOf({ cluster }: Run): Measured {
  return {
    p95: latencySoFar(cluster).quantile(0.95),
    usd: costSoFar(cluster).usd,
    score: elasticitySoFar(cluster).score,
  };
}
