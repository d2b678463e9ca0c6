// Recipes side by side: a row for each setting, a cell for each run, and what differs marked. Named
// as the rail names them, in its units; what it does not have, in the words of the format.
// A cell tells the whole course of a setting: 70 % → 50 % at 20:00. What was done by hand has rows
// of its own. A recipe that cannot be read has empty cells, and nothing is held against it.
import type { Recipe } from '../sim/run.ts';
import type { Intervention } from '../sim/scenario/interventions.ts';
import type { CompareWords } from '../words/en-compare.ts';
import type { Words } from '../words/en.ts';
import { NOTHING } from '../words/format.ts';
import { courseText, endingText } from './course-text.ts';
import { coursesOf, isSameCourse } from './recipe-courses.ts';
import { settingTitle } from './setting-title.ts';

export type RecipeWords = Words & { readonly compare: CompareWords };

export interface RecipeCell {
  readonly text: string;
  /** The value at which it ended, where it was another one before. */
  readonly ending?: string;
  /** From the baseline: the first recipe that can be read. */
  readonly differs: boolean;
}

export interface RecipeRow {
  readonly key: string;
  readonly name: string;
  /** As many as there are recipes. */
  readonly cells: readonly RecipeCell[];
  readonly differs: boolean;
}

type MaybeRecipe = Recipe | null;
type Tells = (recipe: Recipe) => string;

const UNREAD: RecipeCell = { text: NOTHING, differs: false };

export function recipeRows(recipes: readonly MaybeRecipe[], words: RecipeWords): RecipeRow[] {
  return [
    ...plainRows(recipes, words),
    ...settingRows(recipes, words),
    ...doneByHand(recipes, words),
  ];
}

function plainRows(recipes: readonly MaybeRecipe[], words: RecipeWords): RecipeRow[] {
  const rows: readonly (readonly [name: string, tells: Tells])[] = [
    [words.header.scenario, ({ scenario }) => scenario.name],
    [words.header.seed, ({ seed }) => String(seed)],
    [words.compare.recipes.engine, ({ engine }) => engine],
  ];
  return rows.map(([name, tells]) => textRow(name, recipes, tells));
}

function settingRows(recipes: readonly MaybeRecipe[], words: RecipeWords): RecipeRow[] {
  const all = recipes.map((each) => each && coursesOf(each.scenario, each.interventions));
  const paths = new Set(all.flatMap((courses) => [...(courses?.keys() ?? [])]));
  // It has a row of its own already.
  paths.delete('name');
  const first = all.findIndex((courses) => courses !== null);
  const scenarios = recipes.flatMap((each) => (each === null ? [] : [each.scenario]));
  return [...paths].map((path) => {
    const course = all[first]?.get(path);
    const cells = all.map((courses, place) => {
      const recipe = recipes[place];
      if (courses === null || recipe === null) return UNREAD;
      const own = courses.get(path);
      const differs = !isSameCourse(own, course);
      const told = { recipe, words, isOther: differs };
      return { text: courseText(path, own, told), ...endingText(path, own, told), differs };
    });
    const name = settingTitle(path, scenarios, words);
    return { key: path, name, cells, differs: cells.some((cell) => cell.differs) };
  });
}

/** Bursts, failures and jobs, where there were any. */
function doneByHand(recipes: readonly MaybeRecipe[], words: RecipeWords): RecipeRow[] {
  const { recipes: told } = words.compare;
  const kinds = [
    ['burst', told.sent],
    ['failMachine', told.failed],
    ['sendJob', told.jobs],
  ] as const;
  return kinds.flatMap(([kind, name]) => {
    const done = ({ interventions }: Recipe) => interventions.filter((each) => each.kind === kind);
    if (recipes.every((each) => each === null || done(each).length === 0)) return [];
    return textRow(name, recipes, (each) => handsText(done(each), words));
  });
}

function handsText(made: readonly Intervention[], words: RecipeWords): string {
  const { recipes } = words.compare;
  if (made.length === 0) return recipes.never;
  return recipes.at(made.map((each) => recipes.done(each.time, whomOf(each, words))));
}

function whomOf(made: Intervention, { compare, stage }: RecipeWords): string {
  if (made.kind === 'sendJob') return made.class;
  if (made.kind !== 'failMachine') return '';
  return made.machine === 'busiest' ? compare.recipes.busiest : stage.machine(made.machine);
}

function textRow(name: string, recipes: readonly MaybeRecipe[], tells: Tells): RecipeRow {
  const texts = recipes.map((each) => each && tells(each));
  const baseline = texts.find((text) => text !== null);
  const cells = texts.map((text) =>
    text === null ? UNREAD : { text, differs: text !== baseline },
  );
  return { key: name, name, cells, differs: cells.some(({ differs }) => differs) };
}
