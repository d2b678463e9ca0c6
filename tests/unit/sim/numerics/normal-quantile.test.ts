import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../../../src/sim/numerics/normal-quantile.ts';

describe('normalQuantile', () => {
  // Values from the published check of AS 241 and from tables of the normal law.
  it.each([
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167813],
    [1e-20, -9.262340089798409],
    [0.975, 1.959963984540054],
    [0.9, 1.2815515655446004],
    [0.5, 0],
  ])('of %d is %d to 15 figures', (p, expected) => {
    expect(Math.abs(normalQuantile(p) - expected)).toBeLessThanOrEqual(1e-15 * Math.abs(expected));
  });

  it('is odd around one half', () => {
    for (const p of [0.125, 0.0625, 0.03125, 0.0009765625]) {
      expect(normalQuantile(1 - p)).toBe(-normalQuantile(p));
    }
  });

  it('rises', () => {
    let before = -Infinity;
    for (let p = 1 / 4096; p < 1; p += 1 / 4096) {
      const z = normalQuantile(p);
      expect(z).toBeGreaterThan(before);
      before = z;
    }
  });

  it.each([
    [0, -Infinity],
    [1, Infinity],
    [-0.1, NaN],
    [1.1, NaN],
    [NaN, NaN],
  ])('of %d is %d', (p, expected) => {
    expect(normalQuantile(p)).toBe(expected);
  });
});
