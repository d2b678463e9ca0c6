// What was done to a run on its way, in words and in order of time: settings that were changed,
// bursts, machines that failed by hand, jobs. The same words as undo and the rail have.
import type { Recipe } from '../sim/run.ts';
import type { Intervention } from '../sim/scenario/interventions.ts';
import { changesOf } from '../state/setting-change.ts';
import type { RecipeWords } from './compare-recipes.ts';
import { changeText } from './setting-name.ts';

export interface TimelineMark {
  /** Simulated seconds. */
  readonly time: number;
  readonly kind: Intervention['kind'];
  readonly text: string;
}

export function timelineOf(
  { scenario, interventions }: Recipe,
  words: RecipeWords,
): TimelineMark[] {
  const changes = changesOf(scenario, interventions);
  let change = 0;
  return interventions.map((made) => {
    const { time, kind } = made;
    if (kind !== 'set') return { time, kind, text: handText(made, words) };
    return { time, kind, text: changeText(changes[change++], scenario, words) };
  });
}

function handText(
  made: Exclude<Intervention, { kind: 'set' }>,
  { compare: { timeline } }: RecipeWords,
): string {
  switch (made.kind) {
    case 'burst':
      return timeline.burst;
    case 'failMachine': {
      const { machine } = made;
      return timeline.failMachine(machine === 'busiest' ? timeline.busiest : timeline.vm(machine));
    }
    case 'sendJob':
      return timeline.sendJob(made.class);
  }
}
