// Laws that every compiled rate curve keeps, on random shapes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Shape } from '../../../../src/sim/scenario/workload-schema.ts';
import type { RateCurve } from '../../../../src/sim/workload/rate-curve.ts';
import { compileRateCurve } from '../../../../src/sim/workload/compile-rate-curve.ts';
import {
  areaBetween,
  highestLevel,
  levelAt,
  meanLevel,
} from '../../../../src/sim/workload/rate-curve.ts';

const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const seconds = (min: number) => fc.double({ min, max: 1e5, noNaN: true });

const wave: fc.Arbitrary<Shape> = fc.record({
  kind: fc.constant('wave' as const),
  periodSeconds: seconds(1),
  lowLevel: fraction,
  peakAtSeconds: seconds(0),
});

const surge: fc.Arbitrary<Shape> = fc.record({
  kind: fc.constant('surge' as const),
  restLevel: fraction,
  startSeconds: seconds(0),
  riseSeconds: seconds(1),
  holdSeconds: seconds(0),
  fallHalfLifeSeconds: seconds(1),
});

const curveJoined = (join: 'line' | 'step'): fc.Arbitrary<Shape> =>
  fc
    .record({
      gaps: fc.array(fc.tuple(fc.double({ min: 0.01, max: 1000, noNaN: true }), fraction), {
        minLength: 1,
        maxLength: 40,
      }),
      startAtZero: fc.boolean(),
      repeats: fc.boolean(),
    })
    .map(({ gaps, startAtZero, repeats }) => {
      let time = startAtZero ? -gaps[0][0] : 0;
      const times = gaps.map(([gap]) => (time += gap));
      if (startAtZero) times[0] = 0;
      const repeatSeconds = repeats ? Math.max(1, time + gaps[0][0]) : 'none';
      return { kind: 'curve', times, levels: gaps.map(([, l]) => l), join, repeatSeconds };
    });

const anyShape = fc.oneof(wave, surge, curveJoined('line'), curveJoined('step'));
const time = fc.double({ min: 0, max: 5e5, noNaN: true });

/** The midpoint rule on each straight piece: exact, and careless of jumps between pieces. */
function slowArea(curve: RateCurve, from: number, to: number): number {
  const cuts = [from, to];
  const turns = curve.repeatSeconds === 0 ? 0 : Math.ceil(to / curve.repeatSeconds);
  for (let turn = 0; turn <= turns; turn++) {
    for (const t of curve.times) {
      const cut = turn * curve.repeatSeconds + t;
      if (cut > from && cut < to) cuts.push(cut);
    }
  }
  cuts.sort((a, b) => a - b);
  let area = 0;
  for (let i = 1; i < cuts.length; i++) {
    area += (cuts[i] - cuts[i - 1]) * levelAt(curve, 0.5 * (cuts[i] + cuts[i - 1]));
  }
  return area;
}

describe('any rate curve', () => {
  it('begins at 0 and has times that rise strictly', () => {
    fc.assert(
      fc.property(anyShape, (shape) => {
        const { times, levels, slopes, areas } = compileRateCurve(shape);
        expect(times[0]).toBe(0);
        for (let i = 1; i < times.length; i++) expect(times[i]).toBeGreaterThan(times[i - 1]);
        expect([levels.length, slopes.length, areas.length]).toEqual(Array(3).fill(times.length));
      }),
    );
  });

  it('stays between 0 and its highest level', () => {
    fc.assert(
      fc.property(anyShape, time, (shape, t) => {
        const curve = compileRateCurve(shape);
        const level = levelAt(curve, t);
        expect(level).toBeGreaterThanOrEqual(0);
        expect(level).toBeLessThanOrEqual(highestLevel(curve) + 1e-9);
      }),
    );
  });

  it('has integrals that add up', () => {
    fc.assert(
      fc.property(anyShape, time, time, time, (shape, a, b, c) => {
        const curve = compileRateCurve(shape);
        const [from, middle, to] = [a, b, c].sort((x, y) => x - y);
        const sum = areaBetween(curve, from, middle) + areaBetween(curve, middle, to);
        const tolerance = 1e-7 * (1 + areaBetween(curve, 0, to));
        expect(Math.abs(sum - areaBetween(curve, from, to))).toBeLessThan(tolerance);
      }),
    );
  });

  it('has the integral that the midpoint rule gives on each straight piece', () => {
    const near = fc.double({ min: 0, max: 3000, noNaN: true });
    fc.assert(
      fc.property(anyShape, near, near, (shape, a, b) => {
        const curve = compileRateCurve(shape);
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const difference = areaBetween(curve, from, to) - slowArea(curve, from, to);
        expect(Math.abs(difference)).toBeLessThan(1e-6 * (1 + to));
      }),
    );
  });

  it('has a mean between its lowest and its highest level', () => {
    fc.assert(
      fc.property(anyShape, time, seconds(1), (shape, from, length) => {
        const curve = compileRateCurve(shape);
        const mean = meanLevel(curve, from, from + length);
        expect(mean).toBeGreaterThan(-1e-6);
        expect(mean).toBeLessThan(highestLevel(curve) + 1e-6);
      }),
    );
  });

  it('repeats: a period later the level is the same', () => {
    fc.assert(
      fc.property(fc.oneof(wave, curveJoined('line')), fraction, (shape, share) => {
        const curve = compileRateCurve(shape);
        fc.pre(curve.repeatSeconds > 0);
        const t = share * curve.repeatSeconds;
        const steepest = Math.max(...curve.slopes.map(Math.abs));
        const later = levelAt(curve, t + 3 * curve.repeatSeconds);
        expect(Math.abs(levelAt(curve, t) - later)).toBeLessThan(1e-9 * (1 + steepest * 1e6));
      }),
    );
  });
});

describe('a wave, a surge and a joined line', () => {
  it('never jump: each segment ends where the next one begins', () => {
    fc.assert(
      fc.property(fc.oneof(wave, surge, curveJoined('line')), (shape) => {
        const curve = compileRateCurve(shape);
        const { times, levels, slopes, repeatSeconds } = curve;
        const ends = [...times.slice(1), ...(repeatSeconds > 0 ? [repeatSeconds] : [])];
        const next = [...levels.slice(1), ...(repeatSeconds > 0 ? [levels[0]] : [])];
        ends.forEach((end, i) => {
          expect(Math.abs(levels[i] + slopes[i] * (end - times[i]) - next[i])).toBeLessThan(1e-9);
        });
      }),
    );
  });
});
