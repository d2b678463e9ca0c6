// What was done by hand up to the moment of the results, in words, and whether it found nothing to
// act on. What lies ahead of that moment has not been done yet and is left out.
import type { Results } from '../../sim/results/results.ts';
import { changesOf } from '../../sim/scenario/setting-changes.ts';
import { en as words } from '../../words/en.ts';
import { exportWords } from '../../words/en-export.ts';
import { type MadeText, madeTexts } from '../../words/made-text.ts';

export interface Made extends MadeText {
  /** That it did not apply, and why; else empty. */
  readonly failed: string;
}

type Acted = Pick<Results, 'recipe' | 'applied' | 'notApplied'>;

export function madeSoFar({ recipe, applied, notApplied }: Acted): Made[] {
  const { scenario } = recipe;
  const interventions = recipe.interventions.slice(0, applied);
  const changes = changesOf(scenario, interventions, notApplied);
  const reasons = new Map(notApplied.map(({ index, reason }) => [index, reason]));
  return madeTexts({ scenario, interventions, changes }, words).map((made, index) => {
    const reason = reasons.get(index);
    const failed = reason === undefined ? '' : exportWords.report.notApplied(reason);
    return { ...made, failed };
  });
}
