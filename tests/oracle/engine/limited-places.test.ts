// Servers with a limited number of places: M/M/c/K and Erlang's loss system. A container with c cores
// and a queue, and c containers behind the balancer's queue, are the same queue by law, so both are
// held against the same numbers. Unit of time: the mean service.
import { describe, it } from 'vitest';
import { erlangB } from '../../../src/sim/theory/erlang.ts';
import { limitedPlaces } from '../../../src/sim/theory/limited-places.ts';
import { expectAgreement } from './agree.ts';
import { measure, peakRateOf, scenarioFile } from './measure.ts';

const LAYOUTS = ['one-container', 'balancer-queue'] as const;

describe.each(LAYOUTS)('M/M/c/K as %s', (layout) => {
  it.each([
    [1, 5],
    [5, 20],
    [10, 10],
  ])('c = %i, K = %i turns away and answers as the theory says', (servers, places) => {
    const scenario = scenarioFile(`mm${servers}-${places}-${layout}`);
    const station = { arrivalRate: peakRateOf(scenario), serviceRate: 1, servers };
    const expected = limitedPlaces(station, places);
    const measured = measure(scenario, 2_000_000);
    expectAgreement(measured.rejected, { what: 'turned away', value: expected.blocking });
    expectAgreement(measured.response, { what: 'response', value: expected.meanResponse });
    expectAgreement(measured.throughput, { what: 'throughput', value: expected.throughput });
  });
});

describe("Erlang's loss system", () => {
  it('turns away the same share for an uneven law of work', () => {
    const measured = measure(scenarioFile('lognormal-loss-10'), 2_000_000);
    expectAgreement(measured.rejected, { what: 'turned away', value: erlangB(10, 8) });
    expectAgreement(measured.response, { what: 'response', value: 1 });
  });
});
