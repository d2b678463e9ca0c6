// Words about single machines and what flows to them: the legend of the particles, the tip of a
// machine, the table, looking closer. English; see en.ts.
import { count, dollars, percent, span } from './format.ts';

const requestsOf = (n: number): string => (n === 1 ? '1 request' : `${count(n)} requests`);

export const machineWords = {
  oneDot: (requests: number) => `1 dot is ${requestsOf(requests)}`,
  dotsAndStreaks: (dot: number, streak: number) =>
    `1 dot is ${requestsOf(dot)}, 1 streak ${count(streak)}`,
  tooFast: 'Too fast for dots: the ribbons show the rate',
  full: 'full',
  rejecting: (perSecond: number) => `${count(perSecond)}/s rejected`,
  load: (cpu: number) => `${percent(cpu)}% CPU`,
  pool: 'pool',
  kind: 'kind',
  queue: 'queue',
  inService: 'in service',
  age: 'age',
  cost: 'cost so far',
  ageOf: (seconds: number) => span(seconds),
  costOf: (usd: number) => dollars(usd, usd < 0.1 ? 3 : 2),
  states: { booting: 'booting', healthy: 'healthy', draining: 'draining', failed: 'failed' },
  spoken: (name: string, state: string, cpu: number) => `${name}, ${state}, ${percent(cpu)}% CPU`,
  selected: 'selected',
  fail: (name: string) => `Fail ${name}`,
  unselect: 'Close',
  table: 'Machines',
  viewAsTable: 'View as table',
  viewAsPicture: 'View as picture',
  columns: {
    machine: 'Machine',
    region: 'Region',
    pool: 'Pool',
    kind: 'Kind',
    state: 'State',
    figures: ['CPU', 'In service', 'Queue', 'Age', 'Cost so far'],
  },
  page: (from: number, to: number, all: number) => `${from} to ${to} of ${all}`,
  earlier: 'Earlier machines',
  later: 'Later machines',
  closer: 'Look closer',
  farther: 'Look from farther',
  part: (name: string, shown: number, all: number) =>
    `${name}, ${count(shown)} of ${count(all)} machines`,
  /** Beside a region's name. */
  ofTraffic: (share: number) => `${percent(100 * share)}% of traffic`,
  histogram: 'Load of the machines',
} as const;
