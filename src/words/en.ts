// Every word on the screen in English, sentences and accessible names included. A part that speaks
// of numbers is a function of them. Another language is another object of the type Words.
// The parts of the first picture take theirs from en-first.ts, so that the rest can come later.
// Accessible names are part of the product: tests and screen readers find things by them.
import { chartWords } from './en-charts.ts';
import { controlWords } from './en-controls.ts';
import { first } from './en-first.ts';
import { guideWords } from './en-guide.ts';
import { loopWords } from './en-loop.ts';
import { clock, dollars, latency, percent } from './format.ts';

export const en = {
  ...first,
  ...controlWords,
  ...guideWords,
  loop: loopWords,
  figures: {
    group: 'Figures',
    cost: 'Cost against static',
    costOf: (usd: number, staticUsd: number) => {
      const digits = staticUsd < 10 ? 2 : 0;
      return `${dollars(usd, digits)} of ${dollars(staticUsd, digits)} always on`;
    },
    latency: 'Latency, p95',
    target: (seconds: number) => `target ${latency(seconds).join(' ')}`,
    elasticity: 'Elasticity score',
    shortAndSpare: (short: number, spare: number) =>
      `${percent(short * 100)}% short, ${percent(spare * 100)}% spare`,
    alerts: 'Alerts',
    open: 'open',
    noAlerts: 'all quiet',
    alertAbove: (metric: string, limit: string, since: string) =>
      `${metric} above ${limit} for ${since}`,
    failedAgo: (machine: string, ago: string) => `${machine} failed ${ago} ago`,
  },
  charts: chartWords,
  spoken: {
    added: (machines: number, time: number) =>
      `Added ${machines === 1 ? 'one machine' : `${machines} machines`} at ${clock(time)}`,
    removed: (machines: number, time: number) =>
      `Removed ${machines === 1 ? 'one machine' : `${machines} machines`} at ${clock(time)}`,
    above: (value: string, limit: string) => `${value}, above ${limit}`,
    below: (value: string, limit: string) => `${value}, below ${limit}`,
    target: (value: string, target: number) => `${value}, target ${target}%`,
    inPool: (pool: string, sentence: string) => `${pool}: ${sentence}`,
    several: (time: number, parts: readonly string[]) => `At ${clock(time)}: ${parts.join(', ')}`,
    because: (what: string, why: string) => `${what}: ${why}`,
  },
} as const;

/** Any language has these. */
export type Words = typeof en;
