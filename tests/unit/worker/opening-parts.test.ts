// The parts of the engine with which the page opens: they are all that the opening scenario needs, they
// are the same as those of the whole engine, and whatever else is asked for comes with the judge.
import { afterEach, describe, expect, it } from 'vitest';
import type { Law } from '../../../src/sim/random/law.ts';
import { OPENING } from '../../../src/worker/catalog.ts';
import { engineParts } from '../../../src/worker/engine-parts.ts';
import * as opening from '../../../src/worker/opening-parts.ts';

const { scenario } = OPENING;
const { workload, classes, pools, machineKinds } = scenario;

afterEach(() => (globalThis.labParts = undefined));

describe('without the rest of the engine', () => {
  it('everything of the opening scenario is there, as the whole engine has it', () => {
    for (const { balancer, autoscaler } of pools) {
      const policy = opening.createBalancingPolicy(balancer.policy);
      expect(policy.constructor).toBe(
        engineParts.createBalancingPolicy(balancer.policy).constructor,
      );
      const scaling = opening.createScalingPolicy(autoscaler.policy);
      expect(scaling).toBe(engineParts.createScalingPolicy(autoscaler.policy));
    }
    if (workload.kind !== 'open') throw new Error('the opening workload is open');
    // Whatever makes a rate sway comes later.
    expect(workload.burstiness.variation).toBe(0);
    expect(opening.compileRateCurve(workload.shape)).toEqual(
      engineParts.compileRateCurve(workload.shape),
    );
    const laws: Law[] = [
      workload.arrivals,
      ...classes.map(({ work }) => work.distribution),
      ...machineKinds.map(({ boot }) => boot.distribution),
    ];
    for (const law of laws)
      expect(drawn(opening.samplerOf, law)).toEqual(drawn(engineParts.samplerOf, law));
  });

  it('nothing else is, and that is said', () => {
    const missing = /has not been loaded/;
    expect(() => opening.createBalancingPolicy('random')).toThrow(missing);
    expect(() => opening.createScalingPolicy('targetTracking')).toThrow(missing);
    expect(() => opening.compileRateCurve({ kind: 'steady' })).toThrow(missing);
    expect(() => opening.samplerOf({ law: 'erlang', stages: 2 })).toThrow(missing);
    expect(() => opening.factorOf(0.5, 1)).toThrow(missing);
  });
});

it('the rest is what came with the judge', async () => {
  await import('../../../src/worker/judge-script.ts');
  expect(globalThis.labParts).toBe(engineParts);
  expect(opening.createScalingPolicy('none')).toBe(engineParts.createScalingPolicy('none'));
  expect(opening.compileRateCurve({ kind: 'steady' })).toEqual(
    engineParts.compileRateCurve({ kind: 'steady' }),
  );
  expect(opening.factorOf(0.5, 1)).toBe(engineParts.factorOf(0.5, 1));
  const sway = { variation: 1, correlationSeconds: 60 };
  expect(opening.modulationStep(sway)).toBe(engineParts.modulationStep(sway));
  const first = () => ({ next: () => 0.3 }) as never;
  expect(opening.firstLevel(first())).toBe(engineParts.firstLevel(first()));
  expect(opening.nextLevel(0.2, first())).toBe(engineParts.nextLevel(0.2, first()));
});

function drawn(samplerOf: typeof engineParts.samplerOf, law: Law): readonly number[] {
  const buffer = new Float64Array(64);
  samplerOf(law)(Int32Array.of(1, 2, 3, 4), buffer);
  return [...buffer];
}
