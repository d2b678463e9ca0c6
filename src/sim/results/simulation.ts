// A recipe simulated again, with all that its results need counted on the way. Advancing in parts
// gives the same run as advancing at once, so that progress can be told and a stored digest can be
// compared at its own time on the way. No wall time: equal recipes give equal results.
import { emptySeries, MOST_POINTS } from '../metrics/series.ts';
import { COLUMNS } from '../recorder/columns.ts';
import { advanceRun, digestOf, type Recipe, type Run, startRun, timeOf } from '../run.ts';
import { FleetFold } from './fleet-fold.ts';
import { FoldingRecorder } from './folding-recorder.ts';
import { MachineFold } from './machine-fold.ts';
import { SampleFold } from './sample-fold.ts';

export interface Simulation {
  readonly run: Run;
  readonly fleet: FleetFold;
  readonly machines: MachineFold;
  readonly samples: SampleFold;
}

/** At time 0. `points`: most points of the time series, an even number. */
export function beginSimulation(
  recipe: Omit<Recipe, 'engine'>,
  points: number = MOST_POINTS,
): Simulation {
  const run = startRun(recipe);
  run.recorder.series = emptySeries(COLUMNS, points);
  const folds = { fleet: new FleetFold(), machines: new MachineFold(), samples: new SampleFold() };
  // The first machines are there before anybody can listen.
  for (const event of run.recorder.machineEvents) {
    folds.fleet.machine(event);
    folds.machines.machine(event);
  }
  run.cluster.recorder = new FoldingRecorder(run.recorder, Object.values(folds));
  return { run, ...folds };
}

/** What a file says came of its run: the digest at a simulated time in seconds. */
export interface Stored {
  readonly digest: string;
  readonly simulatedSeconds: number;
}

/** How the stored digest compares with the one computed again. */
export type Check = 'none' | 'same' | 'different';

/** Runs to `end`, and compares a stored digest on the way; one that lies later is not compared. */
export function simulateAndCheck({ run }: Simulation, end: number, stored: Stored | null): Check {
  const check = stored === null ? 'none' : checkOnTheWay(run, end, stored);
  advanceRun(run, end);
  return check;
}

function checkOnTheWay(run: Run, end: number, stored: Stored): Check {
  if (stored.simulatedSeconds > end || stored.simulatedSeconds < timeOf(run)) return 'none';
  advanceRun(run, stored.simulatedSeconds);
  return digestOf(run) === stored.digest ? 'same' : 'different';
}
