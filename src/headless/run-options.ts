// What the command `run` was asked for, read from its words and checked as far as that is possible
// without looking at a file. Times are simulated seconds, rates requests per second.
// Options that contradict each other are refused here too.
import { resolve } from 'node:path';
import type { TimeFormat, TrafficKind } from '../files/traffic/types.ts';
import { LARGEST_POINTS, MOST_POINTS } from '../sim/metrics/series.ts';
import { wordList } from '../sim/scenario/allowed-text.ts';
import { CommandError, optionError, STATUS, usageError } from './command-error.ts';
import { readNumber } from './number-words.ts';
import { type OptionKinds, parseOptions } from './options.ts';
import { readSeeds } from './seed-list.ts';

/** One changed setting: its path and its new value, not yet checked. */
export interface Setting {
  readonly path: string;
  readonly value: unknown;
}

/** What the columns of a traffic file mean; null: as they look. */
export interface TrafficForm {
  readonly kind: TrafficKind | null;
  readonly times: TimeFormat | null;
  /** Name of the column of values. */
  readonly column: string | null;
}

export interface RunOptions {
  readonly source: string;
  /** Null: the seed of the run file, or the default. */
  readonly seeds: readonly number[] | null;
  readonly traffic: string | null;
  /** What the reader of the traffic would else find out by looking. */
  readonly trafficForm: TrafficForm;
  readonly peakRate: number | null;
  readonly compress: number | null;
  readonly settings: readonly Setting[];
  /** Null: to the end of the scenario. */
  readonly until: number | null;
  readonly out: string | null;
  /** A run file without results. */
  readonly recipeOut: string | null;
  readonly isClassic: boolean;
  /** Most points of the time series; past it neighbours are merged. */
  readonly points: number;
  readonly isQuiet: boolean;
  readonly isAnySize: boolean;
}

const KINDS = {
  ...{ seed: 'one', traffic: 'one', 'peak-rate': 'one', compress: 'one', set: 'many' },
  ...{ 'traffic-kind': 'one', 'traffic-times': 'one', 'traffic-column': 'one' },
  ...{ until: 'one', out: 'one', recipe: 'one', csv: 'one', points: 'one' },
  ...{ quiet: 'nothing', 'any-size': 'nothing' },
} as const satisfies OptionKinds<string>;

const TRAFFIC_KINDS = ['rate', 'count', 'events'] as const;
const TRAFFIC_TIMES = ['seconds', 'milliseconds', 'iso'] as const;
const CSV_FORMS = ['tidy', 'classic'] as const;

const POINTS = { smallest: 2, largest: LARGEST_POINTS };
const PEAK_RATE = { smallest: 0, largest: 1e7, unit: 'requests per second' };
const COMPRESSION = { smallest: 0.001, largest: 1e6, unit: 'times faster' };
const UNTIL = { smallest: 0, largest: 1e8, unit: 'seconds' };

/** @throws CommandError with the status of a wrong command */
export function readRunOptions(args: readonly string[]): RunOptions {
  const { words, given } = parseOptions(args, KINDS);
  if (words.length !== 1) {
    throw usageError('run needs one scenario: a preset, a scenario file or a run file');
  }
  const one = <T>(name: keyof typeof KINDS, read: (word: string) => T): T | null => {
    const word = given[name]?.[0];
    return word === undefined ? null : read(word);
  };
  const text = (word: string): string => word;
  const options: RunOptions = {
    source: words[0],
    seeds: one('seed', readSeeds),
    traffic: one('traffic', text),
    trafficForm: {
      kind: one('traffic-kind', (word) => readChoice('--traffic-kind', word, TRAFFIC_KINDS)),
      times: one('traffic-times', (word) => readChoice('--traffic-times', word, TRAFFIC_TIMES)),
      column: one('traffic-column', text),
    },
    peakRate: one('peak-rate', (word) => readNumber('--peak-rate', word, PEAK_RATE)),
    compress: one('compress', (word) => readNumber('--compress', word, COMPRESSION)),
    settings: (given.set ?? []).map(readSetting),
    until: one('until', (word) => readNumber('--until', word, UNTIL)),
    out: one('out', readOutName),
    recipeOut: one('recipe', text),
    isClassic: one('csv', (word) => readChoice('--csv', word, CSV_FORMS)) === 'classic',
    points: one('points', readPoints) ?? MOST_POINTS,
    isQuiet: given.quiet !== undefined,
    isAnySize: given['any-size'] !== undefined,
  };
  refuseContradictions(options, given.csv !== undefined);
  return options;
}

/** `path=value`: the value is JSON, or else a bare word. */
export function readSetting(word: string): Setting {
  const at = word.indexOf('=');
  if (at < 1) throw optionError('--set', word, 'a path and a value, as workload.peakRate=200');
  const text = word.slice(at + 1);
  return { path: word.slice(0, at), value: valueOf(text) };
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function readOutName(word: string): string {
  if (/\.(json|csv|zip|html)$/i.test(word)) return word;
  throw optionError('--out', word, 'a file that ends in .json, .csv, .zip or .html');
}

function readChoice<W extends string>(option: string, word: string, choices: readonly W[]): W {
  const choice = choices.find((each) => each === word);
  if (choice !== undefined) return choice;
  throw optionError(option, word, wordList(choices));
}

/** Points are merged in pairs, so their number is even. */
function readPoints(word: string): number {
  const number = readNumber('--points', word, POINTS);
  if (Number.isInteger(number / 2)) return number;
  throw optionError('--points', word, 'an even whole number');
}

const wrong = (text: string): CommandError => new CommandError(text, STATUS.usage);

function refuseContradictions(options: RunOptions, isCsvGiven: boolean): void {
  const { out, seeds, recipeOut } = options;
  if (options.traffic === null) refuseTrafficOptions(options);
  if (isCsvGiven && !out?.toLowerCase().endsWith('.csv')) {
    throw wrong('--csv needs --out with a file that ends in .csv');
  }
  if (out !== null && recipeOut !== null && resolve(out) === resolve(recipeOut)) {
    throw wrong('--out and --recipe name the same file; the results hold the recipe too');
  }
  if (seeds !== null && seeds.length > 1) refuseForSeveral(options);
}

/** What holds one run only. */
function refuseForSeveral({ out, isClassic, recipeOut }: RunOptions): void {
  if (isClassic) throw wrong('--csv classic has no column for the seed; give one seed');
  if (out !== null && /\.(zip|html)$/i.test(out)) {
    throw wrong('--out writes one run into a .zip or .html file; give one seed');
  }
  if (recipeOut !== null) throw wrong('--recipe writes one run; give one seed');
}

/** Without traffic nothing may be said of it. */
function refuseTrafficOptions({ compress, trafficForm }: RunOptions): void {
  if (compress !== null) throw wrong('--compress needs --traffic');
  if (Object.values(trafficForm).every((each) => each === null)) return;
  throw wrong('--traffic-kind, --traffic-times and --traffic-column need --traffic');
}
