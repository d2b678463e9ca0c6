// What was done to a run on its way, in words and in order of time: settings that were changed,
// bursts, machines that failed by hand, jobs. The same words as undo and the rail have.
// A setting that was refused has the value that stayed before it, and so has the next change of it.
import type { Intervention } from '../sim/scenario/interventions.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import { changesOf, type Refused } from '../sim/scenario/setting-changes.ts';
import { madeWords as made } from './en-made.ts';
import type { Words } from './en.ts';
import { changeText } from './setting-name.ts';

export interface MadeText {
  /** Simulated seconds. */
  readonly time: number;
  readonly kind: Intervention['kind'];
  readonly text: string;
}

/** What was done, and what of it did not act. */
export interface Done {
  readonly scenario: Scenario;
  readonly interventions: readonly Intervention[];
  readonly notApplied: readonly Refused[];
}

/** One for each intervention. */
export function madeTexts({ scenario, interventions, notApplied }: Done, words: Words): MadeText[] {
  const changes = changesOf(scenario, interventions, notApplied);
  return interventions.map((each, place) => {
    const { time, kind } = each;
    const change = changes[place];
    const text = change ? changeText(change, scenario, words) : handText(each, words);
    return { time, kind, text };
  });
}

function handText(each: Intervention, { stage }: Words): string {
  switch (each.kind) {
    case 'set':
      return each.path;
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
