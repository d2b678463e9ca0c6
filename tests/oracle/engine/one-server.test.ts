// One server, one queue: M/M/1 with its tail, and M/G/1 for every law of work, against Pollaczek
// and Khinchine. Unit of time: the mean service. Heavy tails only where their means converge.
import { describe, expect, it } from 'vitest';
import { generalService, serviceMoments } from '../../../src/sim/theory/general-service.ts';
import { responseTail } from '../../../src/sim/theory/many-servers.ts';
import { singleServer } from '../../../src/sim/theory/single-server.ts';
import { expectAgreement } from './agree.ts';
import { measure, peakRateOf, scenarioFile } from './measure.ts';

describe('M/M/1', () => {
  it.each([
    ['mm1-50', 2_000_000],
    ['mm1-80', 3_000_000],
    ['mm1-90', 4_000_000],
  ])('%s has the mean response and the tail of the theory', (file, requests) => {
    const scenario = scenarioFile(file);
    const rate = peakRateOf(scenario);
    const measured = measure(scenario, requests);
    const slow = responseTail(
      { arrivalRate: rate, serviceRate: 1, servers: 1 },
      scenario.slo.latencySeconds,
    );
    const precision = rate > 0.85 ? 0.02 : 0.01;
    expectAgreement(measured.response, {
      ...{ what: 'mean response', value: singleServer(rate, 1).meanResponse, precision },
    });
    expectAgreement(measured.slow, { what: 'share above the promise', value: slow });
    expectAgreement(measured.throughput, { what: 'throughput', value: rate });
    expect(measured.rejected.mean).toBe(0);
  });

  it('with half a core a request lasts twice as long', () => {
    const measured = measure(scenarioFile('half-core-80'), 2_000_000);
    const value = singleServer(0.4, 0.5).meanResponse;
    expectAgreement(measured.response, { what: 'mean response', value });
  });
});

describe('M/G/1', () => {
  it.each([
    ['mg1-deterministic-80', 2_000_000],
    ['mg1-erlang2-80', 2_000_000],
    ['mg1-hyperexponential4-70', 3_000_000],
    ['mg1-lognormal1-80', 3_000_000],
    ['mg1-lognormal4-50', 3_000_000],
    ['mg1-bounded-pareto-50', 3_000_000],
    ['mg1-uniform-80', 2_000_000],
  ])('%s waits as Pollaczek and Khinchine say', (file, requests) => {
    const scenario = scenarioFile(file);
    const { distribution, meanCoreSeconds } = scenario.classes[0].work;
    const service = serviceMoments(distribution, meanCoreSeconds);
    const value = generalService(peakRateOf(scenario), service).meanResponse;
    expectAgreement(measure(scenario, requests).response, { what: file, value, precision: 0.02 });
  });
});
