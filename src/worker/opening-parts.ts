// What the opening scenario needs of the parts of the engine of which a scenario chooses one, so that the
// page opens before the others have come. The build of the engine's worker puts this file in the
// place of those that know them all (vite.config.ts); the others are then asked of what came with
// the judge. Whoever runs another scenario, or changes a setting, has had to wait for that, so that
// when it came never makes a difference; the parts are the same code and give the same bits.
import { threshold } from '../sim/autoscaler/threshold.ts';
import { LeastConnections } from '../sim/balancer/least-connections.ts';
import { fillExponential } from '../sim/random/exponential.ts';
import { compileSurge } from '../sim/workload/rate-curve-surge.ts';
import type { EngineParts } from './engine-parts.ts';

declare global {
  /** Set by the script of the judge alone. */
  var labParts: EngineParts | undefined;
}

export const createBalancingPolicy: EngineParts['createBalancingPolicy'] = (name) =>
  name === 'leastConnections' ? new LeastConnections() : others().createBalancingPolicy(name);

export const createScalingPolicy: EngineParts['createScalingPolicy'] = (name) =>
  name === 'threshold' ? threshold : others().createScalingPolicy(name);

export const compileRateCurve: EngineParts['compileRateCurve'] = (shape) =>
  shape.kind === 'surge' ? compileSurge(shape) : others().compileRateCurve(shape);

export const samplerOf: EngineParts['samplerOf'] = (law) => {
  if (law.law === 'exponential') return fillExponential;
  if (law.law === 'deterministic') return (_state, buffer) => void buffer.fill(1);
  return others().samplerOf(law);
};

/** The opening rate does not sway. */
export const firstLevel: EngineParts['firstLevel'] = (...given) => others().firstLevel(...given);
export const nextLevel: EngineParts['nextLevel'] = (...given) => others().nextLevel(...given);
export const factorOf: EngineParts['factorOf'] = (...given) => others().factorOf(...given);
export const modulationStep: EngineParts['modulationStep'] = (given) =>
  others().modulationStep(given);

function others(): EngineParts {
  if (!globalThis.labParts) throw new Error('This part of the engine has not been loaded.');
  return globalThis.labParts;
}
