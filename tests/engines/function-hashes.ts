// Hashes of the engine's own functions and random streams: over many arguments, all the bits of
// what they give. A browser that gets another hash would sooner or later get another run.
// Hashed by FNV-1a over the 32-bit words of the doubles, low word first.
import { exp } from '../../src/sim/numerics/exp.ts';
import { expMinusOne } from '../../src/sim/numerics/exp-minus-one.ts';
import { log } from '../../src/sim/numerics/log.ts';
import { normalProbability } from '../../src/sim/numerics/normal-probability.ts';
import { normalQuantile } from '../../src/sim/numerics/normal-quantile.ts';
import { pow } from '../../src/sim/numerics/pow.ts';
import { cos, sin } from '../../src/sim/numerics/sine.ts';
import { streamState } from '../../src/sim/random/seeding.ts';
import { UniformStream } from '../../src/sim/random/uniforms.ts';
import { GOLDEN_HASHES, hashOfStream } from '../golden/sim/random/variate-hashes.ts';

const COUNT = 50_000;

/** Each takes two numbers spread over (0, 1), stretches them to where it is used, and calculates. */
const FUNCTIONS: Readonly<Record<string, (u: number, w: number) => number>> = {
  'log near 1': (u) => log(0.5 + u),
  'log, wide': (u, w) => log(exp(1400 * (u - 0.5)) * (1 + w)),
  'exp near 0': (u) => exp(u - 0.5),
  'exp, wide': (u) => exp(1480 * (u - 0.5)),
  'exp - 1': (u) => expMinusOne(4 * (u - 0.5)),
  pow: (u, w) => pow(100 * u, 20 * (w - 0.5)),
  'sine, one turn': (u) => sin(7 * u),
  'sine, wide': (u) => sin(1e5 * (u - 0.5)),
  cosine: (u) => cos(1e5 * (u - 0.5)),
  'normal quantile': (u) => normalQuantile(u),
  'normal probability': (u) => normalProbability(16 * (u - 0.5)),
  'square root (built in)': (u, w) => Math.sqrt(u * 1e6 * w),
};

/** What can be hashed. */
export const HASHED: readonly string[] = [
  ...Object.keys(FUNCTIONS),
  ...GOLDEN_HASHES.map(({ of }) => nameOf(of)),
];

/** The hash of one of them, 8 hexadecimal digits. */
export function hashOf(name: string): string {
  const stream = GOLDEN_HASHES.find(({ of }) => nameOf(of) === name);
  if (stream !== undefined) return hashOfStream(stream.of);
  const uniforms = new UniformStream(streamState(name, 1));
  const value = FUNCTIONS[name];
  return hashOfNumbers(
    Float64Array.from({ length: COUNT }, () => value(uniforms.next(), uniforms.next())),
  );
}

/** NaN is one word here: engines are free to write it with different bits. */
export function hashOfNumbers(numbers: Float64Array, start = 0x811c9dc5): string {
  const bits = new Uint32Array(numbers.buffer, numbers.byteOffset, 2 * numbers.length);
  let hash = start;
  for (let i = 0; i < numbers.length; i++) {
    const isNumber = !Number.isNaN(numbers[i]);
    hash = Math.imul(hash ^ (isNumber ? bits[2 * i] : 1), 0x01000193);
    hash = Math.imul(hash ^ (isNumber ? bits[2 * i + 1] : 0x7ff80000), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function nameOf(of: (typeof GOLDEN_HASHES)[number]['of']): string {
  return typeof of === 'string' ? of : `variates: ${of.law}`;
}
