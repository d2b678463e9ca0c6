// The figures of a run: what the summary prints, the result file holds and several seeds are
// compared by. Since the start of the run, all pools together. Latency in seconds over completed
// requests, shares and accuracies as fractions of 1, CPU and memory in percent, cost in US dollars.
// A figure that nothing was measured for is NaN.
import type { Cluster } from '../cluster/cluster.ts';
import { costSoFar } from '../cluster/cost.ts';
import { latencySoFar } from '../cluster/latency-so-far.ts';
import { elasticitySoFar } from '../cluster/elasticity.ts';
import { savingAgainst } from '../cost/static-fleet.ts';
import type { Elasticity } from '../metrics/elasticity.ts';
import type { SeriesData } from '../metrics/series.ts';
import { columnIndex, type ColumnName } from '../recorder/columns.ts';
import { digestOf, type Run, timeOf } from '../run.ts';
import { allClasses, type ClassFigures, classFigures } from './class-figures.ts';
import type { Fleet } from './fleet-fold.ts';

export interface Figures {
  readonly digest: string;
  readonly simulatedSeconds: number;
  readonly requests: ClassFigures;
  readonly classes: readonly ClassFigures[];
  /** Further attempts after a failure, and core-seconds of work that served nobody. */
  readonly retries: number;
  readonly wastedCoreSeconds: number;
  readonly cpuPercent: number;
  readonly memoryPercent: number;
  readonly machines: Fleet;
  readonly decisions: { readonly made: number; readonly changes: number };
  readonly cost: {
    readonly usd: number;
    /** The largest fleet allowed, always on. */
    readonly alwaysOnUsd: number;
    /** The largest demand of the run, always on. */
    readonly peakUsd: number;
    /** 1 - cost / always on. */
    readonly saving: number;
  };
  readonly elasticity: Elasticity;
  readonly alerts: { readonly fired: number; readonly firing: number };
}

/** `fleet`: what was counted of it on the way. */
export function figuresOf(run: Run, fleet: Fleet): Figures {
  const { cluster, recorder } = run;
  const classes = run.scenario.classes.map((_, k) => classFigures(cluster, k));
  const { history, fired } = cluster.data.alerts;
  return {
    digest: digestOf(run),
    simulatedSeconds: timeOf(run),
    requests: allClasses(classes, latencySoFar(cluster)),
    classes,
    retries: cluster.data.retries,
    wastedCoreSeconds: cluster.data.wastedWork,
    cpuPercent: meanOfSamples(recorder.series, 'cpu'),
    memoryPercent: meanOfSamples(recorder.series, 'memory'),
    machines: fleet,
    decisions: { made: recorder.decisionCount, changes: recorder.changeCount },
    cost: costFigures(cluster),
    elasticity: elasticitySoFar(cluster),
    alerts: {
      fired,
      firing: history.filter(({ clearedAt }) => clearedAt === null).length,
    },
  };
}

/** Mean over all samples of a column that is averaged; points may stand for several samples. */
function meanOfSamples(series: SeriesData, name: ColumnName): number {
  const column = columnIndex(name);
  let sum = 0;
  let count = 0;
  for (let point = 0; point < series.length; point++) {
    const measured = series.measured[column][point];
    if (measured > 0) sum += series.values[column][point] * measured;
    count += measured;
  }
  return count > 0 ? sum / count : NaN;
}

function costFigures(cluster: Cluster): Figures['cost'] {
  const { usd, staticUsd, peakUsd } = costSoFar(cluster);
  return { usd, alwaysOnUsd: staticUsd, peakUsd, saving: savingAgainst(staticUsd, usd) };
}
