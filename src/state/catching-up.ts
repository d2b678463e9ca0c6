// A page that is hidden draws nothing, while its run goes on and is kept. Before a new engine takes the
// run up, the page comes to where it is kept: a change made before that would be of another future.
// Simulated seconds.
import type { KeptRun } from '../store/kept-run.ts';
import { inTime } from './in-time.ts';
import type { Lab } from './lab.svelte.ts';

/** `keptAs` asks the keeper for a run; null when there is no keeper. */
export function catchingUp(
  { playback }: Lab,
  keptAs: (id: string) => Promise<KeptRun | null> | null,
): () => Promise<void> {
  return async () => {
    const { kept, recordedUntil } = playback;
    const run = kept && (await inTime(keptAs(kept.id)));
    if (!run || run.reachedSeconds <= recordedUntil) return;
    playback.recordedUntil = run.reachedSeconds;
    // Who looks at the past goes on looking at it.
    const isPast = playback.time < recordedUntil || playback.time >= run.reachedSeconds;
    if (!isPast) Object.assign(playback, { time: run.reachedSeconds, digest: run.digest });
  };
}
