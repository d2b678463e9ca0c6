// The words of the Runs screen. They come with the screen and with nothing else, so that they weigh
// nothing before the first picture.
// US dollars, seconds, fractions, as on the main screen; a length of time on the clock of the run.
import { wholeNumber } from '../sim/units/number-text.ts';
import { costAgainst } from './cost-share.ts';
import { clock, count, fraction, percent } from './format.ts';
import { interventionsText } from './interventions-text.ts';
import { latencyText, moneyText } from './measured-text.ts';
import { runCount as runs } from './run-count.ts';

export const runWords = {
  title: 'Runs',
  all: (n: number) => runs(n),
  found: (found: number, all: number) => `${wholeNumber(found)} of ${runs(all)}`,
  chosen: (n: number) => `${wholeNumber(n)} chosen`,
  copyOf: (name: string) => `${name} (copy)`,
  table: 'Kept runs',
  search: 'Search runs',
  searchHint: 'Name, scenario, seed or tag',
  tags: 'Only with the tag',
  order: 'Sort by',
  orders: {
    newest: 'Newest',
    name: 'Name',
    cost: 'Cost',
    p95: 'Latency p95',
    elasticity: 'Elasticity',
  },
  columns: {
    choose: 'Chosen',
    run: 'Run',
    cost: 'Cost',
    p95: 'Latency p95, whole run',
    elasticity: 'Elasticity',
    when: 'Begun',
    actions: 'Actions',
  },
  empty: 'Run one, then compare',
  emptyNote:
    'A run is kept from its first change on, while it happens. Drag a threshold, or let one run to its end, and it stands here.',
  toLab: 'To the lab',
  reading: 'Reading what is kept…',
  notRead: 'What is kept could not be read.',
  nothingFound: 'No run is like that.',
  showAll: 'Show all runs',
  opening: (name: string, share: number) => `Opening ${name}… ${percent(share * 100)}%`,
  leaveOpening: 'Cancel',
  seed: (seed: number) => `seed ${seed}`,
  /** Of a run that was changed, what to; that comes a moment after the list. */
  interventions: (n: number, changes: string) =>
    changes === '' ? interventionsText(n) : `${interventionsText(n)}: ${changes}`,
  hands: {
    burst: (n: number) => (n === 1 ? '1 burst' : `${count(n)} bursts`),
    failMachine: (n: number) => (n === 1 ? '1 failure' : `${count(n)} failures`),
    sendJob: (n: number) => (n === 1 ? '1 job' : `${count(n)} jobs`),
  },
  more: (n: number) => `${count(n)} more`,
  from: (name: string, time: number) => `from ${name} at ${clock(time)}`,
  gone: 'a run that is gone',
  damaged: 'damaged',
  damagedHint: 'Part of what was written cannot be read. Opening it computes it again.',
  otherEngine: 'results may differ',
  otherEngineHint: (engine: string) =>
    `Made by another version of the engine, ${engine}. Opened here, it may come to other results.`,
  writing: 'being written',
  reached: (seconds: number, duration: number, isFinished: boolean) =>
    isFinished ? clock(duration) : `${clock(seconds)} of ${clock(duration)}`,
  cost: moneyText,
  against: costAgainst,
  /** Under a figure where there is no head over it. */
  short: { p95: 'p95', elasticity: 'elasticity' },
  p95: latencyText,
  elasticity: fraction,
  open: 'Open',
  resume: 'Resume',
  report: 'Report',
  rename: 'Rename',
  tag: 'Tags',
  duplicate: 'Duplicate',
  remove: 'Delete',
  named: (action: string, name: string) => `${action} ${name}`,
  choose: (name: string) => `Choose ${name}`,
  unfold: (forks: number) => (forks === 1 ? 'Show 1 fork' : `Show ${count(forks)} forks`),
  fold: (forks: number) => (forks === 1 ? 'Hide 1 fork' : `Hide ${count(forks)} forks`),
  newName: 'Name of the run',
  newTags: 'Tags, with commas between',
  tagsHint: (most: number, longest: number) => `Up to ${most} tags of ${longest} characters.`,
  tagsCut: {
    long: (longest: number) => `A tag has at most ${longest} characters.`,
    many: (most: number) => `A run has at most ${most} tags.`,
  },
  compare: 'Compare',
  compareHint: (most: number) => `Choose two to ${most} runs to compare them.`,
  clear: 'Choose none',
  removed: (n: number, name: string) =>
    n === 1 ? `Deleted ${name}.` : `Deleted ${wholeNumber(n)} runs.`,
  undo: 'Undo',
  restored: (n: number, name: string) =>
    n === 1 ? `${name} is back.` : `${wholeNumber(n)} runs are back.`,
  /** Of what was deleted before. */
  undoBrings: (n: number, name: string) =>
    n === 1 ? `Undo brings back ${name}.` : `Undo brings back ${wholeNumber(n)} runs.`,
  notOpened: (name: string) => `${name} cannot be read any more, and was not opened.`,
  notDone: 'That could not be written, or not all of it.',
  keys: 'Enter opens, R shows the report, Space chooses, F2 renames, Delete deletes, arrows move and fold.',
} as const;
