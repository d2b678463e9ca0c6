// How many runs there are, said exactly, as what a person counts and may lose: 1 run, 10,000 runs.
import { wholeNumber } from '../sim/units/number-text.ts';

export const runCount = (n: number): string => (n === 1 ? '1 run' : `${wholeNumber(n)} runs`);
