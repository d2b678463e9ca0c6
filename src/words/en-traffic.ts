// The words of the dialog that reads a user's own traffic: what was found in the file, how it is to be
// run, what is to be chosen. What is wrong with a file the reader says itself (files/traffic/messages).
// Requests per second, seconds.
import { count, span } from './format.ts';
import { notAllowedNumber } from './refused-number.ts';

const rows = (n: number): string => (n === 1 ? '1 row' : `${count(n)} rows`);

/** Three figures, however small: a factor that is not 0 is never written as 0. */
function factorText(factor: number): string {
  if (factor >= 0.001 || factor <= 0) return count(factor);
  const [, exponent] = factor.toExponential(2).split('e-');
  return factor.toFixed(Number(exponent) + 2).replace(/0+$/, '');
}

export const trafficWords = {
  title: 'Your traffic',
  noReader: 'The file could not be read, for a part of the page is missing. Choose it once more.',
  close: 'Close',
  choose: 'Choose a file',
  intro:
    'A CSV file with a time and a rate (or a count) in each row. It is read on this computer and goes nowhere.',
  drop: 'Or drop the file anywhere on the page.',
  reading: (name: string) => `Reading ${name}…`,
  preview: 'The rate over the whole file',
  previewNote: 'The line is the mean of each stretch, the pale area reaches to its highest rate.',
  rateAxis: 'requests/s',
  timeAxis: 'time of the run',
  found: 'What was found',
  timeColumn: 'Times',
  valueColumn: 'Traffic',
  eachRow: 'each row is one request',
  timesAre: 'Times are',
  timeFormats: { seconds: 'seconds', milliseconds: 'milliseconds', iso: 'dates' },
  valuesAre: 'Values are',
  kinds: {
    perMillisecond: 'requests a millisecond',
    perSecond: 'requests a second',
    perMinute: 'requests a minute',
    perHour: 'requests an hour',
    perDay: 'requests a day',
    asWritten: 'rates, each with its unit',
    count: 'requests in each row',
    counter: 'a rising counter',
    events: 'one request a row',
  },
  rows: 'Rows',
  rowsOf: (n: number, step: number) => `${rows(n)}, one each ${span(step)}`,
  rowsOfEvents: (n: number, step: number) => `${rows(n)}, counted every ${span(step)}`,
  length: 'Length',
  lengthFrom: (length: number, date: string | null) =>
    date === null ? span(length) : `${span(length)} from ${date.slice(0, 16).replace('T', ' ')}`,
  rates: 'Rates',
  ratesOf: (lowest: number, highest: number) =>
    `${count(lowest)} to ${count(highest)} requests a second`,
  gaps: 'Gaps',
  gapsOf: (missing: number) => (missing === 0 ? 'none' : `${rows(missing)} missing`),
  order: 'Order',
  orderOf: (late: number, twice: number) =>
    [
      late === 0 ? 'rows in order' : `${rows(late)} came late, sorted`,
      twice === 0 ? '' : `${rows(twice)} with a time again, averaged`,
    ]
      .filter((each) => each !== '')
      .join('; '),
  assumed: 'Assumed and repaired',
  peakRate: 'Highest rate, requests/s',
  asInFile: 'As in the file',
  compression: 'Times faster',
  asLong: 'As long as the file',
  inAnHour: 'In an hour',
  becomes: (length: number, run: number) =>
    `${span(length)} of traffic become a run of ${span(run)}.`,
  scaled: (factor: number) =>
    Math.abs(factor - 1) < 5e-3 ? '' : `Its rates are taken ×${factorText(factor)}.`,
  fitted: {
    down: (most: number, peak: number) =>
      `Its highest rate is over ${count(most)} requests a second, far more than can be simulated here, so it was scaled down to ${count(peak)}, which a fleet of ten machines serves.`,
    up: (least: number, peak: number) =>
      `Its highest rate is under ${count(least)} requests a second, too few for more than one machine, so it was scaled up to ${count(peak)}, which a fleet of ten serves.`,
  },
  noTraffic: 'There is no traffic in it: the run will have no requests.',
  use: 'Run with this traffic',
  again: 'Choose another file',
  notAllowed: notAllowedNumber,
} as const;
