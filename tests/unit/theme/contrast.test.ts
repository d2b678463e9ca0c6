/*
 * Holds the colour tokens to the ratios the design promises, in both themes:
 * 4.5 for text (WCAG 2.2, 1.4.3) and 3.0 for graphics and controls (1.4.11), on the page and on cards.
 */
import { describe, expect, test } from 'vitest';
import { contrast } from './colour-science.ts';
import { blockOf, readSheet, themes } from './read-tokens.ts';

const text = ['ink', 'ink2', 'ink3', 'accent'];
// Words beside a glyph ("failed, replacement ordered", "▲ 81%") take the colour of what they speak of.
const colouredWords = ['failed', 'up', 'down', 'forecast'];
const graphics = [
  'edge',
  'accent',
  'light',
  'medium',
  'heavy',
  'healthy',
  'booting',
  'draining',
  'failed',
  'up',
  'down',
  'forecast',
  'fill',
  'fill-idle',
];
const grounds = ['canvas', 'surface'];

describe.each(Object.entries(themes()))('the %s theme', (_name, token) => {
  test.each(text.flatMap((role) => [...grounds, 'sunken'].map((ground) => [role, ground])))(
    '%s reads as text on %s',
    (role, ground) => expect(contrast(token[role], token[ground])).toBeGreaterThanOrEqual(4.5),
  );

  test.each(colouredWords.flatMap((role) => grounds.map((ground) => [role, ground])))(
    '%s reads as text on %s',
    (role, ground) => expect(contrast(token[role], token[ground])).toBeGreaterThanOrEqual(4.5),
  );

  test.each(graphics.flatMap((role) => grounds.map((ground) => [role, ground])))(
    '%s is seen on %s',
    (role, ground) => expect(contrast(token[role], token[ground])).toBeGreaterThanOrEqual(3),
  );

  test.each([
    ['accent-ink', 'accent'],
    ['surface', 'up'],
    ['surface', 'down'],
    ['ink', 'accent-wash'],
    ['ink2', 'accent-wash'],
    ['accent', 'accent-wash'],
  ])('%s reads as text on %s', (role, ground) => {
    expect(contrast(token[role], token[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ['fill', 'track'],
    ['up', 'track'],
  ])('a container shows %s on %s', (role, ground) => {
    expect(contrast(token[role], token[ground])).toBeGreaterThanOrEqual(3);
  });
});

test('a page without a theme of its own takes the same dark values from the system preference', () => {
  const sheet = readSheet('tokens.css');
  expect(blockOf(sheet, ':root:where(:not([data-theme]))')).toEqual(themes().dark);
});

test('both themes name the same roles', () => {
  const { light, dark } = themes();
  expect(Object.keys(dark)).toEqual(Object.keys(light));
});

test('contrast agrees with known ratios: black on white 21, #767676 on white 4.54', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});
