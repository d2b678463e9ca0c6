// Units of the metrics that alerts and decisions look at, as the headers of tables write them.

export const METRIC_UNITS = {
  cpu: 'percent',
  memory: 'percent',
  latency: 'ms',
  requestRate: 'requests/s',
  queue: 'requests',
} as const;
