// What the interventions of a recipe come to, shortly: "scale-out threshold 50 %, cooldown 0 s, 2
// bursts". Each setting that is another one at the end than at the start, with the value at which it
// ended; what was done by hand, counted. The latest first: of a fork that is what it does otherwise
// than the run that it left. Named as the rail names them, in its units.
import type { Recipe } from '../sim/run.ts';
import { runWords } from '../words/en-runs.ts';
import type { RecipeWords } from './compare-recipes.ts';
import { settingText } from './course-text.ts';
import { coursesOf } from './recipe-courses.ts';
import { settingTitle } from './setting-title.ts';

interface Part {
  /** Of the last time that it was done, simulated seconds. */
  readonly time: number;
  readonly text: string;
}

const { hands, more } = runWords;
/** As many as can be told apart at a glance. */
const MOST = 4;

/** Empty when all is as it was at the start. */
export function recipeChanges(recipe: Recipe, words: RecipeWords): string {
  const parts = [...changedSettings(recipe, words), ...doneByHand(recipe)];
  const texts = parts.toSorted((one, other) => other.time - one.time).map(({ text }) => text);
  const left = texts.length - MOST;
  return [...texts.slice(0, MOST), ...(left > 0 ? [more(left)] : [])].join(', ');
}

function changedSettings({ scenario, interventions }: Recipe, words: RecipeWords): Part[] {
  return [...coursesOf(scenario, interventions)].flatMap(([path, { initial, changes }]) => {
    const last = changes.at(-1);
    if (last === undefined || JSON.stringify(last.value) === JSON.stringify(initial)) return [];
    const name = inSentence(settingTitle(path, [scenario], words));
    const value = settingText(path, last.value, { recipe: { scenario }, words, isOther: true });
    return [{ time: last.time, text: `${name} ${value}` }];
  });
}

function doneByHand({ interventions }: Recipe): Part[] {
  const kinds = ['burst', 'failMachine', 'sendJob'] as const;
  return kinds.flatMap((kind) => {
    const done = interventions.filter((each) => each.kind === kind);
    const last = done.at(-1);
    return last === undefined ? [] : [{ time: last.time, text: hands[kind](done.length) }];
  });
}

/** Scale-out threshold → scale-out threshold; CPU stays CPU. */
function inSentence(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name[0].toLowerCase() + name.slice(1) : name;
}
