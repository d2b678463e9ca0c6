// How full the balancer is drawn and called: by what waits at the moment that is shown. That requests
// were turned away within the last sample says that it was full then; it is told beside, in numbers,
// and a queue with places free must not be called full beside a number below its limit.
import { describe, expect, it } from 'vitest';
import { tankLevel } from '../../../src/panels/flow-widths.ts';
import type { Scenario } from '../../../src/sim/scenario/schema.ts';

const settings = (...limits: (number | 'unlimited')[]): Scenario =>
  ({ pools: limits.map((queueLimit) => ({ balancer: { queueLimit } })) }) as unknown as Scenario;

describe('the level of the tank', () => {
  it('is the part of the places that is taken', () => {
    expect(tankLevel(settings(1000), 0, false)).toBe(0);
    expect(tankLevel(settings(1000), 250, false)).toBe(0.25);
    expect(tankLevel(settings(1000, 500), 750, false)).toBe(0.5);
  });

  it.each([true, false])('is full when no place is left, turning away: %s', (isRejecting) => {
    expect(tankLevel(settings(1000), 1000, isRejecting)).toBe(1);
    expect(tankLevel(settings(1000, 10), 1010, isRejecting)).toBe(1);
    expect(tankLevel(settings(500), 1000, isRejecting)).toBe(1);
  });

  it('is not full with places free, though requests were turned away in the last sample', () => {
    expect(tankLevel(settings(1000), 963, true)).toBe(0.963);
    expect(tankLevel(settings(1000), 987, true)).toBe(0.987);
    expect(tankLevel(settings(1000), 999, true)).toBe(0.999);
    expect(tankLevel(settings(1000), 378, true)).toBe(0.378);
  });

  it('is full when what waits is written as the limit would be', () => {
    // Both are written 12k; one place in twelve thousand is not seen.
    expect(tankLevel(settings(12_000), 11_999, true)).toBe(1);
    expect(tankLevel(settings(12_000), 11_000, true)).toBeCloseTo(11 / 12, 12);
  });

  it('of several queues does not say that one of them is full', () => {
    expect(tankLevel(settings(1000, 1000), 1000, true)).toBe(0.5);
  });

  it('is full where no request may wait, while they are turned away', () => {
    expect(tankLevel(settings(0), 0, true)).toBe(1);
    expect(tankLevel(settings(0), 0, false)).toBe(0);
  });

  it('without a limit is never quite full', () => {
    expect(tankLevel(settings('unlimited'), 5000, false)).toBe(0.99);
    expect(tankLevel(settings('unlimited'), 1000, true)).toBe(0.99);
  });
});
