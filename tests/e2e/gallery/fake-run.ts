/*
 * A made-up run for the gallery: a load that rises, falls and trembles, and a fleet that follows it.
 * Deterministic (a linear congruential generator), one sample each `every` simulated seconds.
 */
import type { EventMark } from '../../../src/draw/charts/event-marks.ts';
import type { Series } from '../../../src/draw/charts/series.ts';

export interface FakeRun {
  readonly cpu: Series;
  readonly members: readonly Series[];
  readonly memory: Series;
  readonly network: Series;
  readonly running: Series;
  readonly ordered: Series;
  readonly marks: readonly EventMark[];
}

export function fakeRun(seconds: number, every: number): FakeRun {
  const count = Math.floor(seconds / every) + 1;
  const times = Float64Array.from({ length: count }, (_, i) => i * every);
  const noise = trembling(7);
  const cpu = times.map((time) => clamp(wave(time) + 1.5 * noise()));
  const members = [1, 2, 3, 4, 5].map((id) =>
    series(
      times,
      cpu.map((value) => clamp(value + (id * 2 - 6) + 3 * noise())),
    ),
  );
  const running = times.map((time) => Math.round(3 + wave(time - 90) / 14));
  const ordered = times.map((time) => Math.round(3 + wave(time - 30) / 14));
  return {
    cpu: series(times, cpu),
    members,
    memory: series(
      times,
      cpu.map((value, i) => 44 + value * 0.3 + 2 * Math.sin(i / 40)),
    ),
    network: series(
      times,
      cpu.map((value) => 20 + value * 1.3 + 3 * noise()),
    ),
    running: series(times, running),
    ordered: series(times, ordered),
    marks: marksOf(times, ordered),
  };
}

function wave(time: number): number {
  return 55 - 40 * Math.cos(time / 190) + 8 * Math.sin(time / 37);
}

function clamp(percent: number): number {
  return Math.min(100, Math.max(0, percent));
}

function series(times: Float64Array, values: Float64Array): Series {
  return { times, values, count: times.length };
}

function marksOf(times: Float64Array, ordered: Float64Array): EventMark[] {
  const marks: EventMark[] = [];
  for (let i = 1; i < times.length; i++) {
    if (ordered[i] === ordered[i - 1]) continue;
    marks.push({
      time: times[i],
      kind: ordered[i] > ordered[i - 1] ? 'scale-out' : 'scale-in',
      level: Math.max(ordered[i], ordered[i]),
    });
    if (marks.length % 9 === 0) marks.push({ time: times[i] + 20, kind: 'failure' });
  }
  return marks;
}

function trembling(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2147483648 - 1;
  };
}

/** A made-up forecast with its band, right of now, and a past that would have been. */
export function forecastOf(cpu: Series, now: number) {
  const start = Math.floor(now / 2);
  const steps = Array.from({ length: 15 }, (_, i) => i);
  const times = Float64Array.from(steps, (i) => now + i * 10);
  const values = times.map((_, i) => clamp(cpu.values[start] + 2.2 * i - 0.06 * i * i));
  const band = {
    times,
    low: values.map((value, i) => clamp(value - 2 - 1.4 * i)),
    high: values.map((value, i) => clamp(value + 2 + 1.4 * i)),
    count: times.length,
    colour: 'forecast' as const,
  };
  const whatIf = series(
    cpu.times.slice(start - 200, start),
    cpu.values.slice(start - 200, start).map((v) => v * 0.8),
  );
  return { band, line: series(times, values), whatIf };
}
