// The value of a setting that the rail does not have, in the units and words of the format (en-settings.ts).
// What a person has called something stays as it is.
import type { MetricName } from '../sim/scenario/cluster-schema.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import { wholeNumber } from '../sim/units/number-text.ts';
import type { Words } from './en.ts';
import { settingWords } from './en-settings.ts';
import { UNIT_OF_METRIC } from './metric-units.ts';
import { patternOf } from './setting-name.ts';

interface Told {
  readonly scenario: Scenario;
  readonly words: Words;
}

export function formatValue(path: string, value: unknown, told: Told): string {
  if (typeof value === 'number') return numberText(path, value, told);
  if (typeof value !== 'string') return JSON.stringify(value);
  if (path.endsWith('.metric')) return told.words.metrics[value as MetricName].name;
  const isGiven = /(^name|\.name|Kind)$/.test(path);
  const { values } = settingWords;
  return isGiven || !Object.hasOwn(values, value) ? value : values[value as keyof typeof values];
}

function numberText(path: string, value: number, { scenario, words }: Told): string {
  const { usd, units } = settingWords;
  if (path.endsWith('Usd')) return usd(value);
  const { pattern, place } = patternOf(path);
  const alert = pattern === 'alerts.*.above' ? scenario.alerts.at(place) : undefined;
  const own = units.find(([end]) => path.endsWith(end))?.[1] ?? '';
  const unit = alert ? words.units[UNIT_OF_METRIC[alert.metric]].short : own;
  const number = Number.isInteger(value) ? wholeNumber(value) : String(value);
  return `${number} ${value === 1 ? unit.replace(/(?<=\w{2})s$/, '') : unit}`.trim();
}

/** What an empty list says; null where it says that there is none. */
export function emptyListText(path: string): string | null {
  const { pattern } = patternOf(path);
  const { empty } = settingWords;
  return Object.hasOwn(empty, pattern) ? empty[pattern as keyof typeof empty] : null;
}
