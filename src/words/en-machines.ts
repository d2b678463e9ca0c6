// Words about machines and what flows to them that stand in the first picture or lead on from it: the
// legend of the particles, the states, how to see the table. English; see en.ts.
import { count, percent, short } from './format.ts';

const requestsOf = (n: number): string => (n === 1 ? '1 request' : `${short(n)} requests`);

export const machineWords = {
  oneDot: (requests: number) => `1 dot is ${requestsOf(requests)}`,
  dotsAndStreaks: (dot: number, streak: number) =>
    `1 dot is ${requestsOf(dot)}, 1 streak ${short(streak)}`,
  tooFast: 'Too fast for dots: the ribbons show the rate',
  full: 'full',
  rejecting: (perSecond: number) => `${short(perSecond)}/s rejected`,
  states: { booting: 'booting', healthy: 'healthy', draining: 'draining', failed: 'failed' },
  viewAsTable: 'View as table',
  viewAsPicture: 'View as picture',
  closer: 'Look closer',
  part: (name: string, shown: number, all: number) =>
    `${name}, ${count(shown)} of ${count(all)} machines`,
  /** Beside a region's name. */
  ofTraffic: (share: number) => `${percent(100 * share)}% of traffic`,
} as const;
