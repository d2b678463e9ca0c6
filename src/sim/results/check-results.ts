// Whether what a file says came of its run did come of it: the digest first, then every value that
// the file holds, against those that the simulation gives at the file's own time, exactly. The
// digest alone would prove the run, but not that the figures beside it are its own.
// Times are simulated seconds.
import { advanceRun, digestOf, timeOf } from '../run.ts';
import { type Difference, firstDifference } from './first-difference.ts';
import { resultFileOf } from './result-file.ts';
import { resultsOf } from './results.ts';
import type { Simulation } from './simulation.ts';

/** What a file says came of its run, in short: the digest at a time. */
export interface Stored {
  readonly digest: string;
  readonly simulatedSeconds: number;
  /** Points past which its series was thinned. */
  readonly mostPoints: number;
}

/** The same with all that it says, not trusted. */
export interface Held extends Stored {
  readonly said: object;
}

/** How the file compares with the run simulated again; `digest`: computed again, at `seconds`. */
export type Check =
  | { readonly kind: 'none' }
  /** The simulation ends before the time of the file's results. */
  | { readonly kind: 'notReached'; readonly seconds: number }
  | { readonly kind: 'same'; readonly digest: string; readonly seconds: number }
  | { readonly kind: 'otherDigest'; readonly digest: string; readonly seconds: number }
  | {
      readonly kind: 'otherValue';
      readonly digest: string;
      readonly seconds: number;
      readonly difference: Difference;
    };

/**
 * Runs to the time of what a file holds and compares it, unless that lies past `end`.
 * @param simulation with as many points of the series as the file had
 */
export function checkOnTheWay(simulation: Simulation, end: number, held: Held | null): Check {
  if (held === null) return { kind: 'none' };
  const { simulatedSeconds: seconds } = held;
  if (seconds > end || seconds < timeOf(simulation.run)) return { kind: 'notReached', seconds };
  advanceRun(simulation.run, seconds);
  return checkNow(simulation, held);
}

/** The simulation is at the time of what the file holds. */
export function checkNow(simulation: Simulation, held: Held): Check {
  const at = { digest: digestOf(simulation.run), seconds: timeOf(simulation.run) };
  if (at.digest !== held.digest) return { kind: 'otherDigest', ...at };
  const difference = firstDifference(held.said, madeAgain(simulation), 'results');
  return difference === null ? { kind: 'same', ...at } : { kind: 'otherValue', ...at, difference };
}

/** As a file would hold it: what was not measured is null. */
function madeAgain(simulation: Simulation): unknown {
  const file = JSON.parse(JSON.stringify(resultFileOf(resultsOf(simulation)))) as object;
  return 'results' in file ? file.results : undefined;
}
