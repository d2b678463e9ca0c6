// Words about single machines and what flows to them: the legend of the particles, the tip of a
// machine, the table, looking closer. English; see en.ts.
import { count, percent } from './format.ts';

const requestsOf = (n: number): string => (n === 1 ? '1 request' : `${count(n)} requests`);

export const machineWords = {
  oneDot: (requests: number) => `1 dot is ${requestsOf(requests)}`,
  dotsAndStreaks: (dot: number, streak: number) =>
    `1 dot is ${requestsOf(dot)}, 1 streak ${count(streak)}`,
  tooFast: 'Too fast for dots: the ribbons show the rate',
  full: 'full',
  rejecting: (perSecond: number) => `${count(perSecond)}/s rejected`,
  load: (cpu: number) => `${percent(cpu)}% CPU`,
  states: { booting: 'booting', healthy: 'healthy', draining: 'draining', failed: 'failed' },
  spoken: (name: string, state: string, cpu: number) => `${name}, ${state}, ${percent(cpu)}% CPU`,
  selected: 'selected',
  fail: (name: string) => `Fail ${name}`,
  unselect: 'Close',
  table: 'Machines',
  viewAsTable: 'View as table',
  viewAsPicture: 'View as picture',
  closer: 'Look closer',
  farther: 'Look from farther',
  part: (name: string, shown: number, all: number) =>
    `${name}, ${count(shown)} of ${count(all)} machines`,
  /** Beside a region's name. */
  ofTraffic: (share: number) => `${percent(100 * share)}% of traffic`,
  histogram: 'Load of the machines',
} as const;
