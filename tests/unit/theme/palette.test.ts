/* The palette is read from the style sheets as they are, so that drawing and CSS cannot drift apart. */
import { expect, test } from 'vitest';
import { colourRoles, paletteFrom } from '../../../src/theme/palette.ts';
import { blockOf, readSheet, themes } from './read-tokens.ts';

const type = blockOf(readSheet('type.css'), ':root');
const lookupIn = (tokens: Readonly<Record<string, string>>) => (property: string) =>
  tokens[property.slice(2)] ?? '';

test('every colour role of the palette is a token of both themes', () => {
  const { light, dark } = themes();
  for (const role of colourRoles) {
    expect(light[role], role).toBeDefined();
    expect(dark[role], role).toBeDefined();
  }
});

test('a palette holds the tokens, the font on one line, and no projector extras', () => {
  const palette = paletteFrom(lookupIn({ ...themes().light, ...type }));
  expect(palette.colour.canvas).toBe('#fafaf7');
  expect(palette.colour['load-5']).toBe('#8d2f0c');
  expect(palette.font).toMatch(/^'Inter Variable', 'Inter', system-ui,[^\n]*sans-serif$/);
  expect([palette.scale, palette.extraLine, palette.hairlines]).toEqual([1, 0, true]);
});

test('on a projector text grows, lines are half a pixel stronger, and hairlines are left out', () => {
  const palette = paletteFrom(lookupIn({ ...themes().dark, ...type, scale: '1.2' }));
  expect([palette.scale, palette.extraLine, palette.hairlines]).toEqual([1.2, 0.5, false]);
});

test('a missing token is an error that names it', () => {
  const tokens = { ...themes().light, ...type, up: '' };
  expect(() => paletteFrom(lookupIn(tokens))).toThrow('--up is missing');
});

test('no text role of the type sheet is under 11 px', () => {
  const sizes = [...readSheet('type.css').matchAll(/calc\((\d+)px \* var\(--scale\)\) \/ /g)].map(
    ([, px]) => Number(px),
  );
  expect(sizes.length).toBeGreaterThanOrEqual(10);
  expect(Math.min(...sizes)).toBe(11);
});
