// How what flows on the stage moves: it travels while the run plays, stands while it rests, is dealt
// anew where less motion is asked for, and is not drawn when the run is so fast that motion would lie.
import type { Playback } from '../state/playback.svelte.ts';

/** From this speed on, dots that keep their own pace would tell nothing about it. */
const TOO_FAST = 60;

export type FlowMotion = 'flowing' | 'standing' | 'dealt' | 'none';

export function isTooFast({ speed }: Pick<Playback, 'speed'>): boolean {
  return speed === 'max' || speed >= TOO_FAST;
}

export function flowMotion(
  playback: Pick<Playback, 'speed' | 'playing' | 'finished'>,
  isReduced: boolean,
): FlowMotion {
  if (isTooFast(playback)) return 'none';
  if (isReduced) return playback.playing ? 'dealt' : 'standing';
  return playback.playing && !playback.finished ? 'flowing' : 'standing';
}
