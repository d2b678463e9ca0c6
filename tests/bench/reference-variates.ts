// Random numbers of the reference loop: xoshiro128** (Blackman and Vigna) drawn in batches with the
// state in local variables, and exponential variates of mean 1 by the ziggurat of 256 layers
// (Marsaglia and Tsang, J. Statistical Software 5(8), 2000). Native Math.exp and Math.log: the
// reference need not give the same bits everywhere, it has only to be fast and right.
const BATCH = 2048;
const LAYERS = 256;
const TAIL_START = 7.69711747013105;
const LAYER_AREA = 0.003949659822581557;
const TWO_POW_MINUS_32 = 2.3283064365386963e-10;
const TWO_POW_MINUS_24 = 5.960464477539063e-8;

/** Right edges of the layers, the lowest one first, and heights of the curve there. */
const EDGES = new Float64Array(LAYERS + 1);
const HEIGHTS = new Float64Array(LAYERS + 1);
EDGES[0] = LAYER_AREA / Math.exp(-TAIL_START);
EDGES[1] = TAIL_START;
for (let i = 2; i < LAYERS; i++) {
  EDGES[i] = -Math.log(Math.exp(-EDGES[i - 1]) + LAYER_AREA / EDGES[i - 1]);
}
for (let i = 0; i <= LAYERS; i++) HEIGHTS[i] = Math.exp(-EDGES[i]);

/** Four words of state from a seed, by the mixing of splitmix32. */
function seeded(seed: number): Int32Array {
  return Int32Array.from({ length: 4 }, (_, i) => {
    let z = (seed + Math.imul(i + 1, 0x9e3779b9)) | 0;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  });
}

function fillExponential(state: Int32Array, buffer: Float64Array): void {
  const edges = EDGES;
  let [a, b, c, d] = state;
  for (let k = 0; k < BATCH; k++) {
    for (;;) {
      let m = Math.imul(b, 5);
      const first = Math.imul((m << 7) | (m >>> 25), 9);
      let t = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= t;
      d = (d << 11) | (d >>> 21);
      m = Math.imul(b, 5);
      let next = Math.imul((m << 7) | (m >>> 25), 9);
      t = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= t;
      d = (d << 11) | (d >>> 21);
      const layer = first & 255;
      const place = ((next >>> 0) + ((first >>> 8) + 0.5) * TWO_POW_MINUS_24) * TWO_POW_MINUS_32;
      const x = place * edges[layer];
      if (x < edges[layer + 1]) {
        buffer[k] = x;
        break;
      }
      m = Math.imul(b, 5);
      next = Math.imul((m << 7) | (m >>> 25), 9);
      t = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= t;
      d = (d << 11) | (d >>> 21);
      const height = ((next >>> 0) + 0.5) * TWO_POW_MINUS_32;
      if (layer === 0) {
        buffer[k] = TAIL_START - Math.log(height);
        break;
      }
      if (HEIGHTS[layer] + (HEIGHTS[layer + 1] - HEIGHTS[layer]) * height < Math.exp(-x)) {
        buffer[k] = x;
        break;
      }
    }
  }
  state.set([a, b, c, d]);
}

function fillUniform(state: Int32Array, buffer: Float64Array): void {
  let [a, b, c, d] = state;
  for (let k = 0; k < BATCH; k++) {
    const m = Math.imul(b, 5);
    const word = Math.imul((m << 7) | (m >>> 25), 9);
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = (d << 11) | (d >>> 21);
    buffer[k] = (word >>> 0) * TWO_POW_MINUS_32;
  }
  state.set([a, b, c, d]);
}

export class Exponentials {
  private readonly state: Int32Array;
  private readonly buffer = new Float64Array(BATCH);
  private at = BATCH;

  constructor(seed: number) {
    this.state = seeded(seed);
  }

  next(): number {
    if (this.at === BATCH) {
      fillExponential(this.state, this.buffer);
      this.at = 0;
    }
    return this.buffer[this.at++];
  }
}

export class Uniforms {
  private readonly state: Int32Array;
  private readonly buffer = new Float64Array(BATCH);
  private at = BATCH;

  constructor(seed: number) {
    this.state = seeded(seed);
  }

  /** In [0, 1). */
  next(): number {
    if (this.at === BATCH) {
      fillUniform(this.state, this.buffer);
      this.at = 0;
    }
    return this.buffer[this.at++];
  }
}
