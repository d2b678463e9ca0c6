import { describe, expect, it } from 'vitest';
import {
  arrivalWaitProbability,
  generalArrivals,
  roundRobin,
} from '../../../../src/sim/theory/general-arrivals.ts';
import { generalServiceWaitTail } from '../../../../src/sim/theory/general-service-waits.ts';
import { generalService, serviceMoments } from '../../../../src/sim/theory/general-service.ts';
import { impatience } from '../../../../src/sim/theory/impatience.ts';
import { meanNumber, meanTime } from '../../../../src/sim/theory/little.ts';
import { openNetwork } from '../../../../src/sim/theory/networks.ts';
import { poissonWeights } from '../../../../src/sim/theory/poisson-mixture.ts';
import { choicesMeanResponse } from '../../../../src/sim/theory/power-of-choices.ts';
import { waitsWithoutInterruption } from '../../../../src/sim/theory/priorities.ts';
import { squareRootStaffing } from '../../../../src/sim/theory/staffing.ts';

describe("Little's law", () => {
  it('turns a rate and a time into a number and back', () => {
    expect(meanNumber(160, 0.05)).toBe(8);
    expect(meanTime(160, 8)).toBe(0.05);
  });
});

describe('M/G/1', () => {
  it('with deterministic service waits half as long as with exponential service', () => {
    const exponential = generalService(80, serviceMoments({ law: 'exponential' }, 0.01));
    const deterministic = generalService(80, serviceMoments({ law: 'deterministic' }, 0.01));
    expect(exponential.meanWait).toBeCloseTo(0.04, 15);
    expect(deterministic.meanWait).toBeCloseTo(0.02, 15);
  });

  it.each([1, 2])('at load %d waits forever', (rho) => {
    expect(generalService(rho, serviceMoments({ law: 'deterministic' }, 1)).meanWait).toBe(
      Infinity,
    );
  });

  it('has tails whose integral is the mean wait', () => {
    for (const law of [
      { law: 'deterministic' },
      { law: 'erlang', stages: 3 },
      { law: 'hyperexponential', squaredVariation: 3 },
    ] as const) {
      const tail = generalServiceWaitTail(law, 0.6);
      let integral = 0;
      const step = 1 / 64;
      for (let t = step / 2; t < 60; t += step) integral += tail(t) * step;
      const { meanWait } = generalService(0.6, serviceMoments(law, 1));
      expect(integral / meanWait).toBeCloseTo(1, 3);
      expect(tail(0)).toBeCloseTo(0.6, 13);
    }
  });
});

describe('G/M/1', () => {
  it('with Poisson arrivals is M/M/1', () => {
    const { meanWait } = generalArrivals({ law: { law: 'exponential' }, rate: 0.9 }, 1);
    expect(meanWait).toBeCloseTo(9, 11);
  });

  it('at load 1 waits forever', () => {
    const arrivals = { law: { law: 'deterministic' }, rate: 1 } as const;
    expect(arrivalWaitProbability(arrivals, 1)).toBe(1);
    expect(generalArrivals(arrivals, 1).meanWait).toBe(Infinity);
  });

  it('with next to no load hardly waits', () => {
    const { meanWait } = generalArrivals({ law: { law: 'deterministic' }, rate: 0.01 }, 1);
    expect(meanWait).toBeCloseTo(0, 15);
  });

  it('close to saturation keeps its digits', () => {
    // D/M/1 in heavy traffic: 1 - sigma = 2 (1 - rho) / (1 + 0) to first order.
    const { meanResponse } = generalArrivals({ law: { law: 'deterministic' }, rate: 1 - 1e-9 }, 1);
    expect(meanResponse * 2e-9).toBeCloseTo(1, 6);
  });

  it('round robin beats random for any number of servers above one', () => {
    expect(roundRobin(0.8, 1, 1).meanResponse).toBeCloseTo(5, 11);
    expect(roundRobin(8, 1, 10).meanResponse).toBeLessThan(3);
  });
});

describe('other queues', () => {
  it('Erlang-A with great patience is nearly M/M/c, and with overload serves all it can', () => {
    const queue = { arrivalRate: 1.6, serviceRate: 1, servers: 2 };
    expect(impatience(queue, 1e-9).meanWaiting).toBeCloseTo(1.6 * 1.7777777777777777, 5);
    expect(impatience({ ...queue, arrivalRate: 20 }, 1).throughput).toBeCloseTo(2, 6);
  });

  it('priorities keep the mean work waiting, whatever their order', () => {
    const light = { arrivalRate: 0.3, service: serviceMoments({ law: 'exponential' }, 1) };
    const heavy = { arrivalRate: 0.02, service: serviceMoments({ law: 'deterministic' }, 20) };
    const work = (waits: readonly number[], classes: readonly (typeof light)[]) =>
      waits.reduce(
        (sum, wait, i) => sum + wait * classes[i].arrivalRate * classes[i].service.mean,
        0,
      );
    const first = work(waitsWithoutInterruption([light, heavy]), [light, heavy]);
    const second = work(waitsWithoutInterruption([heavy, light]), [heavy, light]);
    expect(first).toBeCloseTo(second, 12);
  });

  it('two choices beat one, three beat two', () => {
    expect(choicesMeanResponse(1, 0.9)).toBeCloseTo(10, 12);
    expect(choicesMeanResponse(2, 0.9)).toBeCloseTo(2.6140573773, 10);
    expect(choicesMeanResponse(3, 0.9)).toBeCloseTo(2.027855969, 9);
    expect(choicesMeanResponse(2, 0)).toBe(1);
  });

  it('a network with a loop counts every visit', () => {
    const { rates, meanResponse } = openNetwork([
      { outsideRate: 1, serviceRate: 4, servers: 1, next: [0, 1] },
      { outsideRate: 0, serviceRate: 3, servers: 2, next: [0.5, 0] },
    ]);
    expect(rates[0]).toBeCloseTo(2, 12);
    expect(rates[1]).toBeCloseTo(2, 12);
    expect(meanResponse).toBeGreaterThan(2 / 4 + 2 / 3);
  });

  it('square-root staffing of 100 erlangs with beta 1 takes 110 servers', () => {
    expect(squareRootStaffing(100, 1)).toBe(110);
  });
});

describe('poissonWeights', () => {
  it.each([0, 0.3, 4.5, 700, 5000])('of mean %d sum to 1 and have that mean', (mean) => {
    const { first, weights } = poissonWeights(mean);
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const average = weights.reduce((total, weight, i) => total + weight * (first + i), 0);
    expect(sum).toBeCloseTo(1, 13);
    expect(average).toBeCloseTo(mean, 8);
  });
});
