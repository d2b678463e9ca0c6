import { describe, expect, it } from 'vitest';
import { closedUsers } from '../../../../src/sim/theory/closed-users.ts';
import {
  bottleneckThroughput,
  meanValueAnalysis,
} from '../../../../src/sim/theory/mean-value-analysis.ts';

describe('closed users', () => {
  it('two users, one server, think 1 s, service 1 s: as worked out by hand', () => {
    // p(0), p(1), p(2) are in proportion to 1 : 2 : 2, so X = 4/5 and L = 6/5.
    const { throughput, meanInSystem, meanWaiting, meanResponse, utilisation } = closedUsers(
      { count: 2, meanThink: 1 },
      1,
      1,
    );
    expect(throughput).toBeCloseTo(0.8, 15);
    expect(utilisation).toBeCloseTo(0.8, 15);
    expect(meanInSystem).toBeCloseTo(1.2, 15);
    expect(meanWaiting).toBeCloseTo(0.4, 15);
    expect(meanResponse).toBeCloseTo(1.5, 15);
  });

  it.each([1, 7, 50, 400])('%d users obey the response time law W = N / X - Z', (count) => {
    const { throughput, meanResponse } = closedUsers({ count, meanThink: 5 }, 2, 3);
    expect(meanResponse).toBeCloseTo(count / throughput - 5, 9);
  });

  it('one user never waits', () => {
    expect(closedUsers({ count: 1, meanThink: 5 }, 2, 1).meanWait).toBe(0);
  });

  it('on one station agree with mean value analysis', () => {
    for (const count of [1, 3, 20, 100]) {
      const users = { count, meanThink: 10 };
      const repair = closedUsers(users, 4, 1);
      const analysis = meanValueAnalysis(users, [0.25]);
      expect(analysis.throughput).toBeCloseTo(repair.throughput, 12);
      expect(analysis.meanResponse).toBeCloseTo(repair.meanResponse, 12);
      expect(analysis.meanNumbers[0]).toBeCloseTo(repair.meanInSystem, 10);
    }
  });
});

describe('mean value analysis', () => {
  it('of equal stations without thinking: X = N / (D (N + M - 1))', () => {
    const { throughput, meanNumbers } = meanValueAnalysis({ count: 5, meanThink: 0 }, [2, 2, 2]);
    expect(throughput).toBeCloseTo(5 / (2 * (5 + 3 - 1)), 14);
    meanNumbers.forEach((number) => expect(number).toBeCloseTo(5 / 3, 14));
  });

  it('loses no user: those thinking and those at the stations are all', () => {
    const { throughput, meanNumbers } = meanValueAnalysis({ count: 40, meanThink: 3 }, [0.1, 0.2]);
    expect(throughput * 3 + meanNumbers[0] + meanNumbers[1]).toBeCloseTo(40, 10);
  });

  it('with many users comes to the bottleneck, which it never passes', () => {
    const { throughput } = meanValueAnalysis({ count: 500, meanThink: 1 }, [0.1, 0.25]);
    expect(throughput).toBeLessThanOrEqual(bottleneckThroughput([0.1, 0.25]));
    expect(throughput).toBeCloseTo(4, 9);
  });
});
