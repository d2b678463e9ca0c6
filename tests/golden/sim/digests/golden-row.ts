// What is kept of a golden recipe: a hash of the recipe itself, the digests at its times, and a
// hash of the time series with all figures (cost, latency, CPU, ...), which the digest leaves out.
// All are short texts. Runs in Node, in its workers and in browsers.
import { advanceRun, digestOf, startRun } from '../../../../src/sim/run.ts';
import { hashOfNumbers } from '../../../engines/function-hashes.ts';
import { hashOfSeries } from '../../../engines/series-hash.ts';
import { GOLDEN_RECIPES, type GoldenRecipe } from './recipes.ts';

export interface GoldenRow {
  readonly name: string;
  readonly recipe: string;
  readonly digests: readonly string[];
  readonly series: string;
}

/** The table as it is in the file. */
export interface GoldenTable {
  /** The version of the engine whose results these are. */
  readonly engine: string;
  readonly rows: readonly GoldenRow[];
}

/** The row that this engine gets. */
export function goldenRow(golden: GoldenRecipe): GoldenRow {
  const run = startRun(golden);
  const digests = golden.times.map((time) => {
    advanceRun(run, time);
    return digestOf(run);
  });
  return { name: golden.name, recipe: hashOfRecipe(golden), digests, series: hashOfSeries(run) };
}

/** The recipe of this name. */
export function goldenRecipe(name: string): GoldenRecipe {
  const found = GOLDEN_RECIPES.find((each) => each.name === name);
  if (found === undefined) throw new Error(`there is no golden recipe ${name}`);
  return found;
}

/** Words for the reader, which decide nothing. */
const WORDS = ['name', 'description', 'notice', 'try'];

function hashOfRecipe({ scenario, seed, interventions, times }: GoldenRecipe): string {
  const recipe = { scenario, seed, interventions, times };
  const text = JSON.stringify(recipe, (key, value: unknown) => {
    return WORDS.includes(key) ? undefined : value;
  });
  return hashOfNumbers(Float64Array.from(text, (letter) => letter.charCodeAt(0)));
}
