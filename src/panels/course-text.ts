// The course of a setting in words: "70 % → 50 % at 20:00". Written as in the rail, levels of a shape in
// percent of the peak; what the rail does not have, in the units and words of the format.
// A list of numbers says how many they are.
import type { Recipe } from '../sim/run.ts';
import { NOTHING } from '../words/format.ts';
import type { RecipeWords } from './compare-recipes.ts';
import type { Course } from './recipe-courses.ts';
import { patternOf, railName, valueText } from '../words/setting-name.ts';
import { emptyListText, formatValue } from '../words/setting-value.ts';

const SHAPE = 'workload.shape.';

interface Told {
  readonly recipe: Pick<Recipe, 'scenario'>;
  readonly words: RecipeWords;
  /** It is not the baseline's: numbers that cannot be listed are at least others. */
  readonly isOther: boolean;
}

export function courseText(path: string, course: Course | undefined, told: Told): string {
  if (course === undefined) return NOTHING;
  const { recipes } = told.words.compare;
  const { initial, changes } = course;
  const from = settingText(path, initial, told);
  const last = changes.at(-1);
  if (last === undefined) return from;
  const to = settingText(path, last.value, told);
  if (changes.length === 1) return recipes.course(from, to, last.time);
  return recipes.longCourse(from, to, { changes: changes.length, last: last.time });
}

/** Nothing of a setting that stayed as it was. */
export function endingText(
  path: string,
  course: Course | undefined,
  told: Told,
): { readonly ending?: string } {
  const last = course?.changes.at(-1);
  return last === undefined ? {} : { ending: settingText(path, last.value, told) };
}

export function settingText(path: string, value: unknown, told: Told): string {
  const { words, recipe } = told;
  if (value === undefined) return NOTHING;
  if (Array.isArray(value)) return listText(path, value, told);
  if (path === `${SHAPE}kind`) return words.shapes[value as keyof typeof words.shapes];
  if (path.startsWith(SHAPE) && typeof value === 'number') return shapeText(path, value, words);
  const { scenario } = recipe;
  const isOfRail = railName(patternOf(path).pattern, words) !== null;
  const text = isOfRail ? valueText(path, value, { scenario, words }) : '';
  return text === '' ? formatValue(path, value, { scenario, words }) : text;
}

/** As many as can be read at a glance. */
const FEW = 4;

function listText(path: string, values: readonly unknown[], { words, isOther }: Told): string {
  const { recipes } = words.compare;
  if (values.length === 0) return emptyListText(path) ?? recipes.none;
  if (values.length <= FEW || typeof values[0] === 'string') return values.map(String).join(', ');
  return isOther ? recipes.otherNumbers(values.length) : recipes.numbers(values.length);
}

function shapeText(path: string, value: number, { units }: RecipeWords): string {
  const isLevel = path.endsWith('Level');
  const number = isLevel ? Number((100 * value).toFixed(3)) : value;
  return `${number} ${(isLevel ? units.percentOfPeak : units.seconds).short}`;
}
