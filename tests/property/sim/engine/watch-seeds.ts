// Watches the random runs of a range of seeds and adds up what was seen; the range of one test
// file. A range is a quarter of 20,000 seeds; LAB_SCENARIOS sets another number for all four files.
import { checkReplay, randomCase, type Sight, watch } from './watched-run.ts';

const SCENARIOS = Number(process.env.LAB_SCENARIOS ?? 20_000);
const QUARTERS = 4;
/** Scenarios of a file. */
export const PART = Math.ceil(SCENARIOS / QUARTERS);
/** Every so many runs are replayed from their recipe as well. */
const REPLAY_EVERY = 5;
/** Failures told at once: the first ones of a range. */
const MOST_FAILURES = 3;

export interface Watched extends Sight {
  runs: number;
  replays: number;
  /** Each tells what was broken, the seed, and the scenario. */
  failures: string[];
}

/** Quarter 0 to 3 of the seeds. */
export function watchQuarter(quarter: number): Watched {
  const sum: Watched = {
    ...{ runs: 0, replays: 0, failures: [] },
    ...{ events: 0, born: 0, ended: [0, 0, 0, 0], retries: 0 },
  };
  for (let seed = quarter * PART + 1; seed <= (quarter + 1) * PART; seed++) {
    attempt(sum, () => watchOne(sum, seed));
    if (sum.failures.length === MOST_FAILURES) break;
  }
  return sum;
}

function attempt(sum: Watched, act: () => void): void {
  try {
    act();
  } catch (error) {
    sum.failures.push((error as Error).message);
  }
}

function watchOne(sum: Watched, seed: number): void {
  const one = randomCase(seed);
  const sight = watch(one);
  sum.runs++;
  sum.events += sight.events;
  sum.born += sight.born;
  sum.retries += sight.retries;
  sight.ended.forEach((count, end) => (sum.ended[end] += count));
  if (seed % REPLAY_EVERY !== 0) return;
  checkReplay(one);
  sum.replays++;
}
