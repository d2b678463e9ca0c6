// Fingerprint of a run: 64 bits over its outcomes and decisions in their order, so that a run
// computed again can be checked. Two lanes of 32 bits, each fed every word by the mixing step of
// MurmurHash3 (Appleby, public domain) with constants of its own, finished by its avalanche.
// A time is taken by its 64 bits. Not a protection against forgery.

/** Plain data: the two lanes. */
export type DigestData = Int32Array;

/** Multipliers and increments of the two lanes: those of MurmurHash3 x86-32 and x86-128. */
const A1 = 0xcc9e2d51 | 0;
const A2 = 0x1b873593;
const A_STEP = 0xe6546b64 | 0;
const B1 = 0x239b961b;
const B2 = 0xab0e9789 | 0;
const B_STEP = 0x561ccd1b;
/** Stands before a decision; no request has this number. */
const DECISION = -1;
/** Kinds of end a word of `endedIn` has room for. */
const MOST_ENDS = 4;

const double = new Float64Array(1);
const halves = new Int32Array(double.buffer);

/** Nothing taken in yet. The lanes begin with the first bits of pi's fraction. */
export function emptyDigest(): DigestData {
  return Int32Array.of(0x243f6a88, 0x85a308d3);
}

/** How a request ended (0 to 3) and its container (-1 for none, below 2^30), in one word. */
export function endedIn(end: number, container: number): number {
  return ((container + 1) * MOST_ENDS + end) | 0;
}

/** Takes in how a request ended: its number, the word of `endedIn`, and when (seconds). */
export function addOutcome(data: DigestData, request: number, ended: number, time: number): void {
  double[0] = time;
  const low = halves[0];
  const high = halves[1];
  data[0] = mixA(mixA(mixA(mixA(data[0], request), ended), low), high);
  data[1] = mixB(mixB(mixB(mixB(data[1], request), ended), low), high);
}

/** Takes in a decision of an autoscaler: when (seconds), and the machines before and after. */
export function addDecision(data: DigestData, time: number, from: number, to: number): void {
  double[0] = time;
  for (const word of [DECISION, from, to, halves[0], halves[1]]) {
    data[0] = mixA(data[0], word);
    data[1] = mixB(data[1], word);
  }
}

/** The fingerprint in 16 hexadecimal digits; `data` stays as it is. */
export function digestText(data: DigestData): string {
  const sum = (data[0] + data[1]) | 0;
  const one = avalanche(sum);
  const two = avalanche((data[1] + sum) | 0);
  const first = (one + two) | 0;
  return hexadecimal(first) + hexadecimal((two + first) | 0);
}

function mixA(lane: number, word: number): number {
  const product = Math.imul(word, A1);
  const mixed = lane ^ Math.imul((product << 15) | (product >>> 17), A2);
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + A_STEP) | 0;
}

function mixB(lane: number, word: number): number {
  const product = Math.imul(word, B1);
  const mixed = lane ^ Math.imul((product << 16) | (product >>> 16), B2);
  return (Math.imul((mixed << 17) | (mixed >>> 15), 5) + B_STEP) | 0;
}

/** Every bit of the result depends on every bit of `lane`; one to one. */
function avalanche(lane: number): number {
  let mixed = lane;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

const hexadecimal = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');
