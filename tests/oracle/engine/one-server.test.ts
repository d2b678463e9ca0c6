// One server, one queue, exponential work: M/M/1 with its mean and its tail, also at half a core.
// Unit of time: the mean service. Other laws of work are in general-service.test.ts.
import { describe, expect, it } from 'vitest';
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
