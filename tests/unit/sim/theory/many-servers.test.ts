import { describe, expect, it } from 'vitest';
import { erlangB, erlangC, serversForWait } from '../../../../src/sim/theory/erlang.ts';
import { limitedPlaces } from '../../../../src/sim/theory/limited-places.ts';
import {
  manyServers,
  responsePercentile,
  responseTail,
  utilisation,
  waitPercentile,
  waitProbability,
  waitTail,
} from '../../../../src/sim/theory/many-servers.ts';
import { singleServer } from '../../../../src/sim/theory/single-server.ts';

const TWO = { arrivalRate: 160, serviceRate: 100, servers: 2 };

describe('M/M/2 with 160 requests a second and servers of 100 a second', () => {
  it('has the textbook values', () => {
    expect(utilisation(TWO)).toBe(0.8);
    expect(waitProbability(TWO)).toBeCloseTo(0.7111111111111111, 14);
    expect(manyServers(TWO).meanWait).toBeCloseTo(0.01777777777777778, 15);
    expect(manyServers(TWO).meanInSystem).toBeCloseTo(160 * 0.02777777777777778, 12);
  });

  it('has percentiles at which the tails are what is left', () => {
    for (const p of [0.5, 0.9, 0.99, 0.999]) {
      expect(waitTail(TWO, waitPercentile(TWO, p))).toBeCloseTo(1 - p, 12);
      expect(responseTail(TWO, responsePercentile(TWO, p))).toBeCloseTo(1 - p, 12);
    }
  });

  it('has no wait at percentiles below the share that is served at once', () => {
    expect(waitPercentile(TWO, 0.28)).toBe(0);
    expect(waitPercentile(TWO, 0.3)).toBeGreaterThan(0);
  });
});

describe('M/M/c', () => {
  it('with equal rates of service and of draining keeps its digits', () => {
    // c mu - lambda = mu: P(T > t) = exp(-t)(1 + C t), here with c = 2 and C = 1/3.
    const queue = { arrivalRate: 1, serviceRate: 1, servers: 2 };
    expect(responseTail(queue, 3)).toBeCloseTo(Math.exp(-3) * (1 + 3 / 3), 15);
    const near = { arrivalRate: 1 + 1e-12, serviceRate: 1, servers: 2 };
    expect(responseTail(near, 3)).toBeCloseTo(responseTail(queue, 3), 11);
  });

  it('close to saturation gives finite percentiles far out', () => {
    const queue = { arrivalRate: 0.9999, serviceRate: 1, servers: 1 };
    expect(responsePercentile(queue, 0.999) / (-Math.log(0.001) / 1e-4)).toBeCloseTo(1, 9);
  });

  it.each([1, 1.5])('at load %d has infinite waits', (rho) => {
    const queue = { arrivalRate: 2 * rho, serviceRate: 1, servers: 2 };
    expect(waitProbability(queue)).toBe(1);
    expect(manyServers(queue).meanWait).toBe(Infinity);
    expect(manyServers(queue).meanInSystem).toBe(Infinity);
    expect(waitPercentile(queue, 0.5)).toBe(Infinity);
    expect(responsePercentile(queue, 0.5)).toBe(Infinity);
    expect(responseTail(queue, 100)).toBe(1);
    expect(singleServer(rho, 1).meanResponse).toBe(Infinity);
  });

  it('without load never waits', () => {
    const queue = { arrivalRate: 0, serviceRate: 1, servers: 2 };
    expect(manyServers(queue)).toEqual({
      meanWait: 0,
      meanResponse: 1,
      meanWaiting: 0,
      meanInSystem: 0,
    });
    expect(waitPercentile(queue, 0.99)).toBe(0);
    expect(responsePercentile(queue, 0.99)).toBeCloseTo(Math.log(100), 12);
  });
});

describe("Erlang's formulas", () => {
  it('hold for thousands of servers', () => {
    // B(a, a) tends to 1 / (sqrt(pi a / 2) + 2/3) as the load a grows.
    expect(erlangB(1000, 1000)).toBeCloseTo(1 / (Math.sqrt(500 * Math.PI) + 2 / 3), 5);
    expect(serversForWait(1000, 0.2)).toBe(1034);
  });

  it('have one server too few below the answer', () => {
    const servers = serversForWait(10, 0.05);
    expect(erlangC(servers, 10)).toBeLessThanOrEqual(0.05);
    expect(erlangC(servers - 1, 10)).toBeGreaterThan(0.05);
  });
});

describe('M/M/c/K', () => {
  it('with a thousand places does not overflow, and nearly is M/M/c', () => {
    const queue = { arrivalRate: 450, serviceRate: 1, servers: 500 };
    const { blocking, meanResponse } = limitedPlaces(queue, 1500);
    expect(blocking).toBeLessThan(1e-30);
    expect(meanResponse).toBeCloseTo(manyServers(queue).meanResponse, 10);
  });

  it('under a load of ten turns nine tenths away', () => {
    const { blocking, throughput } = limitedPlaces(
      { arrivalRate: 10_000, serviceRate: 1, servers: 1000 },
      2000,
    );
    expect(throughput).toBeCloseTo(1000, 6);
    expect(blocking).toBeCloseTo(0.9, 9);
  });
});
