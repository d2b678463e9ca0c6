// The charts there are, and in what each one's values are written. Names of charts are keys of the
// words, of kept choices and of files, so they stand here once.
// The first four are the classic ones.
import type { StandingWords } from './en-standing.ts';

export const CHARTS = [
  ...(['cpu', 'memory', 'network', 'instances'] as const),
  ...(['supply', 'latency', 'requests', 'queue', 'cost'] as const),
] as const;

export type ChartName = (typeof CHARTS)[number];

export const CHART_KINDS: Readonly<Record<ChartName, keyof StandingWords['charts']['write']>> = {
  cpu: 'percent',
  memory: 'percent',
  network: 'megabytes',
  instances: 'machines',
  supply: 'machines',
  latency: 'latency',
  requests: 'perSecond',
  queue: 'requests',
  cost: 'dollars',
};
