// The cards of the headline figures: what they say agrees with the numbers they are given, also where
// the largest fleet was changed on the way and where nothing has been measured yet.
import { describe, expect, it } from 'vitest';
import { costCard, latencyCard } from '../../../src/panels/figure-cards.ts';
import type { FigureNumbers } from '../../../src/panels/figure-numbers.ts';
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
});
