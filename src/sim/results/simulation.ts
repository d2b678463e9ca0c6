// A recipe simulated again, with all that its results need counted on the way. Advancing in parts
// gives the same run as advancing at once, so that progress can be told and stored results can be
// compared at their own time on the way. No wall time: equal recipes give equal results.
import { emptySeries, MOST_POINTS } from '../metrics/series.ts';
import { COLUMNS } from '../recorder/columns.ts';
import { type Recipe, type Run, startRun } from '../run.ts';
import { FleetFold } from './fleet-fold.ts';
import { FoldingRecorder } from './folding-recorder.ts';
import { MachineFold } from './machine-fold.ts';
import { SampleFold } from './sample-fold.ts';

export interface Simulation {
  readonly run: Run;
  /** Most points of its time series. */
  readonly points: number;
  readonly fleet: FleetFold;
  readonly machines: MachineFold;
  readonly samples: SampleFold;
}

/**
 * At time 0.
 * @param points most points of the time series, an even number
 * @param until how far it goes at most, simulated seconds
 */
export function beginSimulation(
  recipe: Omit<Recipe, 'engine'>,
  points: number = MOST_POINTS,
  until: number = recipe.scenario.durationSeconds,
): Simulation {
  const run = startRun(recipe);
  run.recorder.series = emptySeries(COLUMNS, Math.min(points, pointsUntil(until, recipe)));
  const folds = { fleet: new FleetFold(), machines: new MachineFold(), samples: new SampleFold() };
  // The first machines are there before anybody can listen.
  for (const event of run.recorder.machineEvents) {
    folds.fleet.machine(event);
    folds.machines.machine(event);
  }
  run.cluster.recorder = new FoldingRecorder(run.recorder, Object.values(folds));
  return { run, points, ...folds };
}

/** An even number, no less than there are samples: room for more would only be taken. */
function pointsUntil(until: number, { scenario }: Pick<Recipe, 'scenario'>): number {
  return 2 * Math.ceil(until / scenario.metrics.sampleSeconds / 2) + 2;
}
