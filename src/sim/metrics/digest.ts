// Fingerprint of a run: 64 bits over its outcomes and decisions in their order, so that a run
// computed again can be checked. Two lanes of 32 bits, each with a rotation and an odd multiplier
// of its own; every step is one to one, so a single changed word always changes both lanes.
// Only the text is finished by the avalanche of MurmurHash3 (Appleby, public domain). The words
// of an outcome are mixed first and join the lanes in one step, so that outcomes do not wait for
// each other in the processor. A time is taken by its 64 bits. No protection against forgery.
import { END_TIME, ENDED, OUTCOME_ROW, type OutcomeLog, REQUEST_NUMBER } from './outcomes.ts';

/** Plain data: the two lanes. */
export type DigestData = Int32Array;

/** Multipliers of the two lanes: the first primes of xxHash (Collet), which spread bits well. */
const A_PRIME = 0x9e3779b1 | 0;
const B_PRIME = 0x85ebca77 | 0;
/** Stands before a decision; no request has this number. */
const DECISION = -1;
/** Bits for the kind of end in a word of `endedIn`. */
const END_BITS = 2;
const END_MASK = (1 << END_BITS) - 1;

const double = new Float64Array(1);
const halves = new Int32Array(double.buffer);

/** Nothing taken in yet. The lanes begin with the first bits of pi's fraction. */
export function emptyDigest(): DigestData {
  return Int32Array.of(0x243f6a88, 0x85a308d3);
}

/** How the request of this word of `endedIn` ended. */
export function endOf(ended: number): number {
  return ended & END_MASK;
}

/** In which container the request of this word of `endedIn` ended, -1 for none. */
export function placeOf(ended: number): number {
  return (ended >> END_BITS) - 1;
}

/** How a request ended (0 to 3) and its container (-1 for none, below 2^30), in one word. */
export function endedIn(end: number, container: number): number {
  return ((container + 1) << END_BITS) | end;
}

/** Takes in how requests ended, in their order: number, word of `endedIn`, bits of the time. */
export function addOutcomes(data: DigestData, { count, cells, words }: OutcomeLog): void {
  let one = data[0];
  let two = data[1];
  for (let i = 0; i < count; i++) {
    const row = i << OUTCOME_ROW;
    const request = cells[row | REQUEST_NUMBER] | 0;
    const ended = cells[row | ENDED] | 0;
    const low = words[(row | END_TIME) << 1];
    const high = words[((row | END_TIME) << 1) | 1];
    one = mixA(one, mixA(mixA(mixA(request, ended), low), high));
    two = mixB(two, mixB(mixB(mixB(request, ended), low), high));
  }
  data[0] = one;
  data[1] = two;
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

const mixA = (lane: number, word: number): number =>
  Math.imul(((lane << 13) | (lane >>> 19)) ^ word, A_PRIME);

const mixB = (lane: number, word: number): number =>
  Math.imul(((lane << 22) | (lane >>> 10)) ^ word, B_PRIME);

/** Every bit of the result depends on every bit of `lane`; one to one. */
function avalanche(lane: number): number {
  let mixed = lane;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

const hexadecimal = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');
