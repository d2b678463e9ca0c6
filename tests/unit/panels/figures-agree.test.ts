// What the figures say is what the charts, the history and the run itself say at the same moment.
import { beforeAll, describe, expect, it } from 'vitest';
import { alertHistory, type HistoryEntry } from '../../../src/panels/alert-history.ts';
import { alarmsOpen, alertLines } from '../../../src/panels/alert-lines.ts';
import { figureNumbers, type FigureNumbers } from '../../../src/panels/figure-numbers.ts';
import { flashSale } from '../../../src/sim/scenario/presets/flash-sale.ts';
import { advanceRun, type Run, startRun } from '../../../src/sim/run.ts';
import type { Scenario } from '../../../src/sim/scenario/schema.ts';
import { parseScenario } from '../../../src/sim/scenario/validate.ts';
import { FrameReader } from '../../../src/state/frame-reader.ts';
import { momentOf } from '../../../src/state/moment.ts';
import { packFrame } from '../../../src/worker/frame-packing.ts';
import { Watch } from '../../../src/worker/watch.ts';
import { en } from '../../../src/words/en.ts';

function openingScenario(): Scenario {
  const parsed = parseScenario(flashSale.scenario);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.scenario;
}

/** The opening run up to a moment: what the page is told of it. */
function shownAt(time: number) {
  const scenario = openingScenario();
  const interventions = [{ kind: 'failMachine', machine: 2, time: 1290 } as const];
  const run = startRun({ scenario, seed: 42, interventions });
  const watch = new Watch(run);
  advanceRun(run, time);
  const shown = { run, watch, epoch: 1, revision: 1, playing: false, speed: 10 } as const;
  const frame = packFrame(shown, new ArrayBuffer(0));
  const reader = new FrameReader(frame);
  const { changes, machineEvents } = watch.takeUntold();
  return { run, frame, reader, scenario, changes, machineEvents };
}

const newest = (reader: FrameReader, name: Parameters<FrameReader['series']>[0]): number => {
  const { values, count } = reader.series(name);
  return values[count - 1];
};

describe('at the crest of the flash sale, with a failed machine,', () => {
  const time = 1320;
  let run: Run;
  let reader: FrameReader;
  let frame: Float64Array;
  let numbers: FigureNumbers;
  let history: HistoryEntry[];
  let lines: string[];

  beforeAll(() => {
    const shown = shownAt(time);
    ({ run, reader, frame } = shown);
    const { scenario, changes, machineEvents } = shown;
    const alerts = run.cluster.data.alerts.history;
    numbers = figureNumbers(reader, scenario);
    history = alertHistory({ time, settings: scenario, alerts, changes, machineEvents }, en);
    const alarming = { time, alerts, machineEvents, rules: scenario.alerts };
    lines = alertLines(alarming, en).map(({ text }) => text);
  });

  it('cost is that of the cost chart', () => {
    expect(numbers.usd).toBeGreaterThan(0.1);
    expect(numbers.usd).toBeCloseTo(newest(reader, 'costUsd'), 9);
    expect(numbers.staticUsd).toBeCloseTo(newest(reader, 'staticUsd'), 9);
  });

  it('latency is that of the latency chart', () => {
    for (const name of ['p50', 'p95', 'p99'] as const) {
      expect(numbers[name]).toBe(newest(reader, name));
    }
  });

  it('the score is one less the mean of its four parts', () => {
    const { underAccuracy, overAccuracy, underTime, overTime } = numbers;
    const parts = [underAccuracy, overAccuracy, underTime, overTime].map((part) =>
      Math.min(1, part),
    );
    expect(numbers.score).toBeCloseTo(1 - parts.reduce((sum, part) => sum + part, 0) / 4, 12);
  });

  it('as many are open as the history has open, the failed machine among them', () => {
    const all = history.filter(({ isOpen }) => isOpen);
    const moment = momentOf(frame);
    expect(alarmsOpen(moment)).toBe(all.length);
    expect(moment.failed).toBe(1);
    const open = all.filter(({ kind }) => kind === 'alert');
    expect(numbers.alertsOpen).toBe(open.length);
    expect(open.map(({ text }) => text)).toContain('CPU above 80%');
    expect(open[0].note).toMatch(/^\d+(\.\d)?% when it fired, open for \d\d:\d\d$/);
    expect(lines.some((line) => line.startsWith('CPU above 80% for '))).toBe(true);
  });

  it('every decision that changed the fleet is in the history, with its numbers', () => {
    const decided = history.filter(({ kind }) => kind === 'decision');
    expect(decided).toHaveLength(run.recorder.changeCount);
    expect(decided.length).toBeGreaterThan(1);
    for (const { text, note } of decided) {
      expect(text).toMatch(/^Added \d machines?, \d → \d+$/);
      expect(note).toMatch(/^CPU \d+(\.\d)?% was above ▲ 70%, mean of 60\ss/);
    }
  });

  it('the failure is in the history, and what takes its place', () => {
    const [failure, ...others] = history.filter(({ kind }) => kind === 'failure');
    expect(others).toEqual([]);
    expect(failure).toMatchObject({ time: 1290, text: 'vm-2 failed', mark: 'critical' });
    expect(failure.note).toMatch(/^vm-\d+ is booting in its place$/);
    expect(lines).toContain('vm-2 failed 00:30 ago');
  });
});

it('before anything has happened the history is empty', () => {
  const { run, scenario, changes, machineEvents } = shownAt(60);
  const alerts = run.cluster.data.alerts.history;
  expect(
    alertHistory({ time: 60, settings: scenario, alerts, changes, machineEvents }, en),
  ).toEqual([]);
});

it('nothing later than the shown moment is told, and what clears later is still open', () => {
  const { run, scenario, changes, machineEvents } = shownAt(1700);
  const alerts = run.cluster.data.alerts.history;
  const [first] = alerts;
  expect(first.clearedAt).not.toBeNull();
  const time = first.time + 5;
  const past = alertHistory({ time, settings: scenario, alerts, changes, machineEvents }, en);
  expect(past.every((entry) => entry.time <= time)).toBe(true);
  expect(past.find(({ kind }) => kind === 'alert')).toMatchObject({ isOpen: true });
});
