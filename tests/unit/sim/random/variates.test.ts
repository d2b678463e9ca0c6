import { describe, expect, it } from 'vitest';
import { lawMoments } from '../../../../src/sim/random/law-moments.ts';
import { streamState } from '../../../../src/sim/random/seeding.ts';
import { VariateStream } from '../../../../src/sim/random/variates.ts';
import { LAWS } from './laws-to-test.ts';

const COUNT = 400_000;

/** How many standard errors the mean of the numbers lies from what is expected. */
function standardErrorsAway(numbers: Float64Array, expected: number): number {
  let sum = 0;
  let squares = 0;
  for (const x of numbers) {
    sum += x - expected;
    squares += (x - expected) * (x - expected);
  }
  return sum === 0 ? 0 : sum / Math.sqrt(squares);
}

function drawn(stream: VariateStream, count = COUNT): Float64Array {
  return Float64Array.from({ length: count }, () => stream.next());
}

describe.each(LAWS)('400,000 variates of the law $law', (law) => {
  const variates = drawn(new VariateStream(streamState('moments', 1), law));
  const moments = lawMoments(law);

  it.each([
    ['mean', 1, moments.mean],
    ['second moment', 2, moments.secondMoment],
    ['third moment', 3, moments.thirdMoment],
  ])('have the %s of the law within 4 standard errors', (_name, power, expected) => {
    const powers = variates.map((x) => Math.pow(x, power));
    expect(Math.abs(standardErrorsAway(powers, expected))).toBeLessThan(4);
  });

  it('are positive', () => {
    expect(variates.every((x) => x > 0 && x < Infinity)).toBe(true);
  });

  it('are not correlated with the one before', () => {
    const products = variates.subarray(1).map((x, i) => (x - 1) * (variates[i] - 1));
    expect(Math.abs(standardErrorsAway(products, 0))).toBeLessThan(4);
  });
});

describe('distribution functions', () => {
  const share = (x: Float64Array, limit: number) => x.filter((v) => v <= limit).length / x.length;
  const expectShare = (seen: number, expected: number, count: number) =>
    expect(Math.abs(seen - expected)).toBeLessThan(
      4 * Math.sqrt((expected * (1 - expected)) / count),
    );

  it('the exponential law holds from the smallest to far in the tail of the ziggurat', () => {
    const variates = drawn(new VariateStream(streamState('tail', 3), { law: 'exponential' }), 2e6);
    for (const limit of [1e-4, 0.01, 0.1, 0.5, 1, 2, 4, 6, 7.5, 7.69711747013105, 8, 9, 11, 12]) {
      expectShare(share(variates, limit), -Math.expm1(-limit), variates.length);
    }
  });

  it('the bounded Pareto law lies between its bounds, with the right shares', () => {
    const law = { law: 'boundedPareto', shape: 1.5, largestOverSmallest: 1000 } as const;
    const variates = drawn(new VariateStream(streamState('tail', 3), law));
    const reach = 1 - 1000 ** -1.5;
    const smallest = reach / ((1.5 / 0.5) * (1 - 1000 ** -0.5));
    expect(Math.min(...variates.subarray(0, 1e5))).toBeGreaterThanOrEqual(smallest);
    expect(share(variates, 1000 * smallest)).toBe(1);
    for (const ratio of [1.1, 2, 10, 100]) {
      expectShare(share(variates, ratio * smallest), (1 - ratio ** -1.5) / reach, COUNT);
    }
  });

  it('a third of the uniform law lies in each third of its interval', () => {
    const law = { law: 'uniform', halfWidth: 0.5 } as const;
    const variates = drawn(new VariateStream(streamState('tail', 3), law));
    expectShare(share(variates, 0.5 + 1 / 3), 1 / 3, COUNT);
    expectShare(share(variates, 0.5 + 2 / 3), 2 / 3, COUNT);
    expect(variates.every((x) => x > 0.5 && x < 1.5)).toBe(true);
  });

  it('half of the lognormal law lies below its median', () => {
    const law = { law: 'lognormal', squaredVariation: 2 } as const;
    const variates = drawn(new VariateStream(streamState('tail', 3), law));
    expectShare(share(variates, 1 / Math.sqrt(3)), 0.5, COUNT);
  });
});
