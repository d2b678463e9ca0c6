// What stands over the scrubber: the event under the pointer; that the past is shown and how to come
// back; that this run was forked from another one, and the way there; that the run is over.
// Simulated seconds.
import type { MachineEvent } from '../sim/cluster/cluster.ts';
import type { EventMark } from '../draw/charts/event-marks.ts';
import type { CurrentRun } from '../state/current-run.svelte.ts';
import type { Words } from '../words/en.ts';
import { curveNote } from './curve-note.ts';

/** Where a button in the note leads. */
export type Way =
  | { readonly kind: 'newest'; readonly label: string; readonly time: number }
  | { readonly kind: 'otherRun'; readonly label: string };

export interface TimelineNote {
  readonly text: string;
  readonly way: Way | null;
}

type Noted = Pick<CurrentRun, 'opened' | 'isFork' | 'moment' | 'planned'>;

export function timelineNote(
  { opened, isFork, moment, planned }: Noted,
  words: Words,
): TimelineNote {
  const { scrubber } = words;
  if (moment === null || opened === null) return { text: '', way: null };
  const { time, recordedUntil } = moment;
  if (time < recordedUntil) {
    const label = scrubber.toNewest(recordedUntil);
    return { text: scrubber.past, way: { kind: 'newest', label, time: recordedUntil } };
  }
  if (opened.parent !== null && isFork) {
    const text = scrubber.forked(opened.parent.time);
    return { text, way: { kind: 'otherRun', label: scrubber.goBack } };
  }
  if (opened.hasPrevious) {
    return { text: scrubber.wasForked, way: { kind: 'otherRun', label: scrubber.goToFork } };
  }
  return { text: curveNote(moment, planned, words), way: null };
}

/** What happened at a mark: when, what, and between which counts. */
export function markText(
  { time, kind }: EventMark,
  { changes, machineEvents }: CurrentRun['recorded'],
  { scrubber, stage }: Words,
): string {
  if (kind === 'failure') {
    const failed = machineEvents.find((each) => isFailureAt(each, time));
    return failed ? scrubber.failure(time, stage.machine(failed.serial)) : scrubber.at(time);
  }
  const change = changes.find((each) => each.time === time);
  if (change === undefined) return scrubber.at(time);
  const say = kind === 'scale-out' ? scrubber.scaleOut : scrubber.scaleIn;
  return say(time, change.from, change.to);
}

function isFailureAt({ kind, time }: MachineEvent, at: number): boolean {
  return kind === 'failed' && time === at;
}
