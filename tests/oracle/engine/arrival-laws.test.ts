// Arrivals that are not Poisson: G/M/1, and round robin of a Poisson stream over n servers, which is
// exactly E_n/M/1 at each of them; a random split, which stays Poisson. Time unit: the mean service.
import { describe, it } from 'vitest';
import {
  type ArrivalLaw,
  arrivalWaitProbability,
  generalArrivals,
} from '../../../src/sim/theory/general-arrivals.ts';
import { exp } from '../../../src/sim/numerics/exp.ts';
import { singleServer } from '../../../src/sim/theory/single-server.ts';
import oracle from '../data/lb-simulated.json' with { type: 'json' };
import { expectAgreement } from './agree.ts';
import { measure, peakRateOf, scenarioFile } from './measure.ts';

/** A run against G/M/1: mean response, and the share above the promised latency. */
function expectLaw(file: string, requests: number, law: ArrivalLaw, rate: number): void {
  const scenario = scenarioFile(file);
  const measured = measure(scenario, requests);
  const value = generalArrivals({ law, rate }, 1).meanResponse;
  const idle = 1 - arrivalWaitProbability({ law, rate }, 1);
  const slow = exp(-idle * scenario.slo.latencySeconds);
  expectAgreement(measured.response, { what: `${file}: mean response`, value, precision: 0.02 });
  expectAgreement(measured.slow, { what: `${file}: share above the promise`, value: slow });
}

describe('G/M/1', () => {
  it.each([
    ['gm1-deterministic-80', 2_000_000],
    ['gm1-erlang2-80', 2_000_000],
    ['gm1-erlang10-90', 3_000_000],
    ['gm1-hyperexponential4-70', 3_000_000],
  ])('%s', (file, requests) => {
    const { workload } = scenarioFile(file);
    if (workload.kind !== 'open') throw new Error('closed');
    expectLaw(file, requests, workload.arrivals as ArrivalLaw, workload.peakRate);
  });
});

describe('round robin over n servers is E_n/M/1 at each', () => {
  it.each([
    ['round-robin-2-80', 2, 2_500_000],
    ['round-robin-5-80', 5, 2_000_000],
    ['round-robin-10-90', 10, 3_000_000],
    ['weighted-round-robin-5-80', 5, 2_000_000],
  ])('%s', (file, servers, requests) => {
    const rate = peakRateOf(scenarioFile(file)) / servers;
    expectLaw(file, requests, { law: 'erlang', stages: servers }, rate);
  });

  it('and with even work the same as one queue', () => {
    const row = oracle.rows.find(({ policy, service }) => policy === 'rr' && service === 'D');
    const measured = measure(scenarioFile('round-robin-10-deterministic-80'), 2_000_000);
    const value = row?.W ?? NaN;
    const error = (row?.hw95 ?? NaN) / 1.96;
    expectAgreement(measured.response, { what: 'mean response', value, error });
  });
});

describe('a random split', () => {
  it('is M/M/1 at each server', () => {
    const measured = measure(scenarioFile('random-10-80'), 3_000_000);
    const { meanResponse } = singleServer(0.8, 1);
    expectAgreement(measured.response, { what: 'mean response', value: meanResponse });
    expectAgreement(measured.slow, { what: 'share above the promise', value: exp(-0.2 * 3) });
  });
});
