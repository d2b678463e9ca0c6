// A kept run for tests, of which only that is given that matters.
import type { KeptRun } from '../../../src/store/kept-run.ts';

const FIGURES = {
  p95Seconds: NaN,
  usd: NaN,
  staticUsd: NaN,
  elasticity: NaN,
  alerts: 0,
  decisions: 0,
};

/** Its id is its serial. */
export function keptRun(serial: number, given: Partial<KeptRun> = {}): KeptRun {
  return {
    id: String(serial),
    engine: 'autoscaling-lab/1',
    seed: 42,
    scenario: 'Flash sale',
    preset: null,
    parent: null,
    interventions: 0,
    durationSeconds: 3600,
    reachedSeconds: 3600,
    digest: '',
    isFinished: true,
    figures: FIGURES,
    picture: null,
    name: null,
    tags: [],
    begun: 0,
    changed: 0,
    serial,
    isDamaged: false,
    ...given,
  };
}

export const withFigures = (serial: number, figures: Partial<KeptRun['figures']>): KeptRun =>
  keptRun(serial, { figures: { ...FIGURES, ...figures } });

/** A run that left another one at a time. */
export const fork = (serial: number, of: number, time = 60): KeptRun =>
  keptRun(serial, { parent: { id: String(of), time } });
