// More servers never make the mean wait longer when the same requests come (common random numbers):
// with one queue, first come first served, each request begins no later. For every law of work, for
// servers that are containers behind the balancer's queue and for cores of one container.
// Nobody gives up, and all are served in the end, so the sum of all waits can be compared.
import { describe, expect, it } from 'vitest';
import { advanceRun, startRun } from '../../../../src/sim/run.ts';
import type { Scenario, ScenarioInput } from '../../../../src/sim/scenario/schema.ts';
import { parseScenario } from '../../../../src/sim/scenario/validate.ts';
import { LAWS } from '../../../unit/sim/random/laws-to-test.ts';
import * as S from './reading-state.ts';

const SEEDS = 12;
const SERVERS = [1, 2, 3, 5, 8];
const ARRIVING_SECONDS = 100;

type Layout = (servers: number) => Pick<ScenarioInput, 'machineKinds' | 'containerKinds' | 'pools'>;

const LAYOUTS: Record<string, Layout> = {
  'containers behind one queue': (servers) => ({
    machineKinds: [{ name: 'one core', cores: 1 }],
    containerKinds: [{ name: 'one core', cores: 1 }],
    pools: [fixedPool(servers)],
  }),
  'cores of one container with a queue': (servers) => ({
    machineKinds: [{ name: 'large', cores: servers }],
    containerKinds: [{ name: 'large', cores: servers, queueLimit: 'unlimited' }],
    pools: [fixedPool(1)],
  }),
};

function fixedPool(machines: number) {
  const size = { smallest: machines, largest: machines, initial: machines };
  return {
    name: 'fixed',
    containersPerMachine: 1,
    balancer: { queueLimit: 'unlimited' as const },
    autoscaler: { policy: 'none' as const, ...size },
  };
}

/** Two requests a second of a mean second of work, for a while; then nobody comes any more. */
function rush(change: ScenarioInput): Scenario {
  const shape = { kind: 'curve', times: [0, ARRIVING_SECONDS], levels: [1, 0], join: 'step' };
  const parsed = parseScenario({
    durationSeconds: 40 * ARRIVING_SECONDS,
    metrics: { sampleSeconds: 15 },
    workload: { kind: 'open', peakRate: 2, shape },
    ...change,
  });
  if (parsed.ok) return parsed.scenario;
  throw new Error(parsed.problems[0].message);
}

/** Mean response, seconds; its part that is not waiting is the same for any number of servers. */
function meanResponse(scenario: Scenario, seed: number): number {
  const run = startRun({ scenario, seed, interventions: [] });
  advanceRun(run, Infinity);
  const born = S.bornOf(run, 0);
  expect(S.endedOf(run, 0, S.END.completed)).toBe(born);
  expect(born).toBeGreaterThan(100);
  return S.latencySumOf(run, 0) / born;
}

describe.each(Object.entries(LAYOUTS))('more %s', (_name, layout) => {
  it.each(LAWS)('never raise the mean wait, work by $law', (distribution) => {
    const work = { meanCoreSeconds: 1, distribution };
    const classes = [{ name: 'request', work, timeoutSeconds: 'none' as const }];
    const scenarios = SERVERS.map((servers) => rush({ ...layout(servers), classes }));
    for (let seed = 1; seed <= SEEDS; seed++) {
      const means = scenarios.map((scenario) => meanResponse(scenario, seed));
      for (let i = 1; i < means.length; i++) expect(means[i]).toBeLessThanOrEqual(means[i - 1]);
      expect(means[means.length - 1], `seed ${seed}`).toBeLessThan(means[0]);
    }
  });
});
