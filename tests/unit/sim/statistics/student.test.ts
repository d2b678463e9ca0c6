import { describe, expect, it } from 'vitest';
import { studentQuantile } from '../../../../src/sim/statistics/student.ts';

describe('studentQuantile', () => {
  // 1 and 2 degrees of freedom have closed forms; the others were computed with 40 digits from the
  // incomplete beta function, or are from published tables.
  it.each([
    [0.975, 1, Math.tan(Math.PI * 0.475)],
    [0.99, 1, Math.tan(Math.PI * 0.49)],
    [0.975, 2, 0.95 * Math.sqrt(2 / (1 - 0.95 * 0.95))],
    [0.9995, 2, 0.999 * Math.sqrt(2 / (1 - 0.999 * 0.999))],
    [0.5, 7, 0],
  ])('of %d with %d degrees of freedom is %d', (p, degrees, expected) => {
    expect(Math.abs(studentQuantile(p, degrees) - expected)).toBeLessThan(1e-11 * (1 + expected));
  });

  it.each([
    [4, 2.776445105197794],
    [9, 2.262157162798206],
    [19, 2.09302405440831],
    [29, 2.0452296421327043],
  ])('of 0.975 with %d degrees of freedom is %d to 14 figures', (degrees, expected) => {
    expect(Math.abs(studentQuantile(0.975, degrees) / expected - 1)).toBeLessThan(1e-14);
  });

  it.each([
    [0.95, 10, '1.812'],
    [0.995, 30, '2.750'],
    [0.999, 5, '5.893'],
    [0.975, 120, '1.980'],
  ])('of %d with %d degrees of freedom is printed as %s', (p, degrees, expected) => {
    expect(studentQuantile(p, degrees).toFixed(3)).toBe(expected);
  });

  it('comes near the normal law with many degrees of freedom', () => {
    expect(studentQuantile(0.975, 100_000)).toBeCloseTo(1.959963984540054, 4);
  });
});
