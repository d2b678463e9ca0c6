// The words of the Compare screen: the runs and their figures, by how much they differ, whether the
// same requests came, the recipes side by side, the charts, and choosing runs.
// A difference is said against the first run; better and worse are said in words, never by colour
// alone. US dollars, seconds, fractions, machines, simulated seconds.
import { shareText } from './cost-share.ts';
import { standing } from './en-standing.ts';
import { clock, count, fraction, percent } from './format.ts';
import { interventionsText } from './interventions-text.ts';
import { latencyText, moneyText } from './measured-text.ts';

const { charts } = standing;
const signed = (value: number, text: string): string => (value > 0 ? `+${text}` : text);
const listed = (texts: readonly string[]): string =>
  texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
const PLURAL = /^the (bursts|jobs)/;
/** The seed differs; the seed and the workload differ. */
const differ = (what: readonly string[]): string =>
  `${listed(what)} ${what.length > 1 || PLURAL.test(what[0] ?? '') ? 'differ' : 'differs'}`;
const two = (number: number): string => String(number).padStart(2, '0');

export const compareWords = {
  title: 'Compare runs',
  runs: {
    list: 'Runs compared',
    baseline: 'baseline',
    against: (letter: string) =>
      `Differences are against ${letter}. Saving is against static; latency p95 is that of the whole run.`,
    seed: (seed: number) => `seed ${seed}`,
    reached: (seconds: number, of: number) =>
      seconds >= of ? `all of ${clock(of)}` : `to ${clock(seconds)} of ${clock(of)}`,
    /** Of runs that have no differences. */
    unequal: (letters: readonly string[]) =>
      `${listed(letters)} came to another time than the baseline: figures of other spans are not held against each other.`,
    gone: 'This run is not kept here any more.',
    makeBaseline: (letter: string) => `Make ${letter} the baseline`,
    makeBaselineShort: 'Make baseline',
    open: (letter: string) => `Open ${letter} in the lab`,
    openShort: 'Open in the lab',
    report: (letter: string) => `Report of ${letter}`,
    reportShort: 'Report',
    remove: (letter: string) => `Remove ${letter} from the comparison`,
    removeShort: 'Remove',
    noOpen: (letter: string) => `${letter} could not be opened.`,
  },
  figures: {
    cost: 'Cost',
    saving: 'Saving',
    p95: 'Latency p95',
    elasticity: 'Elasticity',
    alerts: 'Alerts',
    decisions: 'Fleet changes',
  },
  write: {
    cost: moneyText,
    saving: (share: number) => shareText(share),
    p95: latencyText,
    elasticity: fraction,
    alerts: count,
    decisions: count,
  },
  difference: {
    percent: (value: number, digits: number) => signed(value, `${percent(value, digits)}%`),
    /** Of what is next to nothing of the baseline's, and not nothing. */
    almostAll: 'less than 0.1% of it',
    times: (factor: number) => `×${count(factor)}`,
    points: (value: number) =>
      signed(value, `${percent(value)} ${Math.abs(value) === 1 ? 'point' : 'points'}`),
    fraction: (value: number) => signed(value, fraction(value)),
    count: (value: number) => signed(value, count(value)),
    better: 'better',
    worse: 'worse',
    same: 'same',
    /** Of savings, each against the largest fleet of its own run. */
    otherFleet: (difference: string) => `${difference}, against another always-on fleet`,
  },
  arrivals: {
    same: 'Same arrivals: every request is the same in these runs.',
    closed:
      'The same users, but closed ones: each sends again when it has its answer, so requests come at other times.',
    until: (time: number, what: readonly string[]) =>
      `Same arrivals until ${clock(time)}; from then on ${differ(what)}.`,
    differ: (what: readonly string[]) => `Different arrivals: ${differ(what)}.`,
    unknown: 'Whether the same requests came cannot be said: a recipe cannot be read.',
    by: {
      engine: 'the version of the engine',
      seed: 'the seed',
      workload: 'the workload',
      classes: 'the mix of work',
      burst: 'the bursts sent by hand',
      job: 'the jobs sent by hand',
    },
  },
  recipes: {
    title: 'Recipes',
    nothing: 'Nothing: these runs have the same recipe.',
    only: 'What differs',
    all: 'Everything',
    which: 'Settings shown',
    engine: 'Engine',
    differs: 'differs',
    none: 'none',
    never: 'never',
    sent: 'Bursts sent',
    failed: 'Machines failed by hand',
    jobs: 'Jobs sent',
    at: listed,
    done: (time: number, whom: string) => [whom, clock(time)].filter(Boolean).join(' '),
    busiest: 'the busiest',
    course: (from: string, to: string, time: number) => `${from} → ${to} at ${clock(time)}`,
    longCourse: (from: string, to: string, sum: { changes: number; last: number }) =>
      `${from} → ${to}, ${sum.changes} changes, the last at ${clock(sum.last)}`,
    numbers: (length: number) => `${count(length)} numbers`,
    otherNumbers: (length: number) => `${count(length)} other numbers`,
    reading: 'Reading the recipes…',
  },
  timeline: {
    title: 'Interventions',
    none: interventionsText(0),
    list: (letter: string) => `Interventions in ${letter}`,
  },
  decisions: {
    title: 'Decisions and failures',
    list: (letter: string) => `Decisions and failures in ${letter}`,
    none: 'None.',
    reading: 'Simulating it again for its decisions…',
    unknown: 'Not known: it does not come to the same result here.',
    failure: 'A machine failed',
    /** A: added 2 machines, 3 → 5. */
    at: (letter: string, text: string) => `${letter}: ${text[0].toLowerCase()}${text.slice(1)}`,
    sum: (letter: string, decisions: number, failures: number) =>
      `${letter}: ${[
        decisions === 1 ? '1 decision' : `${count(decisions)} decisions`,
        ...(failures === 0 ? [] : [failures === 1 ? '1 failure' : `${count(failures)} failures`]),
      ].join(', ')}.`,
  },
  charts: {
    group: 'Over time',
    look: 'Lines',
    overlaid: 'Overlaid',
    stacked: 'Stacked',
    names: { ...charts.names, latency: 'Latency p95' },
    notes: { ...charts.notes, cpu: '%, mean of the machines', instances: 'ready' },
    secondsNote: charts.secondsNote,
    shows: {
      cpu: charts.shows.cpu,
      instances: 'Machines that are ready.',
      latency: 'Latency of the requests completed in the last minute: p95.',
      queue: 'Requests that wait, in the balancer and in containers.',
      cost: 'What the run has cost since its start.',
    },
    needed: 'needed',
    neededBy: (letter: string) => `needed, ${letter}`,
    of: (chart: string, letter: string) => `${chart}, ${letter}`,
    course: (sum: { run: string; low: string; high: string; mean: string }) =>
      `${sum.run}: from ${sum.low} to ${sum.high}, ${sum.mean} on average.`,
    noCourse: (run: string) => `${run}: no lines.`,
    loading: 'Reading the lines…',
    computing: (letters: readonly string[]) => `Simulating ${listed(letters)} again…`,
    noLines: {
      unfinished: (letter: string) =>
        `${letter} has no lines: they are kept when a run ends or is left.`,
      damaged: (letter: string) => `${letter} has no lines: they are damaged.`,
      gone: (letter: string) => `${letter} has no lines: the run is not kept here.`,
    },
  },
  choosing: {
    title: 'Runs to choose from',
    lead: 'Choose two to six runs.',
    leadOne: 'Choose another run to compare with it.',
    add: 'Add a run',
    done: 'Done',
    full: 'Six runs are compared: remove one to add another.',
    none: 'Run one, then compare.',
    noneNote: 'Every run is kept on this computer by itself, once you change something or it ends.',
    onlyOne: 'One run is kept so far. Change something and run again, then compare.',
    toLab: 'To the lab',
    reading: 'Reading the runs…',
    failed: 'The runs kept on this computer cannot be read.',
    damaged: 'damaged',
    /** On this computer's clock. */
    begun: (date: Date) =>
      `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`,
    figures: (usd: string, p95: string) => `${usd}, p95 ${p95}`,
    interventions: interventionsText,
  },
} as const;

export type CompareWords = typeof compareWords;
