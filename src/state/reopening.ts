// How the run on the screen is opened again after its engine has gone: from its recipe, at the time
// it had come to, under the id under which it is kept. What ships and was left as it is needs no
// judge for that, so that it works without the network, too.
import type { Intervention } from '../sim/scenario/interventions.ts';
import type { KeptAs } from '../worker/kept-as.ts';
import type { KeptBefore, Source, Start } from '../worker/protocol.ts';
import type { Opened } from '../worker/protocol-news.ts';
import type { Lab } from './lab.svelte.ts';

export function reopening(
  { run, playback, gaveUp }: Pick<Lab, 'run' | 'playback' | 'gaveUp'>,
  opened: Opened,
  kept: KeptAs,
): { source: Source; start: Start } {
  const { time: fromSeconds, recordedUntil, speed } = playback;
  const before = { ...kept, recordedUntil: Math.max(kept.recordedUntil, recordedUntil) };
  // Played on, a run that cannot go on would come to the same end.
  const playing = playback.playing && gaveUp === null;
  const { onceTouched } = kept;
  return {
    source: sourceOf(opened, run.interventions, before),
    start: { fromSeconds, playing, speed, anySize: true, onceTouched },
  };
}

function sourceOf(
  { scenario, seed, id }: Opened,
  interventions: readonly Intervention[],
  kept: KeptBefore,
): Source {
  if (id !== null && interventions.length === 0) return { kind: 'shipped', id, seed, kept };
  return { kind: 'recipe', id, recipe: { scenario, seed, interventions }, kept };
}
