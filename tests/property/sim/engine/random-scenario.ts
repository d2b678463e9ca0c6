// Random small scenarios that reach every corner of the format: classes, shares, patience, queues,
// pools, regions, laws, shapes of the rate, closed users, faults, all policies. One seed, one
// scenario. Times often lie on a grid of quarters of a second, so that many things happen at the
// same time and the order at equal times matters. About a hundred requests in a few dozen seconds.
import type { Scenario, ScenarioInput } from '../../../../src/sim/scenario/schema.ts';
import { parseScenario } from '../../../../src/sim/scenario/validate.ts';
import { Dice } from './dice.ts';
import { randomLaw, randomWorkload } from './random-workload.ts';

/** The scenario of a seed, complete and valid. Throws if the generator made an invalid one. */
export function randomScenario(seed: number): Scenario {
  const input = draw(new Dice(seed));
  const parsed = parseScenario(input);
  if (parsed.ok) return parsed.scenario;
  throw new Error(`seed ${seed}: ${parsed.problems[0].message} ${JSON.stringify(input)}`);
}

type Pools = NonNullable<ScenarioInput['pools']>;
type PoolInput = Pools[number];

function draw(dice: Dice): ScenarioInput {
  const classCount = dice.of([1, 1, 2, 3]);
  const poolCount = Math.min(classCount, dice.of([1, 1, 1, 2, 3]));
  const regions = dice.of([1, 1, 2, 3]);
  const durationSeconds = dice.of([6, 10, 10.5, 20, 30]);
  const requests = dice.of([20, 40, 40, 80]);
  const rate = requests / durationSeconds;
  const cores = dice.of([1, 2, 4]);
  const load = dice.between(0.2, 2.5);
  const machineCores = dice.many(dice.whole(1, 2), (i) => cores * (i + 1));
  const containerKinds = dice.many(dice.whole(1, 2), (i) => randomContainer(dice, i, cores));
  return {
    name: 'random',
    durationSeconds,
    metrics: { sampleSeconds: dice.of([0.5, 1, 1, 0.7]) },
    slo: { latencySeconds: dice.of([0.2, 1]), utilizationPercent: dice.whole(20, 90) },
    classes: dice.many(classCount, (k) => randomClass(dice, { k, mean: load / rate })),
    workload: randomWorkload(dice, rate, durationSeconds),
    regions: dice.many(regions, (i) => ({
      name: `r${i}`,
      networkDelaySeconds: dice.of([0, 0, 0.03, 0.25]),
      priceFactor: dice.of([1, 0.5, 2, 0]),
    })),
    machineKinds: machineCores.map((each, i) => ({
      name: `m${i}`,
      cores: each,
      boot: {
        meanSeconds: dice.of([0, 1, 2.5, 10]),
        distribution: dice.chance(0.6) ? { law: 'deterministic' as const } : randomLaw(dice),
      },
    })),
    containerKinds,
    pools: dice.many(poolCount, (i) => ({
      ...randomPool(dice, { i, poolCount, classCount, regions }),
      ...randomKinds(dice, machineCores, containerKinds),
    })),
    faults: dice.many(dice.of([0, 0, 1, 2]), () => randomFault(dice, durationSeconds)),
  };
}

function randomClass(dice: Dice, { k, mean }: { k: number; mean: number }) {
  const seconds = dice.chance(0.4) ? Math.max(0.25, Math.round(4 * mean) / 4) : mean;
  return {
    name: `c${k}`,
    share: dice.of([1, 1, 2, k === 0 ? 1 : 0]),
    work: {
      meanCoreSeconds: seconds,
      distribution: dice.chance(0.4) ? { law: 'deterministic' as const } : randomLaw(dice),
    },
    coresPerRequest: dice.of([1, 1, 1, 0.5, 0.25, 0.3]),
    memoryMiB: dice.of([0, 8, 500]),
    bytesIn: dice.of([0, 2000]),
    bytesOut: dice.of([0, 50_000]),
    timeoutSeconds: dice.of(['none' as const, 'none' as const, 0.5, 1, 2 * seconds, 3, 10]),
  };
}

function randomContainer(dice: Dice, i: number, cores: number) {
  const each = dice.of([1, 1, cores]);
  const slots = dice.chance(0.3) ? { slots: dice.whole(1, each) } : {};
  return {
    name: `k${i}`,
    cores: each,
    ...slots,
    queueLimit: dice.of([0, 0, 1, 3, 'unlimited' as const]),
    baseMemoryMiB: dice.of([0, 512]),
  };
}

interface PoolPlan {
  readonly i: number;
  readonly poolCount: number;
  readonly classCount: number;
  readonly regions: number;
}

/** Kinds of machine and container that fit, and how many of the one are on the other. */
function randomKinds(
  dice: Dice,
  machineCores: readonly number[],
  containers: readonly { cores: number }[],
) {
  const machine = dice.whole(0, machineCores.length - 1);
  const container = dice.whole(0, containers.length - 1);
  const most = Math.floor(machineCores[machine] / containers[container].cores);
  return {
    machineKind: `m${machine}`,
    containerKind: `k${container}`,
    containersPerMachine: dice.whole(1, most),
  };
}

function randomPool(dice: Dice, plan: PoolPlan): PoolInput {
  const { i, poolCount, classCount, regions } = plan;
  const isLast = i === poolCount - 1;
  const rest = dice.many(classCount - i, (k) => `c${i + k}`);
  return {
    name: `p${i}`,
    classes: poolCount === 1 ? [] : isLast ? rest : [`c${i}`],
    regions: regions === 1 || dice.chance(0.5) ? [] : [`r${dice.whole(0, regions - 1)}`],
    drainSeconds: dice.of([0, 1, 2.5, 30]),
    balancer: {
      policy: dice.of([
        'roundRobin',
        'weightedRoundRobin',
        'random',
        'leastConnections',
        'twoRandomChoices',
      ] as const),
      queueLimit: dice.of([0, 1, 5, 1000, 'unlimited' as const]),
      retries: dice.of([0, 0, 1, 3]),
      cancelTimedOut: dice.chance(0.4),
    },
    autoscaler: randomAutoscaler(dice),
  };
}

function randomAutoscaler(dice: Dice): NonNullable<PoolInput['autoscaler']> {
  const smallest = dice.of([0, 1, 1, 2]);
  const largest = dice.whole(Math.max(1, smallest), 6);
  const metric = dice.of(['cpu', 'cpu', 'memory', 'latency', 'requestRate', 'queue'] as const);
  const limits = { cpu: 60, memory: 30, latency: 800, requestRate: 3, queue: 2 };
  const above = dice.between(0.5, 1.5) * limits[metric];
  const ofDatapoints = dice.of([1, 1, 3]);
  return {
    policy: dice.of(['none', 'threshold', 'threshold', 'targetTracking'] as const),
    smallest,
    largest,
    initial: dice.whole(smallest, largest),
    tickSeconds: dice.of([1, 2, 3.5]),
    windowSeconds: dice.of([1, 4]),
    metricDelaySeconds: dice.of([0, 0, 1.5]),
    threshold: {
      scaleOut: { metric, above },
      scaleIn: { metric, below: above * dice.between(0.2, 0.9) },
      stepOut: dice.of([1, 1, 2]),
      stepIn: dice.of([1, 1, 2]),
      cooldownSeconds: dice.of([0, 2, 5]),
      datapoints: dice.whole(1, ofDatapoints),
      ofDatapoints,
    },
    targetTracking: {
      targetPercent: dice.whole(20, 90),
      tolerance: dice.of([0, 0.1]),
      scaleInStabilizationSeconds: dice.of([0, 3]),
    },
  };
}

function randomFault(dice: Dice, durationSeconds: number) {
  if (dice.chance(0.5)) {
    return {
      kind: 'machineFails' as const,
      atSeconds: Math.round(4 * dice.between(0, durationSeconds)) / 4,
    };
  }
  return {
    kind: 'machinesFailAtRandom' as const,
    meanSecondsBetween: Math.max(1, dice.between(0.05, 0.5) * durationSeconds),
  };
}
