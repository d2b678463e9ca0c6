// The light theme as plain values is the light theme of the style sheets, on white paper.
import { expect, it } from 'vitest';
import { lightPalette } from '../../../src/theme/light.ts';
import { colourRoles } from '../../../src/theme/palette.ts';
import { blockOf, readSheet, themes } from './read-tokens.ts';

it('every colour of an export is that of the light theme, but for the paper', () => {
  const { light } = themes();
  const expected = Object.fromEntries(colourRoles.map((role) => [role, light[role]]));
  expect(lightPalette.colour).toEqual({ ...expected, canvas: '#ffffff' });
});

it('the font is the page’s', () => {
  const plain = (list: string): string[] =>
    list
      .replace(/['\s]+/g, ' ')
      .split(',')
      .map((each) => each.trim());
  expect(plain(lightPalette.font)).toEqual(plain(blockOf(readSheet('type.css'), ':root')['font']));
});
