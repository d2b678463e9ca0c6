// What stands on the card of a headline figure: one sentence, the formula with the numbers of this
// moment, its parts, and the source. The same numbers as the figure itself shows.
// US dollars, seconds, fractions, machines.
import type { Scenario } from '../sim/scenario/schema.ts';
import type { AlertEntry } from '../sim/metrics/alerts.ts';
import type { figureWords } from '../words/en-figures.ts';
import type { Words } from '../words/en.ts';
import { clock } from '../words/format.ts';
import { savedText } from '../words/saved-share.ts';
import type { FigureNumbers } from './figure-numbers.ts';

type CardWords = Words & { readonly cards: typeof figureWords };

export interface FigureCardText {
  readonly text: string;
  readonly formula: string;
  readonly rows: readonly (readonly [name: string, value: string])[];
  readonly source: string;
  /** Its entry in the glossary. */
  readonly entry: string;
}

/** `fleets`: machines of the largest fleet allowed so far, one number for each time that it changed. */
export function costCard(
  numbers: FigureNumbers,
  { settings, fleets }: { readonly settings: Scenario; readonly fleets: readonly number[] },
  words: CardWords,
): FigureCardText {
  const { cost, money } = words.cards;
  const { usd, staticUsd, peakUsd, peakMachines } = numbers;
  return {
    text: cost.text,
    formula: cost.formula(usd, staticUsd),
    rows: [
      [cost.bill, money(usd)],
      [cost.always(fleets), money(staticUsd)],
      [cost.saved, savedText(usd, staticUsd)],
      [cost.peak(peakMachines), money(peakUsd)],
      [cost.savedPeak, savedText(usd, peakUsd)],
    ],
    source: cost.source(settings.prices.machineHourUsd),
    entry: 'cost',
  };
}

export function latencyCard(
  numbers: FigureNumbers,
  settings: Scenario,
  words: CardWords,
): FigureCardText {
  const { latency, time, share } = words.cards;
  const { p50, p95, p99, rejected, timedOut, failed } = numbers;
  const target = settings.slo.latencySeconds;
  return {
    text: latency.text,
    formula: latencyFormula(p95, target, words),
    rows: [
      [latency.p50, time(p50)],
      [latency.p95, time(p95)],
      [latency.p99, time(p99)],
      [latency.kept(numbers.keptSeconds), share(numbers.keptShare)],
      [latency.lost, latency.lostOf(rejected, timedOut, failed)],
    ],
    source: latency.source,
    entry: 'percentile',
  };
}

/** Where nothing was answered there is nothing to hold against the target. */
function latencyFormula(p95: number, target: number, { cards }: CardWords): string {
  const { latency, time } = cards;
  if (Number.isNaN(p95)) return latency.notMeasured;
  return latency.formula(time(p95), time(target), p95 <= target);
}

export function elasticityCard(numbers: FigureNumbers, words: CardWords): FigureCardText {
  const { elasticity, share } = words.cards;
  const { underAccuracy, overAccuracy, underTime, overTime, score } = numbers;
  const parts = [underAccuracy, overAccuracy, underTime, overTime];
  const capped = parts.map((part) => Math.min(1, part));
  return {
    text: elasticity.text,
    formula: elasticity.formula(capped, score),
    rows: [
      [elasticity.underAccuracy, share(underAccuracy)],
      [elasticity.overAccuracy, share(overAccuracy)],
      [elasticity.underTime, share(underTime)],
      [elasticity.overTime, share(overTime)],
    ],
    source: elasticity.source,
    entry: 'elasticity',
  };
}

/** `failed`: machines that failed and still count as alerts. */
export function alertsCard(
  { open, failed }: { readonly open: readonly AlertEntry[]; readonly failed: number },
  { alerts: rules }: Scenario,
  words: CardWords,
): FigureCardText {
  const { alerts } = words.cards;
  const state = (rule: number): string => {
    const entry = open.find((each) => each.rule === rule && each.clearedAt === null);
    return entry ? alerts.firing(clock(entry.time)) : alerts.quiet;
  };
  const rows = rules.map(({ metric, above, holdSeconds }, rule) => {
    const { name, unit } = words.metrics[metric];
    const limit = words.history.limit(above, unit);
    return [alerts.rule(name, limit, holdSeconds), state(rule)] as const;
  });
  return {
    text: alerts.text,
    formula:
      rules.length > 0
        ? alerts.formula(openCount(open), rules.length, failed)
        : alerts.noRules(failed),
    rows,
    source: alerts.source,
    entry: 'alerts',
  };
}

const openCount = (entries: readonly AlertEntry[]): number =>
  entries.filter(({ clearedAt }) => clearedAt === null).length;
