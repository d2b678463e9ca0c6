// One server, one queue, any law of work: M/G/1 against Pollaczek and Khinchine. Unit of time: the
// mean service. Heavy tails only where their means converge.
import { describe, it } from 'vitest';
import { generalService, serviceMoments } from '../../../src/sim/theory/general-service.ts';
import { expectAgreement } from './agree.ts';
import { measure, peakRateOf, scenarioFile } from './measure.ts';

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
