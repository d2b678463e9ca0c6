// Figures of one class of requests, or of all together: how many were born, how they ended, and
// how long completed ones took, in seconds. arrived = the four ends + in flight, always.
// p50, p95 and p99 are off by at most 0.8 % (latency-sketch.ts); the mean is exact.
import { END, ENDS, inFlight } from '../cluster/class-table.ts';
import type { Cluster } from '../cluster/cluster.ts';
import type { LatencySketch } from '../metrics/latency-sketch.ts';

export interface LatencyFigures {
  readonly meanSeconds: number;
  readonly p50Seconds: number;
  readonly p95Seconds: number;
  readonly p99Seconds: number;
}

export interface ClassFigures {
  readonly name: string;
  readonly arrived: number;
  readonly completed: number;
  readonly rejected: number;
  readonly timedOut: number;
  readonly failed: number;
  readonly inFlight: number;
  /** Completed, but slower than promised. */
  readonly slow: number;
  readonly latency: LatencyFigures;
}

const COUNTS = [
  ...(['arrived', 'completed', 'rejected', 'timedOut'] as const),
  ...(['failed', 'inFlight', 'slow'] as const),
];

/** Class number `k` of the scenario. */
export function classFigures(cluster: Cluster, k: number): ClassFigures {
  const { classes } = cluster.data;
  const ended = (end: number): number => classes.ended[k * ENDS + end];
  const completed = ended(END.completed);
  return {
    name: cluster.scenario.classes[k].name,
    arrived: classes.born[k],
    completed,
    rejected: ended(END.rejected),
    timedOut: ended(END.timedOut),
    failed: ended(END.failed),
    inFlight: inFlight(classes, k),
    slow: classes.slow[k],
    latency: latencyFigures(cluster.latency[k], classes.latencySum[k] / completed),
  };
}

/** All classes as one; `latency` holds the latencies of all. */
export function allClasses(classes: readonly ClassFigures[], latency: LatencySketch): ClassFigures {
  const sums = Object.fromEntries(
    COUNTS.map((name) => [name, classes.reduce((sum, each) => sum + each[name], 0)]),
  ) as Record<(typeof COUNTS)[number], number>;
  const seconds = classes
    .filter(({ completed }) => completed > 0)
    .reduce((sum, each) => sum + each.latency.meanSeconds * each.completed, 0);
  return { name: 'all', ...sums, latency: latencyFigures(latency, seconds / sums.completed) };
}

function latencyFigures(sketch: LatencySketch, meanSeconds: number): LatencyFigures {
  return {
    meanSeconds: sketch.count > 0 ? meanSeconds : NaN,
    p50Seconds: sketch.quantile(0.5),
    p95Seconds: sketch.quantile(0.95),
    p99Seconds: sketch.quantile(0.99),
  };
}
