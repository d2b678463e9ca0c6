// The columns of a run's time series, in order, with their units and how two neighbouring rows
// become one when the series halves its resolution. One row a sample, for the whole cluster.
// Percent 0 to 100; MB/s is 10^6 bytes per second; rates per second; latency seconds; US dollars.

export interface Column {
  readonly name: string;
  readonly unit: string;
  /** mean: of levels and rates; last: of fleets and running totals; max: of what piles up. */
  readonly fold: 'mean' | 'last' | 'max';
}

export const COLUMNS = [
  { name: 'cpu', unit: 'percent', fold: 'mean' },
  { name: 'cpuLow', unit: 'percent', fold: 'mean' },
  { name: 'cpuHigh', unit: 'percent', fold: 'mean' },
  { name: 'memory', unit: 'percent', fold: 'mean' },
  { name: 'network', unit: 'MB/s', fold: 'mean' },
  { name: 'ready', unit: 'machines', fold: 'last' },
  { name: 'ordered', unit: 'machines', fold: 'last' },
  { name: 'draining', unit: 'machines', fold: 'last' },
  { name: 'demand', unit: 'machines', fold: 'last' },
  { name: 'requestRate', unit: 'requests/s', fold: 'mean' },
  { name: 'completedRate', unit: 'requests/s', fold: 'mean' },
  { name: 'errorRate', unit: 'requests/s', fold: 'mean' },
  { name: 'rejectedRate', unit: 'requests/s', fold: 'mean' },
  { name: 'timedOutRate', unit: 'requests/s', fold: 'mean' },
  { name: 'failedRate', unit: 'requests/s', fold: 'mean' },
  { name: 'queue', unit: 'requests', fold: 'max' },
  { name: 'inFlight', unit: 'requests', fold: 'max' },
  { name: 'p50', unit: 's', fold: 'mean' },
  { name: 'p95', unit: 's', fold: 'mean' },
  { name: 'p99', unit: 's', fold: 'mean' },
  { name: 'costUsd', unit: 'US$', fold: 'last' },
  { name: 'staticUsd', unit: 'US$', fold: 'last' },
] as const satisfies readonly Column[];

export type ColumnName = (typeof COLUMNS)[number]['name'];

/** Where a column stands in a row. */
export function columnIndex(name: ColumnName): number {
  return COLUMNS.findIndex((column) => column.name === name);
}
