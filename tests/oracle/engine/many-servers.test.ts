// Many servers behind one queue without a limit: M/M/c. A container with c cores and a queue, and c
// containers behind the balancer's queue, are the same queue by law, so both are held against the
// same numbers. Unit of time: the mean service.
import { describe, it } from 'vitest';
import { manyServers, responseTail } from '../../../src/sim/theory/many-servers.ts';
import { expectAgreement } from './agree.ts';
import { measure, peakRateOf, scenarioFile } from './measure.ts';

const LAYOUTS = ['one-container', 'balancer-queue'] as const;

describe.each(LAYOUTS)('M/M/c as %s', (layout) => {
  it.each([
    [2, 80, 2_000_000],
    [5, 80, 2_000_000],
    [10, 90, 2_500_000],
  ])('c = %i at %i %%', (servers, percent, requests) => {
    const scenario = scenarioFile(`mm${servers}-${layout}-${percent}`);
    const station = { arrivalRate: peakRateOf(scenario), serviceRate: 1, servers };
    const measured = measure(scenario, requests);
    const { meanResponse } = manyServers(station);
    const slow = responseTail(station, scenario.slo.latencySeconds);
    expectAgreement(measured.response, {
      ...{ what: 'mean response', value: meanResponse, precision: 0.02 },
    });
    expectAgreement(measured.slow, {
      ...{ what: 'share above the promise', value: slow, precision: 0.03 },
    });
  });
});
