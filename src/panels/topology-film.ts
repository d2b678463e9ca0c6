// The topology of the moment that is shown, again and again while the run plays, for a video: dots fly
// as fast as on the stage, and one of them goes on standing for as many requests while that suits.
// Simulated seconds.
import { steadyScale } from '../draw/topology/particle-scale.ts';
import type { Shot } from '../files/export/topology-video.ts';
import type { Lab } from '../state/lab.svelte.ts';
import { momentOf } from '../state/moment.ts';
import { topologyScene } from './topology-scene.ts';

/** What takes the moments of one video. */
export function topologyCamera(lab: Lab): () => Shot | null {
  const scaleOf = steadyScale();
  return () => {
    const { frames, playback } = lab;
    const { speed } = playback;
    const scene = topologyScene(lab, { speed, scaleOf });
    if (frames.shown === null || scene === null) return null;
    const { time, digest } = momentOf(frames.shown);
    return { scene, time, digest, speed, isPlaying: playback.playing && !playback.finished };
  };
}
