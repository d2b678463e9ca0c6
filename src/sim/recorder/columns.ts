// The columns of a run's time series, in order, with their units and how two neighbouring rows
// become one when the series halves its resolution. One row a sample, for the whole cluster.
// Percent 0 to 100; MB/s is 10^6 bytes per second; rates per second; latency seconds; US dollars.

export interface Column {
  readonly name: string;
  readonly unit: string;
  /** mean: of levels and rates; last: of running totals; max: of peaks. */
  readonly merge: 'mean' | 'last' | 'max';
}

export const COLUMNS = [
  { name: 'cpu', unit: 'percent', merge: 'mean' },
  { name: 'cpuLow', unit: 'percent', merge: 'mean' },
  { name: 'cpuHigh', unit: 'percent', merge: 'mean' },
  { name: 'memory', unit: 'percent', merge: 'mean' },
  { name: 'network', unit: 'MB/s', merge: 'mean' },
  { name: 'ready', unit: 'machines', merge: 'last' },
  { name: 'ordered', unit: 'machines', merge: 'last' },
  { name: 'draining', unit: 'machines', merge: 'last' },
  { name: 'demand', unit: 'machines', merge: 'last' },
  { name: 'requestRate', unit: 'requests/s', merge: 'mean' },
  { name: 'completedRate', unit: 'requests/s', merge: 'mean' },
  { name: 'errorRate', unit: 'requests/s', merge: 'mean' },
  { name: 'queue', unit: 'requests', merge: 'max' },
  { name: 'inFlight', unit: 'requests', merge: 'last' },
  { name: 'p50', unit: 's', merge: 'mean' },
  { name: 'p95', unit: 's', merge: 'mean' },
  { name: 'p99', unit: 's', merge: 'mean' },
  { name: 'costUsd', unit: 'US$', merge: 'last' },
  { name: 'staticUsd', unit: 'US$', merge: 'last' },
] as const satisfies readonly Column[];

export type ColumnName = (typeof COLUMNS)[number]['name'];

/** Where a column stands in a row. */
export function columnIndex(name: ColumnName): number {
  return COLUMNS.findIndex((column) => column.name === name);
}
