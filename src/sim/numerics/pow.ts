// Powers of positive numbers as exp(y log x): the same bits in every browser, which Math.pow and
// ** do not promise. Relative error about (1 + |y log x|) 2^-52, so a few units in the last place
// for the moderate powers a simulation needs.
import { exp } from './exp.ts';
import { log } from './log.ts';

/** x^y for x >= 0. x^0 is 1; a negative x gives NaN. */
export function pow(x: number, y: number): number {
  return y === 0 ? 1 : exp(y * log(x));
}
