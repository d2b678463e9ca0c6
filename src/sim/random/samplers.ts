// How variates of a law with mean 1 are drawn, a batch at a time (batched-stream.ts).
// Exponential ones by the ziggurat; the other laws by inversion, a fixed number of uniforms each;
// deterministic ones draw nothing. All the same bits in every browser.
// Measured in Node 20 (README, "Speed"), ns a variate: exponential 9, uniform 8, hyperexponential
// 23, Erlang with 4 stages 37, lognormal 52, bounded Pareto 53.
import { exp } from '../numerics/exp.ts';
import { log } from '../numerics/log.ts';
import { normalQuantile } from '../numerics/normal-quantile.ts';
import { BATCH_SIZE, type Sampler } from './batched-stream.ts';
import { boundedParetoSampler } from './bounded-pareto.ts';
import { fillExponential } from './exponential.ts';
import { hyperexponentialSampler } from './hyperexponential.ts';
import type { Law } from './law.ts';
import { fillFine } from './uniform-batch.ts';

/** What fills a batch with variates of a law. */
export function samplerOf(law: Law): Sampler {
  switch (law.law) {
    case 'deterministic':
      return (_state, buffer) => void buffer.fill(1);
    case 'exponential':
      return fillExponential;
    case 'erlang':
      return erlangSampler(law.stages);
    case 'hyperexponential':
      return hyperexponentialSampler(law.squaredVariation);
    case 'lognormal':
      return lognormalSampler(law.squaredVariation);
    case 'boundedPareto':
      return boundedParetoSampler(law);
    case 'uniform':
      return uniformSampler(law.halfWidth);
  }
}

/** Minus the log of a product of uniforms, over the number of stages; up to some 600 stages. */
function erlangSampler(stages: number): Sampler {
  const factors = new Float64Array(BATCH_SIZE);
  return (state, buffer) => {
    fillFine(state, buffer);
    for (let stage = 1; stage < stages; stage++) {
      fillFine(state, factors);
      for (let i = 0; i < buffer.length; i++) buffer[i] *= factors[i];
    }
    for (let i = 0; i < buffer.length; i++) buffer[i] = -log(buffer[i]) / stages;
  };
}

/** exp(m + s z) with s^2 = log(1 + squared variation) and m = -s^2 / 2, which makes the mean 1. */
function lognormalSampler(squaredVariation: number): Sampler {
  const variance = log(1 + squaredVariation);
  const spread = Math.sqrt(variance);
  return (state, buffer) => {
    fillFine(state, buffer);
    for (let i = 0; i < buffer.length; i++) {
      buffer[i] = exp(spread * normalQuantile(buffer[i]) - variance / 2);
    }
  };
}

function uniformSampler(halfWidth: number): Sampler {
  return (state, buffer) => {
    fillFine(state, buffer);
    for (let i = 0; i < buffer.length; i++) buffer[i] = 1 + halfWidth * (2 * buffer[i] - 1);
  };
}
