// The charts there are, and in what each one's values are written. Names of charts are keys of the
// words, of kept choices and of files, so they stand here once.
// The classic ones are shown unless others were chosen, and are together in the dashboard.
import type { StandingWords } from './en-standing.ts';

export const CLASSIC = ['cpu', 'memory', 'network', 'instances'] as const;

export const CHARTS = [
  ...CLASSIC,
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
