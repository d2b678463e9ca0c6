/*
 * Reads custom properties out of the theme's style sheets as text, by selector, for the tests.
 * Knows only the flat blocks those files have.
 */
import { readFileSync } from 'node:fs';

export type Tokens = Readonly<Record<string, string>>;

export function readSheet(name: string): string {
  return readFileSync(new URL(`../../../src/theme/${name}`, import.meta.url), 'utf8');
}

/** Custom properties and plain declarations of the first block whose selector list ends in `selector`. */
export function blockOf(sheet: string, selector: string): Tokens {
  const begin = sheet.indexOf(`${selector} {`);
  if (begin < 0) throw new Error(`no block for ${selector}`);
  const open = sheet.indexOf('{', begin);
  const body = sheet.slice(open + 1, sheet.indexOf('}', open));
  const declarations = body.matchAll(/(?:^|;)\s*(?:--)?([a-z0-9-]+):\s*([^;]+)/g);
  return Object.fromEntries([...declarations].map(([, name, value]) => [name, value.trim()]));
}

export function themes(): Readonly<Record<'light' | 'dark', Tokens>> {
  const sheet = readSheet('tokens.css');
  return {
    light: blockOf(sheet, "[data-theme='light']"),
    dark: blockOf(sheet, "[data-theme='dark']"),
  };
}
