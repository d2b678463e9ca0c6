// How the run on the screen is opened again after its engine has gone: from its recipe, at the time
// it had come to, under the id under which it is kept. What ships and was left as it is needs no
// judge for that, so that it works without the network, too.
import type { Intervention } from '../sim/scenario/interventions.ts';
import type { KeptBefore, Source } from '../worker/protocol.ts';
import type { Opened } from '../worker/protocol-news.ts';

export function sourceOf(
  { scenario, seed, id }: Opened,
  interventions: readonly Intervention[],
  kept: KeptBefore,
): Source {
  if (id !== null && interventions.length === 0) return { kind: 'shipped', id, seed, kept };
  return { kind: 'recipe', id, recipe: { scenario, seed, interventions }, kept };
}

/** As what it goes on, when it has come to a time. */
export function keptUntil(kept: KeptBefore, until: number): KeptBefore {
  return { ...kept, recordedUntil: Math.max(kept.recordedUntil, until) };
}
