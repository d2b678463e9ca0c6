// How far apart two doubles are, in units in the last place: the number of doubles between them.
import { expect } from 'vitest';

const view = new BigInt64Array(1);
const asDouble = new Float64Array(view.buffer);

/** The double's place in the order of all doubles. */
function placeOf(x: number): bigint {
  asDouble[0] = x;
  return view[0] < 0n ? -(view[0] & 0x7fffffffffffffffn) : view[0];
}

export function ulpsBetween(a: number, b: number): number {
  const distance = placeOf(a) - placeOf(b);
  return Number(distance < 0n ? -distance : distance);
}

/** The bits of a double as 16 hexadecimal digits. */
export function bitsOf(x: number): string {
  asDouble[0] = x;
  return BigInt.asUintN(64, view[0]).toString(16).padStart(16, '0');
}

/** Fails unless the two functions agree within `ulps` on every input. */
export function expectClose(
  pair: { ours: (x: number) => number; theirs: (x: number) => number; ulps: number },
  inputs: Iterable<number>,
): void {
  let worst = 0;
  let worstAt = NaN;
  for (const x of inputs) {
    const distance = ulpsBetween(pair.ours(x), pair.theirs(x));
    if (distance > worst) [worst, worstAt] = [distance, x];
  }
  expect(worst, `worst at ${worstAt}`).toBeLessThanOrEqual(pair.ulps);
}

/** Evenly spaced numbers, both ends included. */
export function* evenly(from: number, to: number, count: number): Generator<number> {
  for (let i = 0; i <= count; i++) yield from + ((to - from) * i) / count;
}
