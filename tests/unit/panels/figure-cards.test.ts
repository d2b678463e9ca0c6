// The cards of the headline figures: what they say agrees with the numbers they are given, also where
// the largest fleet was changed on the way and where nothing has been measured yet.
import { describe, expect, it } from 'vitest';
import { FAILED_SHOWN_SECONDS } from '../../../src/panels/alert-lines.ts';
import { alertsCard, costCard, latencyCard } from '../../../src/panels/figure-cards.ts';
import type { FigureNumbers } from '../../../src/panels/figure-numbers.ts';
import { emptySlidingLatency } from '../../../src/sim/metrics/sliding-latency.ts';
import { parseScenario } from '../../../src/sim/scenario/validate.ts';
import { flashSale } from '../../../src/sim/scenario/presets/flash-sale.ts';
import { figureWords } from '../../../src/words/en-figures.ts';
import { en } from '../../../src/words/en.ts';
import { smallScenario } from '../worker/small-run.ts';

const words = { ...en, cards: figureWords };
const settings = smallScenario();

const NUMBERS: FigureNumbers = {
  ...{ usd: 1, staticUsd: 2.5, peakUsd: 1.5, peakMachines: 4 },
  ...{ p50: 0.08, p95: 0.15, p99: 0.4, keptShare: 1, keptSeconds: 600 },
  ...{ rejected: 0, timedOut: 0, failed: 0, alertsOpen: 0 },
  ...{ score: 0.8, underAccuracy: 0.1, overAccuracy: 0.2, underTime: 0.1, overTime: 0.4 },
};

describe('the card of the cost', () => {
  const alwaysOn = (fleets: readonly number[]) =>
    costCard(NUMBERS, { settings, fleets }, words).rows[1];

  it('names the fleet that is always on', () => {
    expect(alwaysOn([10])).toEqual(['Always on, 10 machines', '$2.50']);
  });

  it('names both sizes where the largest fleet was changed, for the cost is that of both', () => {
    expect(alwaysOn([10, 40])).toEqual(['Always on, 10, then 40 machines', '$2.50']);
  });

  it('names the span of sizes where it was changed more often', () => {
    expect(alwaysOn([10, 40, 2, 8])).toEqual(['Always on, 2 to 40 machines', '$2.50']);
  });
});

describe('the card of the latency', () => {
  const formula = (p95: number) => latencyCard({ ...NUMBERS, p95 }, settings, words).formula;

  it('holds what was measured against the target, which itself is within', () => {
    const target = settings.slo.latencySeconds;
    expect(formula(target)).toContain('within the target');
    expect(formula(target * 1.01)).toContain('above the target');
  });

  it('says so where nothing was answered, and neither within nor above', () => {
    expect(formula(NaN)).toBe('No request was answered in the last minute');
  });

  it('names the error of the histogram that is asked', () => {
    const { subBuckets } = emptySlidingLatency(60, 2).total;
    const { source } = latencyCard(NUMBERS, settings, words);
    expect(source).toContain(`within ${(100 / subBuckets).toFixed(1)}% of the true value`);
  });
});

describe('the card of the alerts', () => {
  const parsed = parseScenario(flashSale.scenario);
  const ruled = parsed.ok ? parsed.scenario : settings;
  const card = (failed: number, some = ruled) => alertsCard({ open: [], failed }, some, words);

  it('counts the rules that fire and the failures, as the figure does', () => {
    const entry = { rule: 0, metric: 'cpu', kind: 'warning', clearedAt: null } as const;
    const open = [{ ...entry, time: 5, value: 90 }];
    const { formula } = alertsCard({ open, failed: 2 }, ruled, words);
    expect(formula).toBe('1 of 2 rules above the limit, 2 failures in the last 90 s');
    expect(card(1).formula).toBe('0 of 2 rules above the limit, 1 failure in the last 90 s');
    expect(card(0).formula).toBe('0 of 2 rules above the limit, 0 failures in the last 90 s');
  });

  it('counts failures where there are no rules', () => {
    const { formula } = card(1, { ...ruled, alerts: [] });
    expect(formula).toBe('No rules in this scenario, 1 failure in the last 90 s');
  });

  it('says for how long a failure counts', () => {
    expect(card(0).text).toContain(`counts as an alert for ${FAILED_SHOWN_SECONDS} s.`);
    expect(card(0).formula).toContain(`in the last ${FAILED_SHOWN_SECONDS} s`);
  });
});
