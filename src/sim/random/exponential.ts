// Exponential variates of mean 1 by the ziggurat of 256 layers (G. Marsaglia and W. W. Tsang, "The
// ziggurat method for generating random variables", J. Statistical Software 5(8), 2000).
// The area under exp(-x) is covered by 256 layers of equal area: 255 rectangles, and a lowest
// layer that holds the tail. A point in a layer's inner part (98.9 %) is taken without looking at
// the curve. The number of draws varies, which is harmless: every purpose has its own stream.
// Tables and curve come from numerics, so the variates have the same bits in every browser.
import { exp } from '../numerics/exp.ts';
import { log } from '../numerics/log.ts';

const LAYERS = 256;
/** Where the tail begins, and the area of a layer, for 256 layers (from the paper). */
const TAIL_START = 7.69711747013105;
const LAYER_AREA = 0.003949659822581557;
const TWO_POW_MINUS_32 = 2.3283064365386963e-10;
const TWO_POW_MINUS_56 = 1.3877787807814457e-17;

/** Right edge of each layer; the lowest one as wide as if it were a rectangle without a tail. */
const EDGES = new Float64Array(LAYERS + 1);
/** Width of each layer for places counted in steps of 2^-56, so that a point costs one product. */
const STEPS = new Float64Array(LAYERS);
/** Height of the curve at each edge. */
const HEIGHTS = new Float64Array(LAYERS + 1);

EDGES[0] = LAYER_AREA / exp(-TAIL_START);
EDGES[1] = TAIL_START;
for (let i = 2; i < LAYERS; i++) {
  EDGES[i] = -log(exp(-EDGES[i - 1]) + LAYER_AREA / EDGES[i - 1]);
}
EDGES[LAYERS] = 0;
for (let i = 0; i <= LAYERS; i++) HEIGHTS[i] = exp(-EDGES[i]);
for (let i = 0; i < LAYERS; i++) STEPS[i] = EDGES[i] * TWO_POW_MINUS_56;

/**
 * Fills the buffer. One draw gives the layer (8 bits) and the top of the place in it (24 bits), a
 * second one the rest of the place (32 bits), a third the height where the curve must be looked at.
 * The lines of xoshiro.ts are repeated with the state in local variables, for speed.
 */
export function fillExponential(state: Int32Array, buffer: Float64Array): void {
  const edges = EDGES;
  const steps = STEPS;
  let a = state[0];
  let b = state[1];
  let c = state[2];
  let d = state[3];
  for (let i = 0; i < buffer.length; i++) {
    let passed = 0;
    for (;;) {
      let product = Math.imul(b, 5);
      const first = Math.imul((product << 7) | (product >>> 25), 9);
      let shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = (d << 11) | (d >>> 21);

      product = Math.imul(b, 5);
      const second = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
      shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = (d << 11) | (d >>> 21);

      const layer = first & 255;
      const x = ((first >>> 8) * 4294967296 + (second + 0.5)) * steps[layer];
      if (x < edges[layer + 1]) {
        buffer[i] = passed + x;
        break;
      }
      if (layer === 0) {
        // The exponential law has no memory: what lies beyond the tail's start is a new variate.
        passed += TAIL_START;
        continue;
      }

      product = Math.imul(b, 5);
      const third = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
      shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = (d << 11) | (d >>> 21);
      if (isUnderCurve(layer, third, x)) {
        buffer[i] = passed + x;
        break;
      }
    }
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
}

/** Whether the point at x, at a random height within the layer, lies under exp(-x). */
function isUnderCurve(layer: number, bits: number, x: number): boolean {
  const rise = (HEIGHTS[layer + 1] - HEIGHTS[layer]) * (bits * TWO_POW_MINUS_32);
  return HEIGHTS[layer] + rise < exp(-x);
}
