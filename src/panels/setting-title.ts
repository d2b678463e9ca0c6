// What a setting of a scenario is called where recipes are told: as the rail has it, else in words of the
// format. One of a list (a class, a region, a pool, ...) is called by its name; by its number where it has
// none, or another one in each run. The path itself only where nothing is known of it.
import type { Scenario } from '../sim/scenario/schema.ts';
import type { Words } from '../words/en.ts';
import { settingWords } from '../words/en-settings.ts';
import { patternOf, railName } from '../words/setting-name.ts';

const SHAPE = 'workload.shape.';
const { names, laws, ofLaw, places, of } = settingWords;
/** Whose they are is said even where there is but one: the rail says it, or they say little without. */
const ALWAYS_SAID = /^(classes|alerts|faults)\.|\.name$/;

type ListName = keyof typeof places;

/** `scenarios` are those whose setting it is: of one run, or of runs that are compared. */
export function settingTitle(path: string, scenarios: readonly Scenario[], words: Words): string {
  const { pattern, place } = patternOf(path);
  const name = shapeName(path, words) ?? railName(pattern, words) ?? formatName(pattern);
  if (name === null) return path;
  const whose = whoseOf(pattern, place, scenarios);
  return whose === null ? name : of(name, whose);
}

function shapeName(path: string, { controls, shapeFields }: Words): string | null {
  if (path === `${SHAPE}kind`) return controls.shape;
  return path.startsWith(SHAPE) ? wordOf(shapeFields, path.slice(SHAPE.length)) : null;
}

/** Null where the format has no such setting. */
function formatName(pattern: string): string | null {
  const name = wordOf(names, pattern);
  if (name !== null) return name;
  const end = pattern.lastIndexOf('.');
  const what = wordOf(laws, pattern.slice(0, end));
  const number = wordOf(ofLaw, pattern.slice(end + 1));
  return what === null || number === null ? null : of(number, what);
}

/** Null where there is but one of the list, or the setting is of none. */
function whoseOf(pattern: string, place: number, scenarios: readonly Scenario[]): string | null {
  const [list = '', any] = pattern.split('.');
  if (any !== '*' || !Object.hasOwn(places, list)) return null;
  const all = scenarios.map((scenario) => scenario[list as ListName]);
  const isOneOfMore = all.some(({ length }) => length > 1);
  if (!isOneOfMore && !ALWAYS_SAID.test(pattern)) return null;
  const known = new Set(all.flatMap((each) => (place < each.length ? [nameOf(each[place])] : [])));
  const [name = ''] = known;
  const isKnownByName = known.size === 1 && name !== '' && !pattern.endsWith('.name');
  return isKnownByName ? name : places[list as ListName](place + 1);
}

function nameOf(one: object): string {
  return 'name' in one && typeof one.name === 'string' ? one.name : '';
}

function wordOf(words: Readonly<Record<string, string>>, key: string): string | null {
  return Object.hasOwn(words, key) ? words[key] : null;
}
