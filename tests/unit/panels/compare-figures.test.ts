// By how much the figures of compared runs differ, and whether that is better.
import { describe, expect, it } from 'vitest';
import {
  comparedFigures,
  differenceOf,
  type FigureName,
  figureOf,
} from '../../../src/panels/compare-figures.ts';
import { compareWords } from '../../../src/words/en-compare.ts';

const figures = {
  p95Seconds: 0.2,
  usd: 0.75,
  staticUsd: 1,
  elasticity: 0.6,
  alerts: 2,
  decisions: 9,
};

describe('a difference', () => {
  it.each<[FigureName, number, number, string, string]>([
    ['cost', 0.88, 1, '−12%', 'better'],
    ['cost', 1.5, 1, '+50%', 'worse'],
    ['cost', 1.042, 1, '+4.2%', 'worse'],
    ['cost', 1, 1, 'same', 'same'],
    ['cost', 1.0004, 1, 'same', 'same'],
    ['cost', 0, 0, 'same', 'same'],
    ['p95', 0.1, 0.2, '−50%', 'better'],
    ['p95', 1.9, 0.2, '+850%', 'worse'],
    ['p95', 19, 0.2, '×95', 'worse'],
    ['p95', 0.216, 383.4, '−99.9%', 'better'],
    ['p95', 1, 200, '−99.5%', 'better'],
    ['p95', 0.1, 200, 'less than 0.1% of it', 'better'],
    ['p95', 0, 200, '−100%', 'better'],
    ['cost', 0.02, 1, '−98%', 'better'],
    ['saving', 0.42, 0.38, '+4 points', 'better'],
    ['saving', 0.37, 0.38, '−1 point', 'worse'],
    ['saving', 0.381, 0.379, 'same', 'same'],
    ['elasticity', 0.64, 0.6, '+0.04', 'better'],
    ['elasticity', 0.555, 0.6, '−0.04', 'worse'],
    ['elasticity', 0.6001, 0.5999, 'same', 'same'],
    ['alerts', 3, 1, '+2', 'worse'],
    ['alerts', 0, 4, '−4', 'better'],
    ['decisions', 12, 9, '+3', 'neither'],
    ['decisions', 9, 9, 'same', 'same'],
  ])('of %s: %d against %d is %s, %s', (name, value, than, text, verdict) => {
    expect(differenceOf(name, { value, than }, compareWords)).toEqual({ text, verdict });
  });

  it.each<[FigureName, number, number]>([
    ['p95', NaN, 0.2],
    ['p95', 0.2, NaN],
    ['cost', 0.2, 0],
  ])('of %s: %d against %d cannot be said', (name, value, than) => {
    expect(differenceOf(name, { value, than }, compareWords)).toBeNull();
  });
});

describe('the figures of a run', () => {
  it('judge no saving that is measured against another always-on fleet', () => {
    const forked = { ...figures, usd: 0.615, staticUsd: 0.79 };
    const [cost, saving] = comparedFigures(forked, figures, compareWords);
    expect(cost.difference).toEqual({ text: '−18%', verdict: 'better' });
    expect(saving.difference).toEqual({
      text: '−3 points, against another always-on fleet',
      verdict: 'neither',
    });
    const same = { ...figures, usd: 0.615, staticUsd: 1 + 1e-12 };
    expect(comparedFigures(same, figures, compareWords)[1].difference).toEqual({
      text: '+14 points',
      verdict: 'better',
    });
  });

  it('are written as on the main screen, the baseline without differences', () => {
    const all = comparedFigures(figures, null, compareWords);
    expect(all.map(({ text }) => text)).toEqual(['$0.75', '25%', '200 ms', '0.60', '2', '9']);
    expect(all.every(({ difference }) => difference === null)).toBe(true);
  });

  it('have a difference each', () => {
    const cheaper = { ...figures, usd: 0.5, decisions: 4 };
    const told = comparedFigures(cheaper, figures, compareWords).map((each) => each.difference);
    expect(told.map((each) => each?.text)).toEqual([
      ...['−33%', '+25 points', 'same', 'same', 'same', '−5'],
    ]);
  });

  it('have no saving where nothing would have been paid', () => {
    expect(figureOf({ ...figures, staticUsd: 0 }, 'saving')).toBeNaN();
    const [, saving] = comparedFigures({ ...figures, staticUsd: 0 }, figures, compareWords);
    expect(saving).toEqual({ name: 'saving', text: '–', difference: null });
  });
});
