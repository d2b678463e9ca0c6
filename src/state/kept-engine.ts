// Whether a kept run was made by another version of the engine than this page has. Opened here it is
// simulated by this one, so that its results may differ from those in the list.
import { ENGINE } from '../sim/run.ts';
import type { KeptRun } from '../store/kept-run.ts';

export function isOfOtherEngine({ engine }: Pick<KeptRun, 'engine'>): boolean {
  return engine !== ENGINE;
}
