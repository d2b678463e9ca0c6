// What a column name says about its column, judged by its words: `requests_per_second`, `req/s`,
// `rps`, `time_ms`, `http_requests_total`, `Timestamp`. Words are split at punctuation and at
// capitals; a slash counts as "per". A name is only ever compared, never used as a key.
// Names of other things (latency, bytes, CPU ...) are known so as not to be taken for traffic.
import { LONGEST_NAME } from './limits.ts';

export type ColumnMeaning = 'time' | 'rate' | 'count' | 'other';

/** What a name says. */
export interface NameMeaning {
  readonly meaning: ColumnMeaning;
  /** For a time: length of its unit in seconds, undefined when the name is silent. */
  readonly unitSeconds?: number;
  /** For a rate: the span it counts over, seconds (60 for requests per minute). */
  readonly perSeconds?: number;
  /** For a count: whether it is named as one that adds up. */
  readonly isCumulative?: boolean;
}

const DATES = new Set('timestamp timestamps datetime date epoch unixtime'.split(' '));
const TIMES = new Set('time times ts when t start begin'.split(' '));
const RATES = new Set('rate rates rps qps tps throughput'.split(' '));
const COUNTS = new Set(
  'count counts request requests req reqs hits hit calls queries invocations visits views pageviews transactions events arrivals'.split(
    ' ',
  ),
);
const CUMULATIVE = new Set('total counter cumulative'.split(' '));
const OTHERS = new Set(
  'latency duration elapsed ms bytes byte kb mb kib mib size tokens cpu cores memory mem percent pct fraction error errors miss misses status code response user users id'.split(
    ' ',
  ),
);
const UNITS = new Map<string, number>([
  ...entries('s sec secs second seconds', 1),
  ...entries('m min mins minute minutes', 60),
  ...entries('h hr hour hours', 3600),
  ...entries('d day days', 86_400),
  ...entries('ms msec millis millisecond milliseconds', 0.001),
]);

function entries(words: string, seconds: number): [string, number][] {
  return words.split(' ').map((word) => [word, seconds]);
}

/** Judges a column by its name. */
export function nameMeaning(name: string): NameMeaning {
  const words = wordsOf(name);
  const perSeconds = perUnit(words);
  const isOther = words.some((word) => OTHERS.has(word));
  if (perSeconds !== undefined && !isOther) return { meaning: 'rate', perSeconds };
  if (isTimeName(words)) return { meaning: 'time', ...unitPart(words) };
  if (isOther || words.some((word) => TIMES.has(word))) return { meaning: 'other' };
  if (words.some((word) => RATES.has(word))) return { meaning: 'rate', perSeconds: 1 };
  const isCumulative = words.some((word) => CUMULATIVE.has(word));
  if (isCumulative || words.some((word) => COUNTS.has(word))) {
    return { meaning: 'count', isCumulative };
  }
  return { meaning: 'other' };
}

/** `timestamp`, `time_ms`, `minute`; but not `request_time`, which is how long a request took. */
function isTimeName(words: readonly string[]): boolean {
  if (words.some((word) => DATES.has(word))) return true;
  const isUnit = words.length === 1 && words[0].length > 1 && UNITS.has(words[0]);
  const isTime = words.some((word) => TIMES.has(word));
  return isUnit || (isTime && !words.some((word) => COUNTS.has(word)));
}

function perUnit(words: readonly string[]): number | undefined {
  if (words.includes('rpm')) return 60;
  if (words.includes('rph')) return 3600;
  const per = words.indexOf('per');
  return per < 0 ? undefined : UNITS.get(words[per + 1] ?? '');
}

function unitPart(words: readonly string[]): { unitSeconds?: number } {
  const unit = words.find((word) => UNITS.has(word));
  return unit === undefined ? {} : { unitSeconds: UNITS.get(unit) ?? 1 };
}

/** Words in lower case: split at anything but letters and digits, at capitals, slash as "per". */
function wordsOf(name: string): string[] {
  let spaced = '';
  let wasLower = false;
  for (const character of name.slice(0, LONGEST_NAME)) {
    const lower = character.toLowerCase();
    if (wasLower && lower !== character) spaced += ' ';
    if (character === '/') spaced += ' per ';
    else spaced += isWordPart(lower) ? lower : ' ';
    wasLower = isWordPart(character);
  }
  return spaced.split(' ').filter((word) => word !== '');
}

function isWordPart(character: string): boolean {
  return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
}
