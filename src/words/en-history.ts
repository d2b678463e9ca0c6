// The history of alerts, decisions and failures in words: what happened, with its numbers, why, and
// since when. Each sentence is made of the numbers of the event itself.
// Percent, milliseconds, machines, simulated seconds.
import { clock, count, percent, span } from './format.ts';
import { machinesText as machines } from './measured-text.ts';

/** 89.5%, 215 ms, 1.2k req/s. */
const measured = (value: number, unit: string): string =>
  unit === '%' ? `${percent(value, 1)}%` : `${count(value)} ${unit}`;

/** 80%, 200 ms: a limit as it was set. */
const limit = (value: number, unit: string): string =>
  unit === '%' ? `${count(value)}%` : `${count(value)} ${unit}`;

export const historyWords = {
  title: 'Alerts and decisions',
  close: 'Close history',
  filter: 'Show',
  all: 'All',
  kinds: { alert: 'Alerts', decision: 'Decisions', failure: 'Failures' },
  list: 'What happened, newest first',
  empty: 'Nothing has happened yet. Alerts, decisions and failures will stand here.',
  emptyKind: 'None of these so far.',
  shown: (shown: number, all: number) => `The newest ${count(shown)} of ${count(all)}.`,
  measured,
  limit,
  above: (metric: string, limit: string) => `${metric} above ${limit}`,
  fired: (value: string) => `${value} when it fired`,
  openFor: (seconds: number) => `open for ${clock(seconds)}`,
  cleared: (at: number, seconds: number) => `cleared ${clock(at)}, after ${span(seconds)}`,
  added: (n: number, from: number, to: number) =>
    `Added ${machines(n)}, ${count(from)} → ${count(to)}`,
  removed: (n: number, from: number, to: number) =>
    `Removed ${machines(n)}, ${count(from)} → ${count(to)}`,
  inPool: (pool: string, text: string) => `${pool}: ${text}`,
  wasAbove: (value: string, limit: string) => `${value} was above ▲ ${limit}`,
  wasBelow: (value: string, limit: string) => `${value} was below ▼ ${limit}`,
  meanOf: (seconds: number) => `mean of ${span(seconds)}`,
  target: (sum: { ready: number; value: number; target: number; asked: number }) =>
    `⌈${count(sum.ready)} × ${percent(sum.value, 1)} / ${percent(sum.target)}⌉ = ${count(sum.asked)}`,
  cutTo: (n: number) => `at most ${count(n)}`,
  raisedTo: (n: number) => `at least ${count(n)}`,
  held: (n: number) => `${count(n)} were needed lately`,
  failed: (machine: string) => `${machine} failed`,
  replacedBy: (machine: string, at: number) => `${machine} took its place at ${clock(at)}`,
  replacing: (machine: string) => `${machine} is booting in its place`,
  notReplaced: 'no replacement was ordered',
} as const;
