// Policies that look at the queues: least connections against the exact shortest-queue chain and
// simulations made apart; two random choices (both different) against the exact chain for three
// servers, simulations for ten and a hundred, and the limit of many servers. With exponential work
// it does not matter how ties are broken, so these numbers hold for ties that rotate.
import { describe, expect, it } from 'vitest';
import { choicesMeanResponse } from '../../../src/sim/theory/power-of-choices.ts';
import exact from '../data/jsq-exact.json' with { type: 'json' };
import simulated from '../data/lb-simulated.json' with { type: 'json' };
import { expectAgreement } from './agree.ts';
import { measure, scenarioFile } from './measure.ts';

interface Place {
  readonly n: number;
  readonly rho: number;
}

function exactResponse(rule: string, { n, rho }: Place): number {
  const row = exact.find((each) => each.rule === rule && each.n === n && each.rho === rho);
  if (!row) throw new Error(`no exact row for ${rule} ${n} ${rho}`);
  return row.W;
}

/** The most precise of the simulated rows. */
function simulatedResponse(policy: string, { n, rho }: Place) {
  const rows = simulated.rows.filter(
    (row) => row.policy === policy && row.n === n && row.rho === rho && row.service === 'M',
  );
  const two = rows.filter(({ d }) => d === 2).sort((a, b) => a.hw95 - b.hw95);
  if (two.length === 0) throw new Error(`no row for ${policy} ${n} ${rho}`);
  return { value: two[0].W, error: two[0].hw95 / 1.96 };
}

describe('least connections', () => {
  it.each([
    [2, 0.8, 2_000_000],
    [3, 0.9, 3_000_000],
  ])('over %i servers at %d is the exact shortest queue', (n, rho, requests) => {
    const file = `least-connections-${n}-${100 * rho}`;
    const value = exactResponse('jsq', { n, rho });
    const { response } = measure(scenarioFile(file), requests);
    expectAgreement(response, { what: file, value, precision: 0.02 });
  });

  it.each([
    [10, 0.8, 2_000_000],
    [10, 0.9, 2_500_000],
  ])('over %i servers at %d joins the shortest queue', (n, rho, requests) => {
    const file = `least-connections-${n}-${100 * rho}`;
    const expected = simulatedResponse('jsq', { n, rho });
    expectAgreement(measure(scenarioFile(file), requests).response, { what: file, ...expected });
  });
});

describe('two random choices', () => {
  it('among three servers is the exact chain of two different ones', () => {
    const value = exactResponse('p2wr', { n: 3, rho: 0.8 });
    const measured = measure(scenarioFile('two-choices-3-80'), 2_000_000);
    expectAgreement(measured.response, { what: 'three servers', value });
  });

  it.each([
    [10, 0.9, 2_000_000],
    [100, 0.5, 2_000_000],
    [100, 0.7, 2_000_000],
    [100, 0.9, 2_500_000],
  ])('among %i servers at %d agrees with simulation and with the limit', (n, rho, requests) => {
    const file = `two-choices-${n}-${100 * rho}`;
    const { response } = measure(scenarioFile(file), requests);
    expectAgreement(response, { what: file, ...simulatedResponse('podwr', { n, rho }) });
    if (n < 100) return;
    const limit = choicesMeanResponse(2, rho);
    expect(response.mean).toBeGreaterThan(limit);
    expect(response.mean).toBeLessThan(1.02 * limit);
  });
});
