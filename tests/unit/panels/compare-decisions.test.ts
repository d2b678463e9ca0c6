// What happened in compared runs, as marks: the words of each, which of them are drawn, and what the
// crosshair says of those near it.
import { describe, expect, it } from 'vitest';
import * as reading from '../../../src/draw/charts/panel-reading.ts';
import {
  clearMarks,
  type MarkedRun,
  marksAt,
  marksSentence,
  readerOf,
  toldMarks,
  type ToldMark,
} from '../../../src/panels/compare-decisions.ts';
import { ENGINE } from '../../../src/sim/run.ts';
import type { ReadRun } from '../../../src/state/comparison.svelte.ts';
import type { RunMark } from '../../../src/state/run-marks.ts';
import { en } from '../../../src/words/en.ts';
import { smallScenario } from '../worker/small-run.ts';

const recipe = { engine: ENGINE, scenario: smallScenario({}), seed: 1, interventions: [] };
const readRun = (marks: ReadRun['marks']): ReadRun => ({
  ...{ recipe, isRead: true, lines: { kind: 'reading' } },
  ...(marks !== undefined && { marks }),
});
const out: RunMark = { time: 90, kind: 'scale-out', pool: 0, from: 2, to: 4 };
const back: RunMark = { time: 300, kind: 'scale-in', pool: 0, from: 4, to: 3 };
const failed: RunMark = { time: 120, kind: 'failure', pool: 0, from: 0, to: 0 };
const window = { from: 0, to: 600 };
const ofRun = (letter: string, place: number, marks: RunMark[] | null | undefined): MarkedRun => ({
  ...{ letter, place, marks: toldMarks(readRun(marks), en) },
});

describe('a mark', () => {
  it('says what happened, in the words of the history', () => {
    expect(toldMarks(readRun([out, failed, back]), en)?.map(({ text }) => text)).toEqual([
      'Added 2 machines, 2 → 4',
      'A machine failed',
      'Removed 1 machine, 4 → 3',
    ]);
  });

  it('is not there as long as it is not known, and when it cannot be', () => {
    expect(toldMarks(readRun(undefined), en)).toBeUndefined();
    expect(toldMarks(readRun(null), en)).toBeNull();
  });

  it('is drawn where it covers no other; a failure always', () => {
    const marks = [0, 1, 20, 21].map((time): ToldMark => {
      return { time, kind: time === 21 ? 'failure' : 'scale-out', text: '' };
    });
    const times = clearMarks(marks, window, { width: 600, scale: 1 }).map(({ time }) => time);
    expect(times).toEqual([0, 21]);
  });
});

describe('the crosshair', () => {
  const runs = [ofRun('A', 0, [out, failed]), ofRun('B', 1, [back]), ofRun('C', 2, undefined)];
  it.each([
    [90, ['A: added 2 machines, 2 → 4']],
    [93, ['A: added 2 machines, 2 → 4']],
    [121, ['A: a machine failed']],
    [298, ['B: removed 1 machine, 4 → 3']],
    [200, []],
  ])('at %d s says %j', (time, expected) => {
    expect(marksAt(runs, time, window)).toEqual(expected);
  });

  it('says of each run that which is nearest', () => {
    const both = [ofRun('A', 0, [out, { ...back, time: 92 }]), ofRun('B', 1, [out])];
    expect(marksAt(both, 92, window)).toEqual([
      'A: removed 1 machine, 4 → 3',
      'B: added 2 machines, 2 → 4',
    ]);
  });

  it('reads them with the values of the chart, drawn and aloud', () => {
    const series = { times: Float64Array.of(0, 90), values: Float64Array.of(2, 4), count: 2 };
    const lines = [{ series, pen: 'run-1', shape: 'steps', columnName: 'A' }] as const;
    const words = {
      ...{ formatTime: String, format: String, speak: (value: number) => `${value} machines` },
    };
    const frame = { window, domain: [0, 5], lines } as const;
    const read = readerOf(reading, runs).readPanel(frame, { time: 90 }, words);
    expect(read?.values).toEqual(['A 4', 'A: added 2 machines, 2 → 4']);
    expect(read?.spoken).toBe('90, A 4 machines, A: added 2 machines, 2 → 4');
  });
});

it('in the sentence of the chart they are counted', () => {
  const runs = [ofRun('A', 0, [out, failed, back]), ofRun('B', 1, []), ofRun('C', 2, null)];
  expect(marksSentence(runs)).toBe('A: 2 decisions, 1 failure. B: 0 decisions.');
});
