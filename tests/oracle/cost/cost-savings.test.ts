// Cost and saving of a fleet given as a series of counts, against published numbers.
import { expect, it } from 'vitest';
import { costOfMachineSeconds } from '../../../src/sim/cost/machine-cost.ts';
import { costOfStaticFleet, savingAgainst } from '../../../src/sim/cost/static-fleet.ts';
import oracle from '../data/cost-savings.json' with { type: 'json' };

it.each(oracle.vectors)('$id: cost, cost of the largest fleet, saving', ({ input, expected }) => {
  const { series, interval_s, rate, max, tolerance_abs } = input;
  const prices = { machineHourUsd: rate, factors: [1] };
  const machineSeconds = series.reduce((sum, machines) => sum + machines * interval_s, 0);
  const cost = costOfMachineSeconds(prices, [machineSeconds]);
  const seconds = series.length * interval_s;
  const largest = costOfStaticFleet(prices, { machines: max, regions: [0], seconds });
  expect(Math.abs(cost - expected.cost)).toBeLessThan(tolerance_abs);
  expect(Math.abs(largest - expected.maxCost)).toBeLessThan(tolerance_abs);
  expect(Math.abs(savingAgainst(largest, cost) - expected.savings)).toBeLessThan(tolerance_abs);
});
