// Walks through all numbers of a run's state: none may be NaN, infinite or negative where that has
// no meaning. What may be: a metric that was not measured is NaN, nothing planned is Infinity,
// nobody is -1, and the smallest and largest of an empty sketch are infinite.
import type { Run } from '../../../../src/sim/run.ts';

/** Fields that may be NaN because nothing was measured. */
const UNMEASURED = ['cpu', 'memory', 'latency', 'p50', 'p95', 'p99', 'history', 'value'];
/** Fields that may be infinite: never, no limit, nobody, an empty range. */
const ENDLESS = [
  ...['nextArrival', 'nextTime', 'nextDeadline', 'timeout', 'queueLimit', 'due'],
  ...['times', 'time', 'end', 'leavesAt', 'min', 'max', 'births', 'alarms', 'nextModulation'],
];
/** Whole numbers that use negative ones for nobody or for bits. */
const SIGNED = ['whole', 'waiting', 'user', 'job', 'openPosition', 'ringOf', 'digest', 'state'];
/** Real numbers that have a sign: the slope of a rate, the level of the modulation. */
const SIGNED_REAL = ['slope', 'modulation', 'multiplier', 'due', 'min', 'max', 'firstFree'];
/** Work done, as a difference of sums of work: a rounding error below nothing. */
const ROUNDED = ['busyBefore', 'real', 'wastedWork'];
const ROUNDING = -1e-9;

/** Throws with the path of the first number that cannot be. */
export function checkNumbers(run: Run): void {
  const { data, pools, arrivals } = run.cluster;
  walk('data', data, '');
  for (const pool of pools) walk(`pool ${pool.index}`, pool.data, '');
  if (arrivals) walk('arrivals', arrivals.data, '');
}

function walk(path: string, value: unknown, key: string): void {
  if (typeof value === 'number') checkNumber(path, value, key);
  else if (value instanceof Float64Array) checkReals(path, value, key);
  else if (value instanceof Int32Array) checkWholes(path, value, key);
  else if (ArrayBuffer.isView(value) || typeof value !== 'object' || value === null) return;
  else {
    for (const [name, inside] of Object.entries(value)) {
      walk(`${path}.${name}`, inside, Array.isArray(value) ? key : name);
    }
  }
}

function checkReals(path: string, column: Float64Array, key: string): void {
  // The first entry of the heap's times shows Infinity when it is empty.
  for (let i = 0; i < column.length; i++) checkNumber(`${path}[${i}]`, column[i], key);
}

function checkNumber(path: string, value: number, key: string): void {
  if (Number.isNaN(value)) {
    if (UNMEASURED.some((name) => path.includes(name))) return;
  } else if (value === Infinity || value === -Infinity) {
    if (ENDLESS.includes(key)) return;
  } else if (value >= (ROUNDED.includes(key) ? ROUNDING : 0) || SIGNED_REAL.includes(key)) return;
  throw new Error(`${path} is ${value}`);
}

function checkWholes(path: string, column: Int32Array, key: string): void {
  if (SIGNED.includes(key)) return;
  const at = column.findIndex((value) => value < 0);
  if (at >= 0) throw new Error(`${path}[${at}] is ${column[at]}`);
}
