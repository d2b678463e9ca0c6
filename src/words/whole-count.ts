// How many there are, said exactly: 10,000. Three figures are enough for what is measured, not for what
// a person counts and may lose.

export function wholeCount(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** 1 run, 10,000 runs. */
export const runCount = (n: number): string => (n === 1 ? '1 run' : `${wholeCount(n)} runs`);
