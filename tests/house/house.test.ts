// Holds the whole of src (and scripts) to the rules of the house.
//
// Each test lists all that is wrong, so that one run shows everything there is to mend.
// That these rules can fail at all is shown by the tests in the other files of this folder.
import { describe, expect, it } from 'vitest';
import { circles, wrongImports } from './directions.ts';
import { LONG_FILES } from './exempt.mjs';
import { wrongBarrel, wrongHeader, wrongLength, wrongName } from './looks.ts';
import { ROOMS } from './rules.ts';
import { isThere, readFile, sourceFiles } from './source-files.ts';
import { importsOf, parse, type Import } from './syntax.ts';

const code = sourceFiles('src', ['.ts', '.svelte']);
const styles = sourceFiles('src', ['.css']);
const scripts = sourceFiles('scripts', ['.mjs']);
const imports = new Map<string, Import[]>(
  code.map(({ path, text }) => [path, importsOf(parse(path, text))]),
);

describe('every file of src', () => {
  it('exists, so that these rules look at something', () => {
    expect(code.length).toBeGreaterThan(50);
    expect([...imports.values()].flat().length).toBeGreaterThan(50);
  });

  it('imports only what its room may', () => {
    const house = { rooms: ROOMS, known: isThere };
    const wrong = [...imports].flatMap(([path, named]) => wrongImports(path, named, house));
    expect(wrong).toEqual([]);
  });

  it('is in no circle of imports', () => {
    expect(circles(imports)).toEqual([]);
  });

  it('does not merely hand on what others export', () => {
    expect(code.flatMap(({ path, text }) => wrongBarrel(path, text))).toEqual([]);
  });
});

describe('every file of src and scripts', () => {
  const all = [...code, ...styles, ...scripts];

  it('has a name that says what it holds', () => {
    expect(all.flatMap(({ path }) => wrongName(path))).toEqual([]);
  });

  it('begins with a comment that says what it is', () => {
    expect(all.flatMap(({ path, text }) => wrongHeader(path, text))).toEqual([]);
  });

  it('is short, and so are its functions', () => {
    const bound = all.filter(({ path }) => !(path in LONG_FILES));
    expect(bound.flatMap(({ path, text }) => wrongLength(path, text))).toEqual([]);
  });
});

describe('the list of files that may be long', () => {
  it('gives a reason for each, and names none that is short by now', () => {
    for (const [path, reason] of Object.entries(LONG_FILES)) {
      expect(reason.length, path).toBeGreaterThan(10);
      expect(wrongLength(path, readFile(path)), `${path} is short`).not.toEqual([]);
    }
    expect(Object.keys(LONG_FILES).length).toBeLessThan(10);
  });
});
