// Something to tell the user that is not part of the run: a wish that was refused, an intervention
// that found nothing to act on, or a part of the page that could not be loaded.
// Sentences are ready to be shown.
import type { Problem } from '../sim/scenario/problem.ts';
import { first as words } from '../words/en-first.ts';

export type Trouble =
  | {
      readonly kind: 'refused';
      readonly sentence: string;
      /** What judges it could not be loaded: another time it may be. */
      readonly isUnjudged?: true;
    }
  | { readonly kind: 'didNotApply'; readonly reason: string }
  | { readonly kind: 'partMissing' }
  /** Something that a person should know, in a whole sentence. */
  | { readonly kind: 'told'; readonly sentence: string };

/** A refusal in a sentence. Without a problem what judges it could not be loaded. */
export function refusal(problems: readonly Problem[]): Trouble {
  const [problem] = problems;
  if (problem) return { kind: 'refused', sentence: problem.message };
  return { kind: 'refused', sentence: words.errors.partMissing, isUnjudged: true };
}
