// A lab in whose run something was done, as far as the missions look at it, and what is measured of it.
import { vi } from 'vitest';
import type { Intervention } from '../../../src/sim/scenario/interventions.ts';
import type { Lab } from '../../../src/state/lab.svelte.ts';
import { Missions } from '../../../src/state/missions.svelte.ts';
import { runOf, shipped } from '../lessons/mission-run.ts';

const NOTHING_ASKED = { mission: null, locked: [] };
export const figures = (score: number) => ({ p95: score, usd: 1, score });

/** A lab at minute 22 in which these interventions were made. */
export function labWith(
  interventions: readonly Intervention[] = [],
  scenario = shipped('flash-sale'),
) {
  const run = runOf(scenario, interventions);
  return {
    run: {
      seed: 5,
      opened: { scenario, seed: 5, id: null, planned: [], parent: null, hasPrevious: false },
      settings: run.settings,
      interventions,
      notApplied: run.notApplied,
    },
    playback: { time: 1320, epoch: 1, speed: 10, playing: false },
    measure: vi.fn<Lab['measure']>(() => Promise.resolve([figures(0.9), figures(0.6)])),
    open: vi.fn<Lab['open']>(() => Promise.resolve(true)),
    missing: vi.fn(),
  };
}

export function missionsOf(lab: ReturnType<typeof labWith>, asked = NOTHING_ASKED as never) {
  return new Missions(lab as never, asked);
}

/** Looks at the run, and again once what says when a mission is done has come. */
export async function follow(missions: Missions): Promise<void> {
  missions.follow();
  await vi.dynamicImportSettled();
  missions.follow();
}
