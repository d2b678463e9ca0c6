// What was done to a run on its way, in words and in order of time: settings that were changed,
// bursts, machines that failed by hand, jobs. The same words as undo and the rail have.
// What each change found before it is not worked out here (sim/scenario/setting-changes.ts).
import type { Intervention } from '../sim/scenario/interventions.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import type { SettingChange } from '../sim/scenario/setting-changes.ts';
import { madeWords as made } from './en-made.ts';
import type { Words } from './en.ts';
import { changeText } from './setting-name.ts';

export interface MadeText {
  /** Simulated seconds. */
  readonly time: number;
  readonly kind: Intervention['kind'];
  readonly text: string;
}

/** What was done. */
export interface Done {
  readonly scenario: Scenario;
  readonly interventions: readonly Intervention[];
  /** One for each intervention: null for those that set nothing. */
  readonly changes: readonly (SettingChange | null)[];
}

/** One for each intervention. */
export function madeTexts({ scenario, interventions, changes }: Done, words: Words): MadeText[] {
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
