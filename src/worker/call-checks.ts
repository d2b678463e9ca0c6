// What the page may ask for, checked at the edge of the engine: a number that is none, or a seed that
// no recipe could hold, would otherwise come to a run that nobody can repeat.
// Times are simulated seconds. Each check throws a RangeError that names the value.
import { SPEEDS, type Speed } from './protocol.ts';

const LARGEST_SEED = 4_294_967_295;

/** A time to go to: any finite number; before the start and after the end are the host's affair. */
export function requireTime(time: number): void {
  if (!Number.isFinite(time)) throw new RangeError(`${time} is not a time`);
}

export function requireSpeed(speed: Speed): void {
  if (!SPEEDS.includes(speed)) {
    throw new RangeError(`${String(speed)} is not a speed; allowed are ${SPEEDS.join(', ')}`);
  }
}

export function requireSeed(seed: number): void {
  if (!isSeed(seed)) {
    throw new RangeError(`${seed} is not a seed; give a whole number from 0 to ${LARGEST_SEED}`);
  }
}

export function isSeed(seed: number): boolean {
  return Number.isInteger(seed) && seed >= 0 && seed <= LARGEST_SEED;
}
