// The words of what stands on the screen by itself, once the first picture is there. They come with
// those parts; all others (en.ts) come with what is wanted only when somebody does something.
// A component that comes unasked takes its words from here, and from nowhere else.
import { chartWords } from './en-charts.ts';
import { controlWords } from './en-controls.ts';
import { decisionWords } from './en-decision.ts';
import { first } from './en-first.ts';
import { missionWords } from './en-missions.ts';
import { tryItWords } from './en-try-it.ts';
import { clock, percent } from './format.ts';
import { latencyText, moneyText } from './measured-text.ts';

export const standing = {
  ...first,
  ...controlWords,
  mission: missionWords,
  tryIt: tryItWords,
  history: { open: 'History' },
  loop: decisionWords,
  figures: {
    group: 'Figures',
    cost: 'Cost against static',
    costOf: (usd: number, staticUsd: number) =>
      `${moneyText(usd)} of ${moneyText(staticUsd)} always on`,
    latency: 'Latency, p95',
    target: (seconds: number) => `target ${latencyText(seconds)}`,
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
export type StandingWords = typeof standing;
