// M/G/1, processor sharing, G/M/1, priorities, power of d choices and networks against tables
// computed apart from this code (tests/oracle/data/README.md). Unit of time: the mean service.
import { describe, expect, it } from 'vitest';
import type { Law } from '../../../src/sim/random/law.ts';
import { lawMoments } from '../../../src/sim/random/law-moments.ts';
import {
  type ArrivalLaw,
  arrivalResponsePercentile,
  arrivalWaitProbability,
  generalArrivals,
  roundRobin,
} from '../../../src/sim/theory/general-arrivals.ts';
import {
  type ExactWaitLaw,
  generalServiceWaitPercentile,
} from '../../../src/sim/theory/general-service-waits.ts';
import {
  generalService,
  mixedMoments,
  serviceMoments,
} from '../../../src/sim/theory/general-service.ts';
import { openNetwork } from '../../../src/sim/theory/networks.ts';
import {
  choicesMeanResponse,
  choicesResponsePercentile,
  queueTail,
} from '../../../src/sim/theory/power-of-choices.ts';
import {
  responsesWithInterruption,
  waitsWithoutInterruption,
} from '../../../src/sim/theory/priorities.ts';
import {
  sharedCores,
  sharedResponse,
  sharedResponseVariance,
  slowdown,
} from '../../../src/sim/theory/processor-sharing.ts';
import classRouting from '../data/class-routing.json' with { type: 'json' };
import oracle from '../data/queueing.json' with { type: 'json' };
import { atEach, expectNumbers, expectRows } from './rows.ts';

/** The names of the tables, as laws. */
const LAWS = {
  deterministic: { law: 'deterministic' },
  exponential: { law: 'exponential' },
  erlang2: { law: 'erlang', stages: 2 },
  erlang4: { law: 'erlang', stages: 4 },
  H2_cv2_4: { law: 'hyperexponential', squaredVariation: 4 },
  H2_cv2_10: { law: 'hyperexponential', squaredVariation: 10 },
  lognormal_cv2_1: { law: 'lognormal', squaredVariation: 1 },
  lognormal_cv2_4: { law: 'lognormal', squaredVariation: 4 },
  'boundedPareto_a1.1_H10000': { law: 'boundedPareto', shape: 1.1, largestOverSmallest: 10_000 },
} as const satisfies Record<string, Law>;

type LawName = keyof typeof LAWS;

function arrivalLaw(name: string): ArrivalLaw {
  if (name === 'D') return { law: 'deterministic' };
  if (name.startsWith('H2_')) {
    return { law: 'hyperexponential', squaredVariation: Number(name.slice(3)) };
  }
  return { law: 'erlang', stages: Number(name.slice(1)) };
}

const exponential = (mean: number) => serviceMoments({ law: 'exponential' }, mean);

describe('the tables', () => {
  it.each(oracle.MG1_FIFO.rows)('of M/G/1 with service $service are reproduced', (table) => {
    const law = LAWS[table.service as LawName];
    const { secondMoment, thirdMoment, variance } = lawMoments(law);
    const { m2, m3 } = table.params;
    expectNumbers({ m2: secondMoment, m3: thirdMoment }, { m2, m3 }, table.service);
    expectNumbers(variance, table.cv2, `${table.service} variation`);
    const compared = expectRows(table.rows, ['rho'], ({ rho }) => {
      const queue = generalService(rho, serviceMoments(law, 1));
      return {
        Wq: queue.meanWait,
        W: queue.meanResponse,
        Lq: queue.meanWaiting,
        L: queue.meanInSystem,
        varWq: queue.waitVariance,
        stdT: queue.responseDeviation,
      };
    });
    expect(compared).toBe(7 * 6);
  });

  it('of M/G/1 cover eight laws', () => {
    expect(oracle.MG1_FIFO.rows).toHaveLength(8);
  });

  it('of the percentiles of waits in M/G/1 are reproduced', () => {
    const compared = expectRows(oracle.MG1_wait_percentiles.rows, ['service', 'rho'], (row) => ({
      wait_pct: atEach(row.wait_pct, (p) =>
        generalServiceWaitPercentile(LAWS[row.service as LawName] as ExactWaitLaw, row.rho, p),
      ),
    }));
    expect(compared).toBe(12 * 3);
  });

  it('of the percentiles of waits in M/D/1 are reproduced', () => {
    const compared = expectRows(oracle.MD1_wait_percentiles.rows, ['rho'], (row) => ({
      wait_pct: atEach(row.wait_pct, (p) =>
        generalServiceWaitPercentile({ law: 'deterministic' }, row.rho, p),
      ),
    }));
    expect(compared).toBe(2 * 3);
  });

  it('of M/G/1 processor sharing are reproduced', () => {
    const compared = expectRows(oracle.MG1_PS.rows, ['rho'], ({ rho }) => ({
      W: sharedResponse(1, rho),
      varT_exp: sharedResponseVariance(rho),
      cond_T_of_x1: sharedResponse(1, rho),
      cond_T_of_x0_1: sharedResponse(0.1, rho),
      cond_T_of_x10: sharedResponse(10, rho),
      slowdown: slowdown(rho),
    }));
    expect(compared).toBe(5 * 6);
  });

  it('of M/G/c processor sharing are reproduced', () => {
    const compared = expectRows(oracle.MGc_PS.rows, ['c', 'rho'], ({ c, rho }) => {
      const queue = sharedCores({ arrivalRate: c * rho, serviceRate: 1, servers: c });
      return { W: queue.meanResponse, L: queue.meanInSystem };
    });
    expect(compared).toBe(17 * 2);
  });

  it('of G/M/1 are reproduced', () => {
    const compared = expectRows(oracle.GM1.rows, ['arrivals', 'rho'], (row) => {
      const arrivals = { law: arrivalLaw(row.arrivals), rate: row.rho };
      const { meanWait, meanResponse } = generalArrivals(arrivals, 1);
      return {
        sigma: arrivalWaitProbability(arrivals, 1),
        Wq: meanWait,
        W: meanResponse,
        resp_pct: atEach(row.resp_pct, (p) => arrivalResponsePercentile(arrivals, 1, p)),
      };
    });
    expect(compared).toBe(69 * 8);
  });

  it('of round robin are those of G/M/1 with Erlang arrivals', () => {
    const rows = oracle.GM1.rows.filter(({ arrivals }) => arrivals.startsWith('E'));
    const means = rows.map(({ arrivals, rho, Wq, W }) => ({ n: arrivals.slice(1), rho, Wq, W }));
    const compared = expectRows(means, ['n', 'rho'], ({ n, rho }) => {
      const { meanWait, meanResponse } = roundRobin(Number(n) * rho, 1, Number(n));
      return { Wq: meanWait, W: meanResponse };
    });
    expect(compared).toBe(2 * rows.length);
    expect(rows.length).toBeGreaterThan(40);
  });

  it('of priorities are reproduced', () => {
    const compared = expectRows(oracle.priority_MM1.rows, ['rho1', 'rho2'], ({ rho1, rho2 }) => {
      const classes = [rho1, rho2].map((arrivalRate) => ({ arrivalRate, service: exponential(1) }));
      const [Wq1, Wq2] = waitsWithoutInterruption(classes);
      const [T1, T2] = responsesWithInterruption(classes);
      return {
        nonpreemptive: { Wq1, Wq2, T1: Wq1 + 1, T2: Wq2 + 1 },
        preemptive_resume: { T1, T2 },
      };
    });
    expect(compared).toBe(2 * 6);
  });

  it('of the power of d choices are reproduced', () => {
    const compared = expectRows(oracle.power_of_d_meanfield.rows, ['d', 'rho'], (row) => ({
      ET: choicesMeanResponse(row.d, row.rho),
      tail_s1_to_s8: row.tail_s1_to_s8.map((_, i) => queueTail(row.d, row.rho, i + 1)),
      resp_pct: atEach(row.resp_pct, (p) => choicesResponsePercentile(row.d, row.rho, p)),
    }));
    expect(compared).toBe(33 * 14);
  });

  it('of networks are reproduced', () => {
    const [tandem, feedback] = oracle.jackson;
    const inLine = [1, 1.25, 0.9].map((serviceRate, i) => ({
      outsideRate: i === 0 ? 0.7 : 0,
      serviceRate,
      servers: 1,
      next: [0, 1, 2].map((j) => (j === i + 1 ? 1 : 0)),
    }));
    expectNumbers({ W: openNetwork(inLine).meanResponse }, { W: tandem.W }, 'tandem');
    const retry = [{ outsideRate: 0.6, serviceRate: 1, servers: 1, next: [0.2] }];
    const { rates, meanNumbers, meanResponse } = openNetwork(retry);
    const { lam_eff, L, T_total } = feedback;
    const ours = { lam_eff: rates[0], L: meanNumbers[0], T_total: meanResponse };
    expect(expectNumbers(ours, { lam_eff, L, T_total }, 'feedback')).toBe(3);
    expect(oracle.jackson).toHaveLength(2);
  });
});

describe('the classes light, medium and heavy', () => {
  const services = [1, 5, 20].map(exponential);
  const shares = [0.7, 0.2, 0.1];
  const mixMean = (values: readonly number[]) =>
    values.reduce((sum, value, i) => sum + value * shares[i], 0);

  it('wait on one shared server as the oracle says', () => {
    const { lambda, ES, cv2, Wq } = classRouting.mixed_one_server;
    const service = mixedMoments(services.map((each, i) => ({ share: shares[i], service: each })));
    const ours = {
      lambda: 0.7 / service.mean,
      ES: service.mean,
      cv2: service.second / (service.mean * service.mean) - 1,
      Wq: generalService(lambda, service).meanWait,
    };
    expect(expectNumbers(ours, { lambda, ES, cv2, Wq }, 'shared')).toBe(4);
  });

  it('wait on servers of their own as the oracle says', () => {
    const expected = classRouting['dedicated_one_server_per_class_each_rho_0.7'];
    const Wq = services.map((service) => generalService(0.7 / service.mean, service).meanWait);
    expect(expectNumbers({ Wq, mix_mean: mixMean(Wq) }, expected, 'dedicated')).toBe(4);
  });

  it('wait on one server with light first as the oracle says', () => {
    const expected = classRouting.priority_nonpreemptive_light_first;
    const { lambda } = classRouting.mixed_one_server;
    const Wq = waitsWithoutInterruption(
      services.map((service, i) => ({ arrivalRate: lambda * shares[i], service })),
    );
    expect(expectNumbers({ Wq, mix_mean: mixMean(Wq) }, expected, 'priority')).toBe(4);
  });
});

describe('the oracle data', () => {
  it('has no table that is not compared', () => {
    expect(Object.keys(oracle).sort()).toEqual([
      ...['ErlangA', 'GM1', 'MD1_wait_percentiles', 'MG1_FIFO', 'MG1_PS', 'MG1_wait_percentiles'],
      ...['MGc_PS', 'MM1', 'MM1_setup', 'MMc', 'MMcK', 'MX_M1', 'halfin_whitt', 'jackson'],
      ...['min_servers', 'power_of_d_meanfield', 'priority_MM1'],
    ]);
  });
});
