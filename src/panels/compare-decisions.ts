// What happened in compared runs, as marks on time: decisions that changed the fleet and machines that
// failed, with the words for each. Marks that would cover each other are left out of the picture, never
// of the list. Simulated seconds; places from 0 to 100 % of the window.
import { clearGlyphs } from '../draw/charts/event-marks.ts';
import type { PanelReader } from '../draw/charts/panel-reading.ts';
import type { TimeWindow } from '../draw/charts/series.ts';
import type { ReadRun } from '../state/comparison.svelte.ts';
import type { RunMark } from '../state/run-marks.ts';
import { compareWords } from '../words/en-compare.ts';
import type { Words } from '../words/en.ts';
import { fleetChangeText } from '../words/event-text.ts';

export interface ToldMark {
  readonly time: number;
  readonly kind: RunMark['kind'];
  readonly text: string;
}

/** The marks of a run; undefined as long as they are not known, null when they cannot be. */
export interface MarkedRun {
  readonly place: number;
  readonly letter: string;
  readonly marks: readonly ToldMark[] | null | undefined;
}

const { decisions: told } = compareWords;
/** So near to the crosshair a mark is told, of the whole window. */
const NEAR = 1 / 160;

export function toldMarks({ marks, recipe }: ReadRun, words: Words): MarkedRun['marks'] {
  if (!marks) return marks;
  return marks.map((mark) => {
    const { time, kind } = mark;
    const scaled = recipe === null ? '' : fleetChangeText(mark, recipe.scenario, words);
    return { time, kind, text: kind === 'failure' ? told.failure : scaled };
  });
}

/** Those that stand clear of each other on a line of a width in px. */
export function clearMarks(
  marks: readonly ToldMark[],
  { from, to }: TimeWindow,
  { width, scale }: { readonly width: number; readonly scale: number },
): readonly ToldMark[] {
  const places = marks.map(({ kind, time }) => {
    return { kind, across: (width * (time - from)) / (to - from), middle: 0 };
  });
  const clear = new Set(clearGlyphs(places, scale));
  return marks.filter((_, i) => clear.has(places[i]));
}

/** Of each run the mark that is nearest to a time, where one is near it. */
export function marksAt(
  runs: readonly MarkedRun[],
  time: number,
  { from, to }: TimeWindow,
): string[] {
  return runs.flatMap(({ letter, marks }) => {
    const away = (mark: ToldMark): number => Math.abs(mark.time - time);
    const near = (marks ?? []).filter((mark) => away(mark) <= NEAR * (to - from));
    const nearest = near.toSorted((one, other) => away(one) - away(other))[0] as
      ToldMark | undefined;
    return nearest === undefined ? [] : [told.at(letter, nearest.text)];
  });
}

/** Reads a panel with what happened in its runs near the crosshair. */
export function readerOf(reader: PanelReader, runs: readonly MarkedRun[]): PanelReader {
  return {
    ...reader,
    readPanel(frame, at, words) {
      const read = reader.readPanel(frame, at, words);
      if (read === undefined) return undefined;
      const happened = marksAt(runs, read.time, frame.window);
      return {
        ...read,
        values: [...read.values, ...happened],
        spoken: [read.spoken, ...happened].join(', '),
      };
    },
  };
}

/** How many there were, for those who do not see them. */
export function marksSentence(runs: readonly MarkedRun[]): string {
  const sums = runs.flatMap(({ letter, marks }) => {
    if (!marks) return [];
    const failures = marks.filter(({ kind }) => kind === 'failure').length;
    return [told.sum(letter, marks.length - failures, failures)];
  });
  return sums.join(' ');
}
