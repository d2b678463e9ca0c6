// Whoever's work is in the built page is named, and the licence texts go with the page.
// When this fails after a package was added or updated: npm run licences
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtPackages, packageOf } from '../../../scripts/built-packages.mjs';
import {
  LIST,
  listOf,
  packagesToName,
  PERMISSIVE,
  TEXTS,
  textsOf,
} from '../../../scripts/third-party.mjs';

const built = await builtPackages();
const packages = packagesToName(built);
const list = readFileSync(LIST, 'utf8');
const texts = readFileSync(TEXTS, 'utf8');

describe('the built page', () => {
  it('holds the packages that are known to be in it', () => {
    expect(built).toEqual(expect.arrayContaining(['svelte', 'comlink', 'valibot', 'd3-array']));
    expect(built).toContain('@fontsource-variable/inter');
  });

  it.each(built)('holds %s, which is named in THIRD-PARTY.md', (name) => {
    expect(list).toMatch(new RegExp(`^\\| ${name} +\\| \\d`, 'm'));
  });

  it('holds nothing under a licence that asks for more than its text', () => {
    expect(packages.filter(({ licence }) => !PERMISSIVE.includes(licence))).toEqual([]);
  });
});

describe('the files', () => {
  it('are as npm run licences writes them', () => {
    expect(list).toBe(listOf(packages));
    expect(texts).toBe(textsOf(packages));
  });

  it('carry the line of copyright of every package that has one', () => {
    const lines = packages.flatMap(
      ({ text }) => text.match(/^Copyright \(c\) .*|^Copyright \d.*/gm) ?? [],
    );
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter((line) => !texts.includes(line))).toEqual([]);
  });
});

describe('the package a file belongs to', () => {
  it.each([
    ['/lab/node_modules/d3-array/src/ticks.js', 'd3-array'],
    ['node_modules/@fontsource-variable/inter/files/inter.woff2', '@fontsource-variable/inter'],
    ['/lab/node_modules/d3/node_modules/internmap/index.js', 'internmap'],
    ['C:\\lab\\node_modules\\idb\\build\\index.js', 'idb'],
    ['/lab/src/main.ts', undefined],
  ])('of %s is %s', (path, name) => {
    expect(packageOf(path)).toBe(name);
  });
});
