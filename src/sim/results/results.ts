// Everything that came of a run up to its present time, as plain data that can be copied between
// threads: what the summary, the exports and the report are made of, and nothing else is asked.
// Times are simulated seconds; units of the series are those of recorder/columns.ts.
// Results follow from the recipe and the time alone, so that the page and the command line agree.
import type { JobStep, MachineEvent } from '../cluster/cluster.ts';
import type { AlertEntry } from '../metrics/alerts.ts';
import type { SeriesData } from '../metrics/series.ts';
import type { PoolDecision } from '../recorder/run-recorder.ts';
import { type NotApplied, type Recipe, recipeOf, timeOf } from '../run.ts';
import { type Figures, figuresOf } from './figures.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { MachineLife } from './machine-fold.ts';
import type { Simulation } from './simulation.ts';
import { type MetricStatistics, statisticsOf } from './statistics.ts';

export interface Results {
  readonly recipe: Recipe;
  /** The scenario with all settings as they are at the end. */
  readonly settings: Scenario;
  readonly digest: string;
  readonly simulatedSeconds: number;
  readonly figures: Figures;
  readonly statistics: readonly MetricStatistics[];
  readonly series: SeriesData;
  /** Points past which the series was thinned. */
  readonly mostPoints: number;
  readonly machines: readonly MachineLife[];
  /** Machines beyond those that are listed. */
  readonly machinesLeftOut: number;
  readonly decisions: readonly PoolDecision[];
  readonly machineEvents: readonly MachineEvent[];
  readonly alerts: readonly AlertEntry[];
  readonly jobSteps: readonly JobStep[];
  /** How many of the interventions have acted, and those that found nothing to act on. */
  readonly applied: number;
  readonly notApplied: readonly NotApplied[];
}

export function resultsOf({ run, points, fleet, machines, samples }: Simulation): Results {
  const { recorder, cluster, scenario } = run;
  const now = timeOf(run);
  const figures = figuresOf(run, fleet.fleet(now));
  return {
    recipe: recipeOf(run),
    settings: cluster.scenario,
    digest: figures.digest,
    simulatedSeconds: now,
    figures,
    statistics: statisticsOf(recorder.series, samples.extents(), figures.machines),
    series: trimmed(recorder.series),
    mostPoints: points,
    machines: machines.lives(scenario, now),
    machinesLeftOut: machines.leftOut,
    decisions: recorder.decisions,
    machineEvents: recorder.machineEvents,
    alerts: cluster.data.alerts.history,
    jobSteps: recorder.jobSteps,
    applied: run.applied,
    notApplied: run.notApplied,
  };
}

/** The points that count, and no room for more. */
function trimmed(series: SeriesData): SeriesData {
  const { length } = series;
  const cut = (column: Float64Array): Float64Array => column.slice(0, length);
  return {
    ...series,
    times: cut(series.times),
    values: series.values.map(cut),
    measured: series.measured.map(cut),
  };
}
