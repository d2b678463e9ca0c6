/*
 * How far the colours of each set stay apart for every kind of eye (CIEDE2000, Machado 2009).
 * Request classes and the load ramp must be safe by colour alone; states and lines are not, and are held
 * only to what the design measured, because glyph, dash and words carry them.
 */
import { describe, expect, test } from 'vitest';
import { type Pen, pens } from '../../../src/draw/charts/pen.ts';
import { contrast, deltaE2000, nearestPair, seenBy, toLab, type Vision } from './colour-science.ts';
import { themes } from './read-tokens.ts';

const visions: readonly Vision[] = ['normal', 'protan', 'deutan', 'tritan', 'grey'];
const requestClasses = ['light', 'medium', 'heavy'];
const states = ['healthy', 'booting', 'draining', 'failed'];
const lines = ['accent', 'up', 'down', 'forecast'];
const ramp = ['load-1', 'load-2', 'load-3', 'load-4', 'load-5'];

const token = themes();
const nearest = (theme: 'light' | 'dark', roles: readonly string[]) =>
  visions.map((vision) =>
    Number(
      nearestPair(
        roles.map((role) => token[theme][role]),
        vision,
      ).toFixed(1),
    ),
  );

test('CIEDE2000 gives the published distances of Sharma, Wu and Dalal', () => {
  expect(deltaE2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(deltaE2000([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
  expect(deltaE2000([50, -1, 2], [50, 0, 0])).toBeCloseTo(2.3669, 4);
  expect(deltaE2000([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4);
});

describe('by colour alone', () => {
  test.each(['light', 'dark'] as const)(
    'the three request classes stay apart in the %s theme',
    (theme) => {
      const [normal, protan, deutan, tritan] = nearest(theme, requestClasses);
      expect(Math.min(normal, protan, deutan, tritan)).toBeGreaterThanOrEqual(17);
    },
  );

  test.each(['light', 'dark'] as const)(
    'neighbours of the load ramp stay apart in the %s theme, in grey too',
    (theme) => {
      const steps = ramp.slice(1).map((role, i) => nearest(theme, [ramp[i], role]));
      for (const [index] of visions.entries()) {
        const worst = Math.min(...steps.map((step) => step[index]));
        expect(worst).toBeGreaterThanOrEqual(visions[index] === 'grey' ? 6 : 9);
      }
    },
  );

  test('the ramp runs to dark in the light theme and to bright in the dark one', () => {
    const lightness = (theme: 'light' | 'dark') =>
      ramp.map((role) => toLab(seenBy(token[theme][role], 'normal'))[0]);
    expect(lightness('light')).toEqual([...lightness('light')].sort((a, b) => b - a));
    expect(lightness('dark')).toEqual([...lightness('dark')].sort((a, b) => a - b));
  });
});

describe('with a glyph, a dash or words beside them', () => {
  test('states are as far apart as the design measured: normal, protan, deutan, tritan, grey', () => {
    expect(nearest('light', states)).toEqual([15.8, 16.9, 16.7, 12.9, 1.2]);
    expect(nearest('dark', states)).toEqual([15.6, 18.4, 15.6, 13.4, 1.2]);
  });

  test('lines are as far apart as the design measured: normal, protan, deutan, tritan, grey', () => {
    expect(nearest('light', lines)).toEqual([13.9, 1, 5.2, 11, 0.8]);
    expect(nearest('dark', lines)).toEqual([16.7, 1.6, 2.4, 10.2, 0.9]);
  });

  test('compared runs are as far apart as six roles can be, and each has a dash of its own', () => {
    const runs = Object.entries(pens).filter(([name]) => name.startsWith('run-'));
    const roles = runs.map(([, { colour }]) => colour);
    for (const theme of ['light', 'dark'] as const) {
      const [normal, protan, deutan, tritan] = nearest(theme, roles);
      expect(Math.min(normal, protan, deutan, tritan)).toBeGreaterThanOrEqual(9.5);
      const firstThree = nearest(theme, roles.slice(0, 3)).slice(0, 4);
      expect(Math.min(...firstThree)).toBeGreaterThanOrEqual(24);
    }
    expect(new Set(runs.map(([, { dash }]) => dash.join())).size).toBe(6);
  });

  test('the end of a compared run is written in a colour that words can be read in', () => {
    for (const [name, pen] of Object.entries(pens)) {
      if (!name.startsWith('run-')) continue;
      const { colour, text = colour }: Pen = pen;
      for (const theme of ['light', 'dark'] as const) {
        const { canvas, [text]: ink } = token[theme];
        expect(contrast(ink, canvas)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(token[theme][colour], canvas)).toBeGreaterThanOrEqual(3);
      }
    }
  });
});
