// The request classes, as columns indexed by class: what a request of the class is like, and how
// many were born and how they ended. At any time born = the four ends + in flight.
// Work is core-seconds, memory MiB, sizes bytes, latency seconds.
import type { Scenario } from '../scenario/schema.ts';

/** The four ways in which a request ends, exactly one of them once. */
export const END = { completed: 0, rejected: 1, timedOut: 2, failed: 3 } as const;
export type End = (typeof END)[keyof typeof END];
export const ENDS = 4;

export interface ClassTable {
  readonly count: number;
  meanWork: Float64Array;
  /** Seconds of service for a core-second of work: 1 / cores per request. */
  slowness: Float64Array;
  coresPerRequest: Float64Array;
  memoryMiB: Float64Array;
  bytesIn: Float64Array;
  bytesOut: Float64Array;
  /** Client's patience in seconds, Infinity for none. */
  timeout: Float64Array;
  /** Share of this class and all before it, 0 to 1. */
  cumulativeShare: Float64Array;
  /** Index of the pool that serves it. */
  pool: Int32Array;
  born: Float64Array;
  /** At class x ENDS + end. */
  ended: Float64Array;
  /** Over completed requests: sum of latencies, and how many were slower than promised. */
  latencySum: Float64Array;
  slow: Float64Array;
  /** Work of all requests born. */
  offeredWork: Float64Array;
}

export function createClassTable(scenario: Scenario, poolOfClass: Int32Array): ClassTable {
  const count = scenario.classes.length;
  const table: ClassTable = {
    count,
    meanWork: new Float64Array(count),
    slowness: new Float64Array(count),
    coresPerRequest: new Float64Array(count),
    memoryMiB: new Float64Array(count),
    bytesIn: new Float64Array(count),
    bytesOut: new Float64Array(count),
    timeout: new Float64Array(count),
    cumulativeShare: new Float64Array(count),
    pool: poolOfClass,
    born: new Float64Array(count),
    ended: new Float64Array(count * ENDS),
    latencySum: new Float64Array(count),
    slow: new Float64Array(count),
    offeredWork: new Float64Array(count),
  };
  readClasses(table, scenario);
  return table;
}

/** Takes over the settings of a scenario; counts stay. */
export function readClasses(table: ClassTable, scenario: Scenario): void {
  const total = scenario.classes.reduce((sum, each) => sum + each.share, 0);
  let upTo = 0;
  scenario.classes.forEach((each, k) => {
    upTo += each.share;
    table.meanWork[k] = each.work.meanCoreSeconds;
    table.coresPerRequest[k] = each.coresPerRequest;
    table.slowness[k] = 1 / each.coresPerRequest;
    table.memoryMiB[k] = each.memoryMiB;
    table.bytesIn[k] = each.bytesIn;
    table.bytesOut[k] = each.bytesOut;
    table.timeout[k] = each.timeoutSeconds === 'none' ? Infinity : each.timeoutSeconds;
    table.cumulativeShare[k] = upTo / total;
  });
}

/** Requests of a class that have been born and have not ended. */
export function inFlight(table: ClassTable, k: number): number {
  const at = k * ENDS;
  const { born, ended } = table;
  return born[k] - ended[at] - ended[at + 1] - ended[at + 2] - ended[at + 3];
}
