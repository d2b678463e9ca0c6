// How the run on the screen is opened again after its engine has gone: from its recipe, at the time
// it had come to, under the id under which it is kept. A page that is hidden draws nothing, while its
// run goes on and is kept: how far, the keeper knows. What ships and was left as it is needs no judge
// for that, so that it works without the network, too.
import type { Intervention } from '../sim/scenario/interventions.ts';
import type { KeptAs } from '../worker/kept-as.ts';
import type { KeptBefore, Source, Start } from '../worker/protocol.ts';
import type { Opened } from '../worker/protocol-news.ts';
import type { Lab } from './lab.svelte.ts';

/** What was opened, as what it is kept, and how far, simulated seconds. */
interface Stood {
  readonly opened: Opened;
  readonly kept: KeptAs;
  readonly reached: number;
}

export function reopening(
  { run, playback, gaveUp }: Pick<Lab, 'run' | 'playback' | 'gaveUp'>,
  { opened, kept, reached }: Stood,
): { source: Source; start: Start } {
  const { time, recordedUntil, speed } = playback;
  const until = Math.max(recordedUntil, reached);
  const before = { ...kept, recordedUntil: Math.max(kept.recordedUntil, until) };
  // Who looks at the past goes on looking at it.
  const fromSeconds = time < recordedUntil ? time : Math.max(time, until);
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
