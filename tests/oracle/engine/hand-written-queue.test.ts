// The engine and a queue written by hand agree on the end of every request: as many completed,
// rejected and timed out, the same mean latency, and quantiles as near to the sorted latencies as
// the sketch promises (0.8 %). With no queue in the containers, no balancing policy may matter.
import { describe, expect, it } from 'vitest';
import { latencySoFar } from '../../../src/sim/cluster/latency-so-far.ts';
import { advanceRun, startRun } from '../../../src/sim/run.ts';
import type { BalancingPolicyName } from '../../../src/sim/scenario/pool-schema.ts';
import { REQUEST_MIX } from '../../../src/sim/scenario/presets/request-mix.ts';
import { parseScenario } from '../../../src/sim/scenario/validate.ts';
import { type Queue, serveByHand } from './hand-written-queue.ts';

function serveByEngine(queue: Queue, policy: BalancingPolicyName) {
  const { kinds, rate, seconds, seed, servers, places, patience } = queue;
  const parsed = parseScenario({
    durationSeconds: seconds,
    classes: kinds.map(({ share, work }, k) => {
      return { name: `${k}`, share, work, timeoutSeconds: patience };
    }),
    workload: { kind: 'open', peakRate: rate },
    pools: [
      {
        name: 'shared',
        balancer: { policy, queueLimit: places },
        autoscaler: { policy: 'none', smallest: 1, initial: servers / 4 },
      },
    ],
  });
  if (!parsed.ok) throw new Error(parsed.problems[0].message);
  const run = startRun({ scenario: parsed.scenario, seed, interventions: [] });
  advanceRun(run, seconds);
  const { classes } = run.cluster.data;
  const sum = (values: Float64Array): number => values.reduce((total, each) => total + each, 0);
  const ended = (end: number): number => sum(classes.ended.filter((_, i) => i % 4 === end));
  const latency = latencySoFar(run.cluster);
  return {
    arrived: sum(classes.born),
    completed: ended(0),
    rejected: ended(1),
    timedOut: ended(2),
    meanLatency: sum(classes.latencySum) / ended(0),
    quantile: (q: number) => latency.quantile(q),
  };
}

const USUAL = { kinds: REQUEST_MIX, seconds: 300, seed: 7, servers: 12, places: 1000 };

describe.each([
  ['busy', { ...USUAL, rate: 250, patience: 10 }],
  ['overloaded, with impatient clients', { ...USUAL, rate: 330, patience: 3 }],
  ['overloaded, with a short queue', { ...USUAL, rate: 330, patience: 10, places: 50 }],
  [
    'with one machine and clients who wait a second',
    { ...USUAL, rate: 90, patience: 1, servers: 4 },
  ],
] as const)('twelve servers or four, %s', (_, queue) => {
  const byHand = serveByHand(queue);
  const sorted = byHand.latencies;

  it.each(['leastConnections', 'roundRobin', 'random'] as const)('as by %s', (policy) => {
    const engine = serveByEngine(queue, policy);
    const { arrived, rejected, timedOut } = byHand;
    expect(engine).toMatchObject({ arrived, rejected, timedOut, completed: sorted.length });
    const mean = sorted.reduce((sum, each) => sum + each, 0) / sorted.length;
    expect(engine.meanLatency).toBeCloseTo(mean, 9);
    for (const q of [0.5, 0.95, 0.99]) {
      const exact = sorted[Math.ceil(q * sorted.length) - 1];
      expect(Math.abs(engine.quantile(q) / exact - 1)).toBeLessThan(0.008);
    }
  });
});
