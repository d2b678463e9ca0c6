// The parts of the engine of which a scenario chooses one: a balancing policy, a scaling policy, a shape
// of the rate, how it sways, a law of chance. All of them, as the simulation knows them. They come with
// the judge, for without it no scenario runs but the opening one (opening-parts.ts).
import { createScalingPolicy } from '../sim/autoscaler/create-policy.ts';
import { createBalancingPolicy } from '../sim/balancer/create-policy.ts';
import { samplerOf } from '../sim/random/samplers.ts';
import { factorOf, firstLevel, modulationStep, nextLevel } from '../sim/workload/burstiness.ts';
import { compileRateCurve } from '../sim/workload/compile-rate-curve.ts';

export const engineParts = {
  createBalancingPolicy,
  createScalingPolicy,
  compileRateCurve,
  samplerOf,
  ...{ firstLevel, nextLevel, factorOf, modulationStep },
};

export type EngineParts = typeof engineParts;
