// Random workloads and laws for random-scenario.ts: open users with every shape of the rate and
// every law of arrivals, and closed users. Times are simulated seconds, rates requests per second.
import type { Distribution } from '../../../../src/sim/scenario/fields.ts';
import type { ScenarioInput } from '../../../../src/sim/scenario/schema.ts';
import type { Dice } from './dice.ts';

type WorkloadInput = NonNullable<ScenarioInput['workload']>;
type ShapeInput = Extract<WorkloadInput, { kind: 'open' }>['shape'];

export function randomLaw(dice: Dice): Distribution {
  return dice.of<() => Distribution>([
    () => ({ law: 'deterministic' }),
    () => ({ law: 'exponential' }),
    () => ({ law: 'exponential' }),
    () => ({ law: 'erlang', stages: dice.whole(1, 5) }),
    () => ({ law: 'hyperexponential', squaredVariation: dice.of([1.5, 4, 20]) }),
    () => ({ law: 'lognormal', squaredVariation: dice.of([0.1, 1, 4]) }),
    () => ({ law: 'boundedPareto', shape: dice.of([0.8, 1, 1.5, 3]), largestOverSmallest: 100 }),
    () => ({ law: 'uniform', halfWidth: dice.of([0, 0.5, 1]) }),
  ])();
}

export function randomWorkload(dice: Dice, rate: number, duration: number): WorkloadInput {
  if (dice.chance(0.25)) {
    const users = dice.whole(1, 12);
    return {
      kind: 'closed',
      users,
      think: { meanSeconds: Math.max(0.1, users / rate / 2), distribution: randomLaw(dice) },
    };
  }
  const peakRate = dice.chance(0.3) ? Math.ceil(rate) : 1.5 * rate;
  return {
    kind: 'open',
    peakRate: dice.chance(0.03) ? 0 : peakRate,
    shape: randomShape(dice, duration),
    arrivals: dice.chance(0.6) ? { law: 'exponential' } : randomLaw(dice),
    burstiness: {
      variation: dice.of([0, 0, 0.3, 2]),
      correlationSeconds: dice.of([1, 10]),
    },
  };
}

function randomShape(dice: Dice, duration: number): NonNullable<ShapeInput> {
  return dice.of<() => NonNullable<ShapeInput>>([
    () => ({ kind: 'steady' }),
    () => ({ kind: 'steady' }),
    () => ({
      kind: 'wave',
      periodSeconds: duration * dice.of([0.3, 1, 3]),
      lowLevel: dice.of([0, 0.2]),
      peakAtSeconds: dice.between(0, duration),
    }),
    () => ({
      kind: 'surge',
      restLevel: dice.of([0, 0.3]),
      startSeconds: dice.whole(0, 5),
      riseSeconds: dice.of([1, 4]),
      holdSeconds: dice.of([0, 5]),
      fallHalfLifeSeconds: dice.of([1, 4]),
    }),
    () => randomCurve(dice),
  ])();
}

function randomCurve(dice: Dice): NonNullable<ShapeInput> {
  const points = dice.whole(1, 5);
  const gap = dice.of([1, 2.5]);
  const first = dice.of([0, 0, 1.5]);
  return {
    kind: 'curve',
    times: dice.many(points, (i) => first + i * gap),
    levels: dice.many(points, () => dice.of([0, 0.5, 1, 2])),
    join: dice.of(['line', 'step'] as const),
    repeatSeconds: dice.chance(0.5) ? Math.max(1, first + points * gap) : 'none',
  };
}
