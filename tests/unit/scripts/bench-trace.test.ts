// Frames out of a trace: each task is counted once, in the frame that it belongs to.
import { describe, expect, it } from 'vitest';
import { frameWork, quantile, type TraceEvent } from '../../../scripts/bench-trace.mjs';

const named = (tid: number, name: string): TraceEvent => ({
  ...{ name: 'thread_name', ph: 'M', pid: 1, tid, ts: 0 },
  args: { name },
});
const event = (name: string, ts: number, dur: number, tid = 1): TraceEvent => ({
  ...{ name, ph: 'X', pid: 1, tid, ts, dur, tdur: dur / 2 },
});
const task = (ts: number, dur: number, tid = 1): TraceEvent => event('RunTask', ts, dur, tid);
const frame = (ts: number, tid = 1): TraceEvent => event('PrePaint', ts, 100, tid);

const THREADS = [named(1, 'CrRendererMain'), named(2, 'DedicatedWorker thread')];

describe('the work of frames', () => {
  const events = [
    ...THREADS,
    // A frame of 5 ms with what came before it in the same task, and a message of 1 ms after it.
    ...[task(9000, 5000), frame(10_000), task(20_000, 1000)],
    ...[task(26_000, 3000), frame(26_500)],
    ...[task(43_000, 2000), frame(43_500)],
  ];

  it('is all tasks up to the next frame; the last frame is not whole', () => {
    expect(frameWork(events, 'wall').frames).toEqual([6, 3]);
  });

  it('can be time on the processor', () => {
    expect(frameWork(events, 'cpu').frames).toEqual([3, 1.5]);
  });

  it('counts a task inside another one once', () => {
    const inside = event('ThreadControllerImpl::RunTask', 9100, 4000);
    expect(frameWork([...events, inside], 'wall').frames).toEqual([6, 3]);
  });

  it('tells the share of a processor that the workers took', () => {
    const { worker } = frameWork([...events, task(12_000, 6700, 2)], 'wall');
    expect(worker).toBeCloseTo(0.2, 9);
  });

  it('is that of the page that draws', () => {
    const idle = [named(3, 'CrRendererMain'), task(9000, 90_000, 3), frame(9000, 3)];
    expect(frameWork([...idle, ...events], 'wall').frames).toEqual([6, 3]);
  });

  it('refuses a trace without frames', () => {
    expect(() => frameWork(THREADS, 'wall')).toThrow('no frames');
  });
});

describe('quantiles', () => {
  it('are values that were measured', () => {
    expect(quantile([3, 1, 2], 0.5)).toBe(2);
    expect(quantile([4, 1, 3, 2], 0.95)).toBe(4);
    expect(quantile([], 0.5)).toBeNaN();
  });
});
