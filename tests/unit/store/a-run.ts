// Runs for the tests of the store, each field different from run to run.
import type { Recipe } from '../../../src/sim/run.ts';
import type { Checkpoint, KeptSeries } from '../../../src/store/kept-run.ts';

export function idOf(number: number): string {
  return number.toString(16).padStart(32, '0');
}

/** The interventions are made at its end: none of them changes what was reached before. */
export function recipeOf(number: number, interventions = 0): Recipe {
  return {
    engine: 'autoscaling-lab/1',
    scenario: { name: `scenario ${number}`, description: 'ä€😀', durationSeconds: 3600 },
    seed: number,
    interventions: Array.from({ length: interventions }, () => ({
      kind: 'set',
      time: 3600,
      path: 'autoscaler.scaleOut',
      value: 70,
    })),
  } as unknown as Recipe;
}

/** A first checkpoint. */
export function checkpointOf(number: number, change: Partial<Checkpoint> = {}): Checkpoint {
  return { ...progressOf(number, 0), recipe: recipeOf(number), ...change };
}

/** A later checkpoint. */
export function progressOf(number: number, reachedSeconds: number): Checkpoint {
  return {
    id: idOf(number),
    engine: 'autoscaling-lab/1',
    seed: number,
    scenario: `scenario ${number}`,
    preset: number % 2 === 0 ? 'flash-sale' : null,
    parent: number % 3 === 0 ? { id: idOf(number + 1), time: 1.5 } : null,
    interventions: number % 5,
    durationSeconds: 3600,
    reachedSeconds,
    digest: `digest ${number} ${reachedSeconds}`,
    isFinished: reachedSeconds >= 3600,
    figures: {
      ...{ p95Seconds: reachedSeconds === 0 ? NaN : 0.25, usd: 1.5, staticUsd: 3 },
      ...{ elasticity: 0.75, alerts: 2, decisions: number },
    },
    picture: {
      cpu: Float32Array.of(0.1, NaN, number),
      ready: Float32Array.from({ length: 64 }, (_, i) => i),
    },
  };
}

export function seriesOf(number: number, points = 100): KeptSeries {
  return {
    columns: ['cpu', 'ready ä'],
    times: Float32Array.from({ length: points }, (_, i) => i),
    values: [
      Float32Array.from({ length: points }, (_, i) => i / (number + 1)),
      Float32Array.from({ length: points }, () => NaN),
    ],
  };
}
