// M/M/1, M/M/c, M/M/c/K, Erlang-A, batches, cold starts and staffing against tables computed apart
// from this code (tests/oracle/data/README.md). Unit of time: the mean service.
import { describe, expect, it } from 'vitest';
import {
  batchArrivals,
  fixedBatches,
  geometricBatches,
} from '../../../src/sim/theory/batch-arrivals.ts';
import { coldStartResponse } from '../../../src/sim/theory/cold-start.ts';
import { erlangB, erlangC, serversForWait } from '../../../src/sim/theory/erlang.ts';
import { impatience } from '../../../src/sim/theory/impatience.ts';
import { limitedPlaces } from '../../../src/sim/theory/limited-places.ts';
import type { QueueMeans } from '../../../src/sim/theory/little.ts';
import {
  manyServers,
  responsePercentile,
  type Station,
  waitPercentile,
} from '../../../src/sim/theory/many-servers.ts';
import {
  singleServer,
  singleServerResponsePercentile,
  singleServerWaitPercentile,
} from '../../../src/sim/theory/single-server.ts';
import { halfinWhitt } from '../../../src/sim/theory/staffing.ts';
import oracle from '../data/queueing.json' with { type: 'json' };
import { atEach, expectRows } from './rows.ts';

function station(servers: number, rho: number): Station {
  return { arrivalRate: servers * rho, serviceRate: 1, servers };
}

function symbols(means: QueueMeans) {
  return {
    Wq: means.meanWait,
    W: means.meanResponse,
    Lq: means.meanWaiting,
    L: means.meanInSystem,
  };
}

describe('the tables', () => {
  it('of M/M/1 are reproduced', () => {
    const compared = expectRows(oracle.MM1.rows, ['rho'], ({ rho, resp_pct, wait_pct }) => {
      const queue = singleServer(rho, 1);
      return {
        ...symbols(queue),
        varT: queue.responseVariance,
        varN: queue.inSystemVariance,
        resp_pct: atEach(resp_pct, (p) => singleServerResponsePercentile(rho, 1, p)),
        wait_pct: atEach(wait_pct, (p) => singleServerWaitPercentile(rho, 1, p)),
      };
    });
    expect(compared).toBe(6 * 16);
  });

  it('of M/M/c are reproduced', () => {
    const compared = expectRows(oracle.MMc.rows, ['c', 'rho', 'a'], (row) => {
      const queue = station(row.c, row.rho);
      return {
        erlangB: erlangB(row.c, row.a),
        erlangC: erlangC(row.c, row.a),
        ...symbols(manyServers(queue)),
        resp_pct: atEach(row.resp_pct, (p) => responsePercentile(queue, p)),
        wait_pct: atEach(row.wait_pct, (p) => waitPercentile(queue, p)),
      };
    });
    expect(compared).toBe(83 * 16);
  });

  it('of M/M/c/K are reproduced', () => {
    const compared = expectRows(oracle.MMcK.rows, ['c', 'K', 'rho'], ({ c, K, rho }) => {
      const { blocking, throughput, utilisation, ...means } = limitedPlaces(station(c, rho), K);
      return { blocking, throughput, utilisation, ...symbols(means) };
    });
    expect(compared).toBe(44 * 7);
  });

  it('of Erlang-A are reproduced', () => {
    const compared = expectRows(oracle.ErlangA.rows, ['c', 'rho', 'theta'], (row) => {
      const queue = impatience(station(row.c, row.rho), row.theta);
      return {
        P_wait: queue.waitProbability,
        P_abandon: queue.abandonProbability,
        Lq: queue.meanWaiting,
        E_wait_all: queue.meanWait,
        throughput: queue.throughput,
        utilisation: queue.utilisation,
      };
    });
    expect(compared).toBe(8 * 6);
  });

  it('of M^X/M/1 are reproduced', () => {
    const compared = expectRows(oracle.MX_M1.rows, ['batch', 'mean', 'rho'], (row) => {
      const batches = row.batch === 'fixed' ? fixedBatches(row.mean) : geometricBatches(row.mean);
      const { meanInSystem, meanResponse } = batchArrivals(batches, row.rho, 1);
      return { L: meanInSystem, W: meanResponse };
    });
    expect(compared).toBe(5 * 2);
  });

  it('of M/M/1 with cold starts are reproduced', () => {
    const compared = expectRows(oracle.MM1_setup, ['rho', 'alpha'], ({ rho, alpha }) => ({
      ET: coldStartResponse(rho, 1, 1 / alpha),
    }));
    expect(compared).toBe(9);
  });

  it('of the fewest servers are reproduced', () => {
    const compared = expectRows(oracle.min_servers, ['a', 'P_wait_max'], ({ a, P_wait_max }) => {
      const c = serversForWait(a, P_wait_max);
      return { c, erlangC: erlangC(c, a), rho: a / c };
    });
    expect(compared).toBe(27 * 3);
  });

  it('of Halfin and Whitt are reproduced', () => {
    const compared = expectRows(oracle.halfin_whitt.rows, ['beta'], (row) => ({
      limit: halfinWhitt(row.beta),
      exact_erlangC_c: atEach(row.exact_erlangC_c, (c) => {
        // The load a with c = a + beta sqrt(a).
        const root = (Math.sqrt(row.beta * row.beta + 4 * c) - row.beta) / 2;
        return erlangC(c, root * root);
      }),
    }));
    expect(compared).toBe(3 * 4);
  });
});
