// placeholder
import type { Picture } from '../files/export/picture.ts';
import type { Results } from '../sim/results/results.ts';

export function topologyPicture(_results: Results): Picture {
  throw new Error('not yet');
}
