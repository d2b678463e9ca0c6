// The runs that every browser must compute to the last bit. Each scenario that ships runs for a few
// simulated minutes while somebody moves sliders, sends a burst and breaks machines; further runs
// take the laws, policies and faults that no shipped scenario uses.
import type { Intervention } from '../../src/sim/scenario/interventions.ts';
import { PRESETS, scenarioOfPreset } from '../../src/sim/scenario/presets.ts';
import type { Scenario, ScenarioInput } from '../../src/sim/scenario/schema.ts';
import { parseScenario } from '../../src/sim/scenario/validate.ts';
import { LAWS } from '../unit/sim/random/laws-to-test.ts';

export interface EngineCase {
  readonly name: string;
  readonly scenario: Scenario;
  readonly seed: number;
  readonly interventions: readonly Intervention[];
  /** Simulated length. */
  readonly seconds: number;
}

const SECONDS = 300;

/** Scenarios that are large are simulated for a shorter time. */
const SECONDS_OF: Readonly<Record<string, number>> = { 'ten-thousand-machines': 20 };

export const CASES: readonly EngineCase[] = [
  ...PRESETS.map(({ id, scenario }, index) => {
    const resolved = scenarioOfPreset({ id, scenario });
    const seconds = SECONDS_OF[id] ?? SECONDS;
    const interventions = meddling(resolved, seconds);
    return { name: id, scenario: resolved, seed: index + 1, interventions, seconds };
  }),
  ...LAWS.map((law) =>
    ownCase(`work: ${law.law}`, { classes: [{ name: 'request', work: { distribution: law } }] }),
  ),
  ...LAWS.filter(({ law }) => law !== 'deterministic' && law !== 'exponential').map((law) =>
    ownCase(`arrivals: ${law.law}`, { workload: { kind: 'open', arrivals: law } }),
  ),
  ownCase('bursty arrivals', {
    workload: { kind: 'open', burstiness: { variation: 0.8, correlationSeconds: 20 } },
  }),
  ownCase('closed users', {
    workload: {
      kind: 'closed',
      users: 700,
      think: { meanSeconds: 4, distribution: { law: 'lognormal', squaredVariation: 1 } },
    },
  }),
  ownCase('machines fail at random', {
    faults: [
      { kind: 'machinesFailAtRandom', meanSecondsBetween: 25 },
      { kind: 'machineFails', atSeconds: 77 },
    ],
    machineKinds: [
      {
        name: 'slow to boot',
        boot: { meanSeconds: 20, distribution: { law: 'lognormal', squaredVariation: 0.5 } },
      },
    ],
    pools: [{ name: 'shared', balancer: { policy: 'random', retries: 2 } }],
  }),
  ownCase('clients give up and work is cancelled', {
    classes: [{ name: 'request', timeoutSeconds: 0.08 }],
    pools: [{ name: 'shared', balancer: { policy: 'weightedRoundRobin', cancelTimedOut: true } }],
  }),
  ownCase('target tracking', {
    pools: [{ name: 'shared', autoscaler: { policy: 'targetTracking', largest: 20 } }],
  }),
];

function ownCase(name: string, changes: ScenarioInput): EngineCase {
  const workload = changes.workload ?? { kind: 'open' as const };
  const rate = workload.kind === 'open' ? { peakRate: 200 } : {};
  const parsed = parseScenario({ name, ...changes, workload: { ...workload, ...rate } });
  if (!parsed.ok) throw new Error(`${name}: ${parsed.problems[0].message}`);
  const { scenario } = parsed;
  return { name, scenario, seed: 7, interventions: meddling(scenario, SECONDS), seconds: SECONDS };
}

/** Somebody who tries everything, at times that are no multiples of the sampling interval. */
function meddling(scenario: Scenario, seconds: number): Intervention[] {
  const at = (share: number) => share * seconds + 0.123;
  const { classes, workload } = scenario;
  const set = (share: number, path: string, value: unknown) =>
    ({ time: at(share), kind: 'set', path, value }) as const;
  return [
    workload.kind === 'open'
      ? set(0.1, 'workload.peakRate', workload.peakRate * 1.5)
      : set(0.1, 'workload.users', workload.users * 2),
    { time: at(0.2), kind: 'burst' },
    { time: at(0.3), kind: 'failMachine', machine: 'busiest' },
    { time: at(0.4), kind: 'sendJob', class: classes[classes.length - 1].name },
    set(0.45, 'pools.0.autoscaler.threshold.scaleOut.above', 50),
    set(0.55, 'pools.0.balancer.policy', 'twoRandomChoices'),
    { time: at(0.6), kind: 'failMachine', machine: 2 },
    set(0.7, 'pools.0.autoscaler.policy', 'targetTracking'),
    { time: at(0.8), kind: 'burst' },
    set(0.85, 'pools.0.balancer.policy', 'leastConnections'),
  ];
}
