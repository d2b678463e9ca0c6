// Cost of machines, and savings against fleets that never change.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOfMachineSeconds, pricePerSecond } from '../../../../src/sim/cost/machine-cost.ts';
import { costOfStaticFleet, savingAgainst } from '../../../../src/sim/cost/static-fleet.ts';

const ONE_REGION = { machineHourUsd: 0.1, factors: [1] };
const THREE_REGIONS = { machineHourUsd: 0.1, factors: [1.3, 1, 0.7] };

describe('machines', () => {
  it('cost by the second', () => {
    expect(pricePerSecond(ONE_REGION, 0) * 3600).toBeCloseTo(0.1, 15);
    expect(costOfMachineSeconds(ONE_REGION, [2 * 3600])).toBeCloseTo(0.2, 15);
    expect(costOfMachineSeconds(ONE_REGION, [])).toBe(0);
  });

  it('cost more or less by region', () => {
    expect(costOfMachineSeconds(THREE_REGIONS, [3600, 3600, 7200])).toBeCloseTo(0.37, 14);
  });
});

describe('a static fleet', () => {
  it('is placed in its regions in turn', () => {
    const fleet = { machines: 10, regions: [0, 1, 2], seconds: 3600 };
    expect(costOfStaticFleet(THREE_REGIONS, fleet)).toBeCloseTo(0.1 * (4 * 1.3 + 3 + 3 * 0.7), 14);
    expect(
      costOfStaticFleet(THREE_REGIONS, { ...fleet, regions: [2, 0], machines: 3 }),
    ).toBeCloseTo(0.1 * (2 * 0.7 + 1.3), 14);
  });
});

describe('a saving', () => {
  it('is the share that was not spent', () => {
    expect(savingAgainst(2, 1.5)).toBe(0.25);
    expect(savingAgainst(2, 3)).toBe(-0.5);
    expect(savingAgainst(0, 0)).toBe(0);
  });

  it('is never above the whole, and below nothing only for a dearer fleet', () => {
    const money = fc.double({ min: 0, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), money, (fixed, spent) => {
        const saving = savingAgainst(fixed, spent);
        expect(saving).toBeLessThanOrEqual(1);
        expect(saving < 0).toBe(spent > fixed && spent / fixed > 1);
      }),
    );
  });
});
