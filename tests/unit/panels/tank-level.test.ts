// How full the balancer is drawn: by what waits, and full while it turns requests away, but not once it
// has emptied again.
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

  it('is full while requests are turned away, though a place is free at this moment', () => {
    expect(tankLevel(settings(1000), 978, true)).toBe(1);
    expect(tankLevel(settings(1000), 978, false)).toBe(0.978);
  });

  it('is not full any more when it has emptied since', () => {
    expect(tankLevel(settings(1000), 378, true)).toBe(0.378);
  });

  it('is full where no request may wait, and where one of several queues may be', () => {
    expect(tankLevel(settings(0), 0, true)).toBe(1);
    expect(tankLevel(settings(1000, 10), 10, true)).toBe(1);
    expect(tankLevel(settings(0), 0, false)).toBe(0);
  });

  it('without a limit is never quite full', () => {
    expect(tankLevel(settings('unlimited'), 5000, false)).toBe(0.99);
  });
});
