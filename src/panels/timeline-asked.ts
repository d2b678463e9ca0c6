// What the timeline needs once somebody points at it or has gone elsewhere on it: which moment is meant, what
// happened there, that the past or a fork is shown, and the words of all that (Timeline.svelte).
import type { EventMark } from '../draw/charts/event-marks.ts';
import type { CurrentRun } from '../state/current-run.svelte.ts';
import { en } from '../words/en.ts';
import { eventAt, momentAfterKey } from './scrub.ts';
import { markText, type TimelineNote, timelineNote } from './timeline-note.ts';

export const timelineAsked = {
  eventAt,
  momentAfterKey,
  note: (run: CurrentRun): TimelineNote => timelineNote(run, en),
  happened: (mark: EventMark, recorded: CurrentRun['recorded']): string =>
    markText(mark, recorded, en),
  at: en.scrubber.at,
};

export type TimelineAsked = typeof timelineAsked;
