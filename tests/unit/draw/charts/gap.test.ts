/* Between demand and supply: where it is short, where it is spare, and how each is drawn. */
import { describe, expect, test } from 'vitest';
import { drawGap, gapParts } from '../../../../src/draw/charts/gap.ts';
import { seriesOf, squarePlot } from './series-of.ts';

const demand = seriesOf([0, 3], [10, 3], [20, 6], [30, 6], [40, 2]);
const supply = seriesOf([0, 3], [10, 5], [20, 5], [30, 5], [40, 5]);

describe('the gap between demand and supply', () => {
  test('is short where more is needed, spare where less is, and nothing where they meet', () => {
    expect(gapParts({ demand, supply }, 0, 60)).toEqual({
      short: [{ from: 20, to: 40, low: 5, high: 6 }],
      spare: [
        { from: 10, to: 20, low: 3, high: 5 },
        { from: 40, to: 60, low: 2, high: 5 },
      ],
    });
  });

  test('ends now, and begins with the sample before the window', () => {
    expect(gapParts({ demand, supply }, 35, 38)).toEqual({
      short: [{ from: 30, to: 38, low: 5, high: 6 }],
      spare: [],
    });
    expect(gapParts({ demand, supply }, 0, 20).short).toEqual([]);
  });

  test('is nothing while nothing has been measured', () => {
    const nothing = seriesOf([0, NaN], [10, NaN]);
    expect(gapParts({ demand: nothing, supply }, 0, 20)).toEqual({ short: [], spare: [] });
    const none = seriesOf();
    expect(gapParts({ demand: none, supply: none }, 0, 20)).toEqual({ short: [], spare: [] });
  });

  test('is filled where it is short and hatched where it is spare', () => {
    const { plot, calls } = squarePlot();
    drawGap(plot, { demand, supply }, 60);
    const filled = calls.indexOf('fill up at 0.28');
    expect(calls.slice(0, filled)).toEqual(['beginPath', 'rect 20 94 20 1']);
    const hatched = calls.slice(filled + 1);
    expect(hatched.slice(0, 4)).toEqual([
      'beginPath',
      'rect 10 95 10 2',
      'rect 40 95 20 3',
      'clip',
    ]);
    expect(hatched.at(-1)).toBe('stroke ink3 1 at 0.45');
    expect(hatched.filter((call) => call.startsWith('lineTo')).length).toBeGreaterThan(20);
  });

  test('that is nowhere spare is not hatched', () => {
    const { plot, calls } = squarePlot();
    drawGap(plot, { demand: supply, supply: demand }, 10);
    expect(calls.filter((call) => call.startsWith('stroke'))).toEqual([]);
  });
});
