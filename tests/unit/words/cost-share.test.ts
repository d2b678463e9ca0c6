// What a run costs against the fleet that is always on: only beside two costs that can be read, and the
// same wherever it stands.
import { describe, expect, it, test } from 'vitest';
import { figureCards } from '../../../src/files/export/report-facts.ts';
import { textSummary } from '../../../src/files/export/text-summary.ts';
import { figureOf } from '../../../src/panels/compare-figures.ts';
import { costAgainst, costShare } from '../../../src/words/cost-share.ts';
import { savedText } from '../../../src/words/saved-share.ts';
import { compareWords } from '../../../src/words/en-compare.ts';
import { figureWords } from '../../../src/words/en-figures.ts';
import { runWords } from '../../../src/words/en-runs.ts';
import { en } from '../../../src/words/en.ts';
import { dollars } from '../../../src/words/format.ts';
import { moneyText } from '../../../src/words/measured-text.ts';
import { eventfulResults } from '../files/export/eventful-results.ts';
import { keptRun } from '../state/kept-runs.ts';

test.each([
  [0, 0],
  [0.001, 0.005],
  [0.0049, 0.02],
  [0.02, 0.0049],
])('is none while one of %d and %d is written as nothing', (usd, staticUsd) => {
  expect([dollars(usd), dollars(staticUsd)]).toContain('$0.00');
  expect(costShare(usd, staticUsd)).toBeNaN();
});

test('is the share from the first cent of both on', () => {
  expect(dollars(0.005)).toBe('$0.01');
  expect(costShare(0.005, 0.025)).toBeCloseTo(0.2);
  expect(costShare(0.89, 4.45)).toBeCloseTo(0.2);
});

describe.each([
  ['a run of a minute', 0.0031, 0.02, '–', '–'],
  ['a sale', 0.894, 2.4, '−63%', '63%'],
  ['a dear one', 52, 40, '30%', '−30%'],
])('of %s the same is said everywhere', (_name, usd, staticUsd, against, saved) => {
  const results = eventfulResults();
  const { figures } = results;
  const cost = { ...figures.cost, usd, alwaysOnUsd: staticUsd };
  const given = { ...results, figures: { ...figures, cost } };

  it('in lists, reports and pictures', () => {
    expect(costAgainst(usd, staticUsd)).toBe(against);
    expect(runWords.against(usd, staticUsd)).toBe(against);
    expect(figureCards(given)[0].value).toBe(against);
    expect(textSummary(given, [])).toContain(`(${against})`);
    expect(figureWords.cost.formula(usd, staticUsd)).toMatch(new RegExp(` = ${against}$`));
  });

  it('as what was saved', () => {
    expect(savedText(usd, staticUsd)).toBe(saved);
    const compared = figureOf({ ...keptRun(1).figures, usd, staticUsd }, 'saving');
    expect(compareWords.write.saving(compared)).toBe(saved);
  });

  it('beside the same money', () => {
    const money = `${moneyText(usd)} / ${moneyText(staticUsd)}`;
    expect(figureCards(given)[0].note).toBe(money);
    expect(textSummary(given, [])).toContain(money);
    expect(en.figures.costOf(usd, staticUsd)).toBe(
      `${moneyText(usd)} of ${moneyText(staticUsd)} always on`,
    );
  });
});
