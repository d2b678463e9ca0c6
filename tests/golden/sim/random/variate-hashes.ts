// Hashes of the first 100,000 variates of each law, and of uniforms: every engine must reproduce
// them. Runs in Node and, imported by a page, in browsers.
// The hash: FNV-1a over the 32-bit words of the doubles, low word first.
import type { Law } from '../../../../src/sim/random/law.ts';
import { streamState } from '../../../../src/sim/random/seeding.ts';
import { UniformStream } from '../../../../src/sim/random/uniforms.ts';
import { VariateStream } from '../../../../src/sim/random/variates.ts';

export interface GoldenHash {
  readonly of: Law | 'fine uniforms' | 'coarse uniforms';
  readonly hash: string;
}

const COUNT = 100_000;
const SEED = 1;

export const GOLDEN_HASHES: readonly GoldenHash[] = [
  { of: 'fine uniforms', hash: 'fdd996e5' },
  { of: 'coarse uniforms', hash: 'd3585848' },
  { of: { law: 'deterministic' }, hash: 'c4220ec5' },
  { of: { law: 'exponential' }, hash: '4d68518a' },
  { of: { law: 'erlang', stages: 3 }, hash: 'de4a9d6a' },
  { of: { law: 'hyperexponential', squaredVariation: 4 }, hash: '8d27d53b' },
  { of: { law: 'lognormal', squaredVariation: 2 }, hash: '822a4504' },
  { of: { law: 'boundedPareto', shape: 1.5, largestOverSmallest: 1000 }, hash: 'ab5f59a6' },
  { of: { law: 'uniform', halfWidth: 0.5 }, hash: '061cc1f4' },
];

/** The hash that this engine gets. */
export function hashOfStream(of: GoldenHash['of']): string {
  const stream = streamOf(of);
  const numbers = Float64Array.from({ length: COUNT }, () => stream.next());
  let hash = 0x811c9dc5;
  for (const word of new Uint32Array(numbers.buffer)) hash = Math.imul(hash ^ word, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function streamOf(of: GoldenHash['of']): { next(): number } {
  const state = streamState('golden', SEED);
  if (of === 'fine uniforms') return new UniformStream(state, 'fine');
  if (of === 'coarse uniforms') return new UniformStream(state, 'coarse');
  return new VariateStream(state, of);
}
