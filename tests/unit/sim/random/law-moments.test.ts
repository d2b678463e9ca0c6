import { describe, expect, it } from 'vitest';
import { lawMoments } from '../../../../src/sim/random/law-moments.ts';
import type { Law } from '../../../../src/sim/random/law.ts';

// Second and third moments from queueing theory tables computed with many digits.
const KNOWN: [Law, number, number][] = [
  [{ law: 'deterministic' }, 1, 1],
  [{ law: 'exponential' }, 2, 6],
  [{ law: 'erlang', stages: 1 }, 2, 6],
  [{ law: 'erlang', stages: 2 }, 1.5, 3],
  [{ law: 'erlang', stages: 4 }, 1.25, 1.875],
  [{ law: 'hyperexponential', squaredVariation: 4 }, 5, 60],
  [{ law: 'hyperexponential', squaredVariation: 10 }, 11, 330],
  [{ law: 'lognormal', squaredVariation: 1 }, 2, 8],
  [{ law: 'lognormal', squaredVariation: 4 }, 5, 125],
  [
    { law: 'boundedPareto', shape: 1.1, largestOverSmallest: 10_000 },
    110.96859133569392,
    79408.85420571477,
  ],
  [{ law: 'uniform', halfWidth: 1 }, 4 / 3, 2],
  [{ law: 'uniform', halfWidth: 0 }, 1, 1],
];

describe('lawMoments', () => {
  it.each(KNOWN)('of %o are %d and %d', (law, second, third) => {
    const moments = lawMoments(law);
    expect(moments.mean).toBe(1);
    expect(moments.secondMoment / second).toBeCloseTo(1, 12);
    expect(moments.thirdMoment / third).toBeCloseTo(1, 12);
    expect(moments.variance).toBeCloseTo(second - 1, 10);
  });

  it('go through the shapes at which the formula of the bounded Pareto law divides by 0', () => {
    for (const shape of [1, 2, 3]) {
      const at = lawMoments({ law: 'boundedPareto', shape, largestOverSmallest: 100 });
      const near = lawMoments({
        law: 'boundedPareto',
        shape: shape + 1e-9,
        largestOverSmallest: 100,
      });
      expect(near.secondMoment / at.secondMoment).toBeCloseTo(1, 7);
      expect(near.thirdMoment / at.thirdMoment).toBeCloseTo(1, 7);
    }
  });
});
