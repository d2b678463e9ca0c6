// What an engine is asked, and how it answers: a run in one of several ways, a recipe of the golden
// table, or a hash of numbers. Answers are short texts. Those to runs of the same case must be equal
// however the run was cut into pieces and wherever it was computed; so must those to the same hash.
import {
  advanceRun,
  digestOf,
  restoreRun,
  type Run,
  snapshotRun,
  startRun,
} from '../../src/sim/run.ts';
import { goldenRecipe, goldenRow } from '../golden/sim/digests/golden-row.ts';
import { GOLDEN_RECIPES } from '../golden/sim/digests/recipes.ts';
import { CASES, type EngineCase } from './cases.ts';
import { HASHED, hashOf } from './function-hashes.ts';
import { hashOfSeries } from './series-hash.ts';

/** How a run is cut into pieces. `copied`: halfway a copy is taken, and gone back to later. */
export type Slicing = 'whole' | 'sliced' | 'copied';
export const SLICINGS: readonly Slicing[] = ['whole', 'sliced', 'copied'];

export type Question =
  | { readonly kind: 'run'; readonly name: string; readonly slicing: Slicing }
  | { readonly kind: 'golden'; readonly name: string }
  | { readonly kind: 'hash'; readonly name: string };

const SLICES = 1000;

/** Every question there is. */
export function allQuestions(): Question[] {
  return [
    ...HASHED.map((name) => ({ kind: 'hash' as const, name })),
    ...GOLDEN_RECIPES.map(({ name }) => ({ kind: 'golden' as const, name })),
    ...SLICINGS.flatMap((slicing) =>
      CASES.map(({ name }) => ({ kind: 'run' as const, name, slicing })),
    ),
  ];
}

/**
 * Of a run: digest, then a hash of the time series with all figures; of numbers: their hash; of a
 * golden recipe: its row of the table.
 */
export function answer(question: Question): string {
  if (question.kind === 'hash') return hashOf(question.name);
  if (question.kind === 'golden') return JSON.stringify(goldenRow(goldenRecipe(question.name)));
  const found = CASES.find(({ name }) => name === question.name);
  if (found === undefined) throw new Error(`there is no case ${question.name}`);
  const run = startRun(found);
  simulate(run, found, question.slicing);
  return `${digestOf(run)} ${hashOfSeries(run)}`;
}

function simulate(run: Run, { seconds }: EngineCase, slicing: Slicing): void {
  switch (slicing) {
    case 'whole':
      advanceRun(run, seconds);
      break;
    case 'sliced':
      for (let i = 1; i <= SLICES; i++) advanceRun(run, (seconds * i) / SLICES);
      break;
    case 'copied': {
      advanceRun(run, seconds / 2);
      const copy = structuredClone(snapshotRun(run));
      advanceRun(run, seconds * 0.75);
      restoreRun(run, copy);
      advanceRun(run, seconds);
    }
  }
}
