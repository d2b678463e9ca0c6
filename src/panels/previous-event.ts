// Back to the decision or failure before the shown moment, or to the beginning.
import type { Lab } from '../state/lab.svelte.ts';
import { eventMarks } from './chart-frames.ts';
import { eventBefore } from './scrub.ts';

export function toPreviousEvent(lab: Lab): Promise<unknown> {
  const { changes, machineEvents } = lab.run.recorded;
  return lab.seek(eventBefore(eventMarks(changes, machineEvents), lab.playback.time));
}
