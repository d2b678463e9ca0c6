// Particles leave at the rate of the requests, to the last one, and never more than 400 fly.
import { describe, expect, it } from 'vitest';
import { flowPath, placeOn } from '../../../../src/draw/topology/flow-path.ts';
import {
  MOST_PARTICLES,
  perParticleOn,
  requestsPerParticle,
  steadyScale,
} from '../../../../src/draw/topology/particle-scale.ts';
import {
  clearParticles,
  createParticles,
  dealParticles,
  type Particles,
  stepParticles,
} from '../../../../src/draw/topology/particles.ts';

const STRAIGHT = { from: { x: 0, y: 50 }, to: { x: 140, y: 50 } };
const BENT = { from: { x: 0, y: 0 }, to: { x: 140, y: 100 } };
const path = flowPath('a', STRAIGHT, 10);
const other = flowPath('b', BENT, 10);

function shown(particles: Particles): number[][] {
  return Array.from({ length: particles.count }, (_, i) => [
    particles.path[i],
    particles.kind[i],
    particles.at[i],
    particles.across[i],
  ]);
}

/** Takes away what flies, so that only what leaves is counted; what is due stays due. */
function clearOfAir(particles: Particles): void {
  particles.count = 0;
}

describe('particles', () => {
  it('leave exactly as often as the rate says', () => {
    const particles = createParticles();
    let left = 0;
    for (let i = 0; i < 6000; i++) {
      stepParticles(particles, [{ path, rates: [3.7] }], {
        seconds: 1 / 60,
        scale: { dot: 1, streak: 1 },
      });
      left += particles.count;
      clearOfAir(particles);
    }
    expect(Math.abs(left - 370)).toBeLessThanOrEqual(1);
  });

  it('stand for as many requests as is said', () => {
    const particles = createParticles();
    for (let i = 0; i < 120; i++) {
      stepParticles(particles, [{ path, rates: [200] }], {
        seconds: 1 / 60,
        scale: { dot: 20, streak: 1 },
      });
    }
    // 10 a second on a path that takes 2 s.
    expect(particles.count).toBeGreaterThanOrEqual(19);
    expect(particles.count).toBeLessThanOrEqual(21);
  });

  it('travel 70 px a second and go at the end', () => {
    const particles = createParticles();
    stepParticles(particles, [{ path, rates: [60] }], {
      seconds: 1 / 60,
      scale: { dot: 1, streak: 1 },
    });
    expect(particles.count).toBe(1);
    const began = particles.at[0];
    stepParticles(particles, [{ path, rates: [0] }], { seconds: 1, scale: { dot: 1, streak: 1 } });
    expect((particles.at[0] - began) * path.length).toBeCloseTo(70, 3);
    stepParticles(particles, [{ path, rates: [0] }], { seconds: 1, scale: { dot: 1, streak: 1 } });
    expect(particles.count).toBe(0);
  });

  it('are the same for the same steps of time', () => {
    const [one, two] = [createParticles(), createParticles()];
    const flows = [
      { path, rates: [9, 4, 0.5] },
      { path: other, rates: [2, 0, 1] },
    ];
    for (let i = 0; i < 500; i++) {
      for (const each of [one, two]) {
        stepParticles(each, flows, {
          seconds: 0.01 + (i % 7) / 1000,
          scale: { dot: 1, streak: 1 },
        });
      }
    }
    expect(one.count).toBeGreaterThan(10);
    expect(shown(one)).toEqual(shown(two));
  });

  it('are never more than 400, and go on at the rate when there is room again', () => {
    const particles = createParticles();
    for (let i = 0; i < 300; i++) {
      stepParticles(particles, [{ path, rates: [5000] }], {
        seconds: 1 / 60,
        scale: { dot: 1, streak: 1 },
      });
      expect(particles.count).toBeLessThanOrEqual(MOST_PARTICLES);
    }
    expect(particles.count).toBe(MOST_PARTICLES);
    for (let i = 0; i < 300; i++) {
      stepParticles(particles, [{ path, rates: [5] }], {
        seconds: 1 / 60,
        scale: { dot: 1, streak: 1 },
      });
    }
    expect(particles.count).toBeGreaterThanOrEqual(9);
    expect(particles.count).toBeLessThanOrEqual(11);
  });

  it('move with their ribbon, and go with it', () => {
    const particles = createParticles();
    const both = [
      { path, rates: [5] },
      { path: other, rates: [5] },
    ];
    for (let i = 0; i < 60; i++)
      stepParticles(particles, both, { seconds: 1 / 60, scale: { dot: 1, streak: 1 } });
    const moved = flowPath('b', STRAIGHT, 10);
    stepParticles(particles, [{ path: moved, rates: [0] }], {
      seconds: 0,
      scale: { dot: 1, streak: 1 },
    });
    expect(particles.count).toBeGreaterThan(3);
    expect(shown(particles).every(([index]) => index === 0)).toBe(true);
  });

  it('are dealt anew for those who want no motion, as many as would fly', () => {
    const [one, two] = [createParticles(), createParticles()];
    const flows = [{ path, rates: [50] }];
    dealParticles(one, flows, { deal: 1, scale: { dot: 5, streak: 1 } });
    dealParticles(two, flows, { deal: 2, scale: { dot: 5, streak: 1 } });
    expect(one.count).toBeGreaterThanOrEqual(20);
    expect(one.count).toBeLessThanOrEqual(21);
    expect(shown(one)).not.toEqual(shown(two));
    expect(shown(one).every(([, , at]) => at >= 0 && at < 1)).toBe(true);
    clearParticles(one);
    expect(one.count).toBe(0);
  });

  it('keep their places when one more is dealt', () => {
    const [one, two] = [createParticles(), createParticles()];
    dealParticles(one, [{ path, rates: [40] }], { deal: 0, scale: { dot: 5, streak: 1 } });
    dealParticles(two, [{ path, rates: [44] }], { deal: 0, scale: { dot: 5, streak: 1 } });
    expect(two.count).toBeGreaterThan(one.count);
    expect(shown(two).slice(0, one.count)).toEqual(shown(one));
  });
});

describe('one particle', () => {
  const flow = (rate: number, width = 1000): Parameters<typeof requestsPerParticle>[0][number] => ({
    path: flowPath('wide', STRAIGHT, width),
    rates: [rate],
  });

  it('is one request while there are few', () => {
    expect(requestsPerParticle([flow(20)], 1)).toBe(1);
  });

  it('is as many as needed that at most 400 fly, out of 1, 2, 5, 10, 20', () => {
    // A path of 2 s holds twice the rate.
    expect(requestsPerParticle([flow(190)], 1)).toBe(2);
    expect(requestsPerParticle([flow(700)], 1)).toBe(5);
    expect(requestsPerParticle([flow(1500)], 1)).toBe(10);
    expect(requestsPerParticle([flow(60_000)], 1)).toBe(500);
  });

  it('is more where a narrow ribbon would be too full', () => {
    expect(requestsPerParticle([flow(20, 4)], 1)).toBe(5);
  });

  it('on the ribbon of a great many machines is a streak, with what the dots leave of the 400', () => {
    const stream = { path: { ...flowPath('s', STRAIGHT, 1000), isStream: true }, rates: [1500] };
    expect(steadyScale()([flow(1500), stream], false)).toEqual({ dot: 10, streak: 50 });
    expect(steadyScale()([flow(20), stream], false)).toEqual({ dot: 1, streak: 10 });
    expect(perParticleOn(stream.path, { dot: 10, streak: 50 })).toBe(50);
    expect(perParticleOn(path, { dot: 10, streak: 50 })).toBe(10);
  });

  it('stays what it is while the rate wavers about a limit', () => {
    expect(requestsPerParticle([flow(185)], 1)).toBe(2);
    expect(requestsPerParticle([flow(170)], 2)).toBe(2);
    expect(requestsPerParticle([flow(120)], 2)).toBe(1);
  });
});

describe('a ribbon', () => {
  it('has its points at even distances', () => {
    const { points } = other;
    const steps = Array.from({ length: 32 }, (_, i) =>
      Math.hypot(points[2 * i + 2] - points[2 * i], points[2 * i + 3] - points[2 * i + 1]),
    );
    expect(Math.max(...steps) / Math.min(...steps)).toBeLessThan(1.02);
    expect(other.length).toBeGreaterThan(Math.hypot(140, 100));
    expect(points.at(-1)).toBeCloseTo(100, 6);
  });

  it('has a place at a part of the way, and beside it', () => {
    const place = { x: 0, y: 0, alongX: 0, alongY: 0 };
    expect(placeOn(path, { at: 0.5, aside: 4 }, place)).toEqual({
      x: 70,
      y: 54,
      alongX: 1,
      alongY: 0,
    });
  });
});
