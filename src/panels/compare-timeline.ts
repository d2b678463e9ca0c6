// What was done in a compared run, in words, as far as the run had come when it was kept: what its
// recipe has ahead of that has not been done, nor has what was refused. Simulated seconds.
import { changesOf } from '../sim/scenario/setting-changes.ts';
import type { KeptRun, ReadRun } from '../state/comparison.svelte.ts';
import type { Words } from '../words/en.ts';
import { type MadeText, madeTexts } from '../words/made-text.ts';

type Compared = Pick<ReadRun, 'recipe' | 'refused'> & {
  readonly run: Pick<KeptRun, 'reachedSeconds'> | null;
};

export function timelineOf({ recipe, refused = [], run }: Compared, words: Words): MadeText[] {
  if (recipe === null || run === null) return [];
  const changes = changesOf(recipe.scenario, recipe.interventions, refused);
  const made = madeTexts({ ...recipe, changes }, words);
  return made.filter(({ time }, place) => {
    return time <= run.reachedSeconds && refused.every(({ index }) => index !== place);
  });
}
