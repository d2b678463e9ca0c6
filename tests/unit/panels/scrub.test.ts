// The whole run as a slider: keys, the way to events, marks that would lie on each other, and how a
// moment is read aloud.
import { describe, expect, it } from 'vitest';
import type { EventMark } from '../../../src/draw/charts/event-marks.ts';
import { groupedMarks } from '../../../src/panels/mark-groups.ts';
import { eventAt, eventBefore, momentAfterKey } from '../../../src/panels/scrub.ts';
import { markText, timelineNote } from '../../../src/panels/timeline-note.ts';
import type { Moment } from '../../../src/state/moment.ts';
import { en } from '../../../src/words/en.ts';
import { smallScenario } from '../worker/small-run.ts';

describe('a key on the scrubber', () => {
  const at = { now: 750, duration: 3600, recordedUntil: 1200 };

  it.each([
    ['ArrowRight', 751],
    ['ArrowUp', 751],
    ['ArrowLeft', 749],
    ['ArrowDown', 749],
    ['PageUp', 810],
    ['PageDown', 690],
    ['Home', 0],
    ['End', 1200],
  ])('%s goes to %d', (key, time) => {
    expect(momentAfterKey(key, at)).toBe(time);
  });

  it('End goes to the end of the run once all that is recorded is shown', () => {
    expect(momentAfterKey('End', { ...at, now: 1200 })).toBe(3600);
  });

  it('goes to whole seconds from between two', () => {
    expect(momentAfterKey('ArrowRight', { ...at, now: 750.25 })).toBe(751);
    expect(momentAfterKey('ArrowLeft', { ...at, now: 750.25 })).toBe(750);
  });

  it('stays on the run', () => {
    expect(momentAfterKey('ArrowLeft', { ...at, now: 0 })).toBe(0);
    expect(momentAfterKey('PageDown', { ...at, now: 30 })).toBe(0);
    expect(momentAfterKey('PageUp', { ...at, now: 3590 })).toBe(3600);
    expect(momentAfterKey('ArrowRight', { ...at, now: 3600 })).toBe(3600);
  });

  it.each(['a', 'Enter', ' ', 'Tab', 'Escape'])('%j means nothing', (key) => {
    expect(momentAfterKey(key, at)).toBeUndefined();
  });
});

describe('a moment read aloud', () => {
  it.each([
    [750, 3600, '12 minutes 30 seconds of 60 minutes'],
    [0, 3600, '0 minutes 0 seconds of 60 minutes'],
    [61.9, 600, '1 minute 1 second of 10 minutes'],
    [11_525, 86_400, '3 hours 12 minutes 5 seconds of 24 hours'],
  ])('%d of %d', (now, duration, text) => {
    expect(en.scrubber.valueText(now, duration)).toBe(text);
  });
});

describe('the events', () => {
  const marks: EventMark[] = [
    { time: 100, kind: 'scale-out' },
    { time: 300, kind: 'failure' },
    { time: 200, kind: 'scale-in' },
  ];
  const place = (time: number) => time / 10;

  it('the one before a moment, or the beginning', () => {
    expect(eventBefore(marks, 250)).toBe(200);
    expect(eventBefore(marks, 200)).toBe(100);
    expect(eventBefore(marks, 1e9)).toBe(300);
    expect(eventBefore(marks, 100)).toBe(0);
  });

  it('the nearest one under the pointer, none when it is farther', () => {
    expect(eventAt(marks, 13, place)?.time).toBe(100);
    expect(eventAt(marks, 15.5, place)?.time).toBe(200);
    expect(eventAt(marks, 40, place)).toBeUndefined();
  });
});

describe('marks on the scrubber', () => {
  const out = (time: number): EventMark => ({ time, kind: 'scale-out' });
  const down = (time: number): EventMark => ({ time, kind: 'scale-in' });

  it('apart from each other stay as they are', () => {
    expect(groupedMarks([out(0), out(10)], (time) => time)).toEqual([
      { kind: 'scale-out', from: 0, until: 0, count: 1 },
      { kind: 'scale-out', from: 10, until: 10, count: 1 },
    ]);
  });

  it('of one kind that would lie on each other are one with a line', () => {
    expect(groupedMarks([out(0), out(5), out(12), out(30)], (time) => time)).toEqual([
      { kind: 'scale-out', from: 0, until: 12, count: 3 },
      { kind: 'scale-out', from: 30, until: 30, count: 1 },
    ]);
  });

  it('of different kinds stay apart, since each kind has a row of its own', () => {
    const groups = groupedMarks([out(0), down(2), { time: 3, kind: 'failure' }], (time) => time);
    expect(groups.map(({ kind, count }) => [kind, count])).toEqual([
      ['scale-out', 1],
      ['scale-in', 1],
      ['failure', 1],
    ]);
  });

  it('never overlap, however many there are', () => {
    const many = Array.from({ length: 1000 }, (_, i) => out(i * 3.6));
    const place = (time: number) => (time / 3600) * 180;
    const groups = groupedMarks(many, place);
    const starts = groups.map(({ from }) => place(from));
    expect(starts.every((x, i) => i === 0 || x - starts[i - 1] >= 9)).toBe(true);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(1000);
  });
});

describe('the note over the scrubber', () => {
  const moment = { time: 100, recordedUntil: 100, durationSeconds: 600 } as Moment;
  const planned = [60];
  const isFork = false;
  const opened = {
    scenario: smallScenario(),
    ...{ id: null, seed: 1, planned: [], parent: null, hasPrevious: false },
  };

  it('names the curve, or says that the run is over', () => {
    expect(timelineNote({ opened, isFork, moment, planned }, en)).toEqual({
      text: 'request rate',
      way: null,
    });
    expect(timelineNote({ opened, isFork, moment, planned: [] }, en).text).toMatch(/^users send/);
    const over = { ...moment, time: 600, recordedUntil: 600 };
    expect(timelineNote({ opened, isFork, moment: over, planned }, en).text).toBe(
      'The run is over.',
    );
    expect(timelineNote({ opened: null, isFork, moment: null, planned }, en)).toEqual({
      text: '',
      way: null,
    });
  });

  it('in the past says what a change does, and the way back', () => {
    const past = { ...moment, recordedUntil: 400 };
    expect(timelineNote({ opened, isFork, moment: past, planned }, en)).toEqual({
      text: 'Looking back: a change here begins a new run',
      way: { kind: 'newest', label: 'Back to 06:40', time: 400 },
    });
  });

  it('of a fork says when, and leads to the other run, and back from there', () => {
    const fork = { ...opened, parent: { epoch: 1, time: 90 }, hasPrevious: true };
    expect(timelineNote({ opened: fork, isFork: true, moment, planned }, en)).toEqual({
      text: 'Forked at 01:30',
      way: { kind: 'otherRun', label: 'Go back' },
    });
    const left = { ...opened, hasPrevious: true };
    expect(timelineNote({ opened: left, isFork, moment, planned }, en).way?.label).toBe(
      'Go to the fork',
    );
  });

  it('of a fork that has been forked itself leads to that newer fork', () => {
    const between = { ...opened, parent: { epoch: 1, time: 90 }, hasPrevious: true };
    expect(timelineNote({ opened: between, isFork, moment, planned }, en).way?.label).toBe(
      'Go to the fork',
    );
  });

  it('tells what happened at a mark', () => {
    const recorded = {
      changes: [{ time: 15, pool: 0, from: 2, to: 4, total: 4 }],
      machineEvents: [{ time: 20, kind: 'failed' as const, pool: 0, serial: 3, region: 0 }],
      jobSteps: [],
    };
    expect(markText({ time: 15, kind: 'scale-out' }, recorded, en)).toBe('00:15  ▲ 2 → 4 machines');
    expect(markText({ time: 20, kind: 'failure' }, recorded, en)).toBe('00:20  ✕ vm-3 failed');
    expect(markText({ time: 50, kind: 'scale-in' }, recorded, en)).toBe('00:50');
  });
});
