// How many interventions a run has, as it is written in lists of runs.
import { count } from './format.ts';

export const interventionsText = (n: number): string => {
  if (n === 0) return 'no interventions';
  return n === 1 ? '1 intervention' : `${count(n)} interventions`;
};
