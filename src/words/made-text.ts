// What was done to a run on its way, in words and in order of time: settings that were changed,
// bursts, machines that failed by hand, jobs. The same words as undo and the rail have.
import type { Recipe } from '../sim/run.ts';
import type { Intervention } from '../sim/scenario/interventions.ts';
import { changesOf } from '../sim/scenario/setting-changes.ts';
import { madeWords as made } from './en-made.ts';
import type { Words } from './en.ts';
import { changeText } from './setting-name.ts';

export interface MadeText {
  /** Simulated seconds. */
  readonly time: number;
  readonly kind: Intervention['kind'];
  readonly text: string;
}

/** One for each intervention. */
export function madeTexts(
  { scenario, interventions }: Pick<Recipe, 'scenario' | 'interventions'>,
  words: Words,
): MadeText[] {
  const changes = changesOf(scenario, interventions);
  let change = 0;
  return interventions.map((each) => {
    const { time, kind } = each;
    if (kind !== 'set') return { time, kind, text: handText(each, words) };
    return { time, kind, text: changeText(changes[change++], scenario, words) };
  });
}

function handText(each: Exclude<Intervention, { kind: 'set' }>, { stage }: Words): string {
  switch (each.kind) {
    case 'burst':
      return made.burst;
    case 'failMachine': {
      const { machine } = each;
      return made.failMachine(machine === 'busiest' ? made.busiest : stage.machine(machine));
    }
    case 'sendJob':
      return made.sendJob(each.class);
  }
}
