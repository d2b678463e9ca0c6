// Every word on the screen in English, sentences and accessible names included. A part that speaks
// of numbers is a function of them. Another language is another object of the type Words.
// The parts of the first picture take theirs from en-first.ts, so that the rest can come later.
// Accessible names are part of the product: tests and screen readers find things by them.
import { chartWords } from './en-charts.ts';
import { controlWords } from './en-controls.ts';
import { first } from './en-first.ts';
import { guideWords } from './en-guide.ts';
import { loopWords } from './en-loop.ts';
import { clock, count, dollars, latency, percent, span } from './format.ts';

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
      return `${dollars(usd, digits)} of ${dollars(staticUsd, digits)} always-on`;
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
  traffic: {
    title: 'Your traffic',
    close: 'Close',
    choose: 'Choose a file',
    intro:
      'A CSV file with a time and a rate (or a count) in each row. It is read on this computer and goes nowhere.',
    drop: 'Or drop the file anywhere on the page.',
    reading: (name: string) => `Reading ${name}…`,
    understood: (rows: number, time: string, length: number) =>
      `${count(rows)} rows over ${span(length)}; times from “${time}”.`,
    ofRates: (column: string) => `Rates from “${column}”.`,
    ofCounts: (column: string) => `Counts from “${column}”.`,
    ofEvents: 'Each row is one request.',
    range: (lowest: string, highest: string) => `${lowest} to ${highest} requests a second`,
    preview: 'The rate over the whole file',
    peakRate: 'Highest rate, requests/s',
    compression: 'Times faster',
    becomes: (length: number, run: number) =>
      `${span(length)} of traffic become a run of ${span(run)}.`,
    use: 'Run with this traffic',
    again: 'Choose another file',
    notAllowed: (typed: string, least: number, most: number) =>
      `${typed} is not allowed; give ${least} to ${most}`,
  },
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
