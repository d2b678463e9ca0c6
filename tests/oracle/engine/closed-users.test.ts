// Closed users (machine repair, M/M/c//N) against the birth-death chain and mean value analysis,
// and classes of requests on one server or on pools of their own. Time unit: the mean service of
// the lightest class.
import { describe, expect, it } from 'vitest';
import { closedUsers } from '../../../src/sim/theory/closed-users.ts';
import { meanValueAnalysis } from '../../../src/sim/theory/mean-value-analysis.ts';
import { singleServer } from '../../../src/sim/theory/single-server.ts';
import oracle from '../data/class-routing.json' with { type: 'json' };
import { expectAgreement } from './agree.ts';
import { measure, scenarioFile } from './measure.ts';

describe('closed users', () => {
  it.each([
    ['closed-10-users-1-servers', 1],
    ['closed-30-users-5-servers', 5],
    ['closed-200-users-10-servers', 10],
    ['closed-10-users-even-think', 1],
  ])('%s', (file, servers) => {
    const scenario = scenarioFile(file);
    const { workload } = scenario;
    if (workload.kind !== 'closed') throw new Error('open');
    const users = { count: workload.users, meanThink: workload.think.meanSeconds };
    const expected = closedUsers(users, 1, servers);
    const measured = measure(scenario, 2_000_000, expected.throughput);
    const { response, throughput } = measured;
    expectAgreement(response, { what: 'response', value: expected.meanResponse });
    expectAgreement(throughput, { what: 'throughput', value: expected.throughput });
    expect(measured.rejected.mean).toBe(0);
    if (servers > 1) return;
    const network = meanValueAnalysis(users, [1]);
    expectAgreement(response, { what: 'response by MVA', value: network.meanResponse });
  });
});

describe('classes of requests', () => {
  const means = [1, 5, 20];

  it('on one server all wait as long as the mix says', () => {
    const wait = oracle.mixed_one_server.Wq;
    const measured = measure(scenarioFile('classes-mixed'), 4_000_000);
    measured.byClass.forEach((response, k) => {
      const value = wait + means[k];
      expectAgreement(response, { what: `class ${k}`, value, precision: 0.02 });
    });
  });

  it('on servers of their own are queues of their own', () => {
    const waits = oracle['dedicated_one_server_per_class_each_rho_0.7'].Wq;
    const measured = measure(scenarioFile('classes-own-pools'), 4_000_000);
    measured.byClass.forEach((response, k) => {
      const value = waits[k] + means[k];
      expect(value).toBeCloseTo(singleServer(0.7 / means[k], 1 / means[k]).meanResponse, 9);
      expectAgreement(response, { what: `class ${k}`, value, precision: 0.02 });
    });
  });
});
