// Bursty arrivals: the rate is multiplied by a slowly changing factor with mean 1, so that counts
// scatter far more than Poisson over long windows and hardly more over short ones, as in real
// traffic (index of dispersion 1.3 at 1 s, 4 to 16 at 60 s: NASA-HTTP 1995, Azure LLM 2023).
// The factor is exp(s z - s^2 / 2), z a first-order autoregressive process with variance 1 that
// forgets within `correlationSeconds`; its coefficient of variation is `variation`.
import { exp } from '../numerics/exp.ts';
import { log } from '../numerics/log.ts';
import { normalQuantile } from '../numerics/normal-quantile.ts';
import type { UniformStream } from '../random/uniforms.ts';

/** The factor changes this many times in one correlation time. */
const STEPS_PER_CORRELATION = 4;

export interface Burstiness {
  readonly variation: number;
  readonly correlationSeconds: number;
}

/** Seconds between two changes of the factor. */
export function modulationStep(burstiness: Burstiness): number {
  return burstiness.correlationSeconds / STEPS_PER_CORRELATION;
}

/** The first value of z: of the law it will always have. */
export function firstLevel(random: UniformStream): number {
  return normalQuantile(random.next());
}

/** The next value of z, given the last one. */
export function nextLevel(z: number, random: UniformStream): number {
  const memory = exp(-1 / STEPS_PER_CORRELATION);
  return memory * z + Math.sqrt(1 - memory * memory) * normalQuantile(random.next());
}

/** The factor that belongs to z. */
export function factorOf(z: number, variation: number): number {
  const variance = log(1 + variation * variation);
  return exp(Math.sqrt(variance) * z - 0.5 * variance);
}
