// Shows on small bad examples that the rules about looks fail when they should, and only then.
import { describe, expect, it } from 'vitest';
import { wrongBarrel, wrongHeader, wrongLength, wrongName } from './looks.ts';
import { functionsOf, headerLines, parse } from './syntax.ts';

const lines = (count: number): string => 'let a = 1;\n'.repeat(count);
const longFunction = (count: number): string => `function f() {\n${lines(count - 2)}}\n`;

describe('a name', () => {
  it.each([
    'src/sim/kernel/eventQueue.ts',
    'src/sim/kernel/EventQueue.ts',
    'src/ui/slider.svelte',
    'src/ui/range-pair.SVELTE.ts',
    'src/Sim/run.ts',
    'src/sim/event_queue.ts',
    'src/sim/utils/time.ts',
    'src/sim/helpers.ts',
    'src/draw/common.svelte.ts',
  ])('is refused: %s', (path) => {
    expect(wrongName(path)).not.toEqual([]);
  });

  it.each([
    'src/sim/kernel/event-queue.ts',
    'src/ui/RangePair.svelte',
    'src/state/current-run.svelte.ts',
    'src/theme/tokens.css',
    'src/sim/theory/mm1.ts',
    'scripts/find-browser.mjs',
  ])('passes: %s', (path) => {
    expect(wrongName(path)).toEqual([]);
  });
});

describe('a header', () => {
  it.each([
    ['a.ts', 'export const a = 1;\n', 0],
    ['a.ts', '// One line.\nexport const a = 1;\n', 1],
    ['a.ts', '\n// Not\n// at the\n// top.\n', 0],
    ['a.ts', '// What it is.\n//\n// What holds.\n// Source.\nlet a;\n// Later.\n', 3],
    ['a.ts', '/**\n * What it is.\n * What holds.\n * Source.\n */\nlet a;\n', 3],
    ['a.mjs', '#!/usr/bin/env node\n// A.\n// B.\n// C.\n', 3],
    ['A.svelte', '<!--\n  What it is.\n  What holds.\n  Source.\n-->\n<p>x</p>\n', 3],
    ['A.svelte', '<script lang="ts">\n  // A.\n  // B.\n  // C.\n  let a;\n</script>\n', 3],
    ['A.svelte', '<p>x</p>\n<!-- Not at the top. -->\n', 0],
    ['a.css', '/* A.\n   B.\n   C. */\n', 3],
  ])('of %s is counted in lines of text', (path, text, count) => {
    expect(headerLines(path, text)).toBe(count);
  });

  it('of 2 lines or 9 is refused, of 3 and 8 it passes', () => {
    const of = (count: number): string => `${'// Words.\n'.repeat(count)}${lines(60)}`;
    expect(wrongHeader('a.ts', of(2))).toHaveLength(1);
    expect(wrongHeader('a.ts', of(9))).toHaveLength(1);
    expect([...wrongHeader('a.ts', of(3)), ...wrongHeader('a.ts', of(8))]).toEqual([]);
  });

  it('may be a single line in a short file, but must be there', () => {
    expect(wrongHeader('a.ts', `// Words.\n${lines(59)}`)).toEqual([]);
    expect(wrongHeader('a.ts', lines(60))).toHaveLength(1);
  });
});

describe('a length', () => {
  it('of 251 lines is refused, of 250 it passes', () => {
    expect(wrongLength('a.ts', lines(251))).toEqual(['a.ts has 251 lines']);
    expect(wrongLength('a.ts', lines(250))).toEqual([]);
  });

  it('of 81 lines is refused for a function, of 80 it passes', () => {
    expect(wrongLength('a.ts', longFunction(81))).toEqual(['a.ts:1 is a function of 81 lines']);
    expect(wrongLength('a.ts', longFunction(80))).toEqual([]);
  });

  it('counts arrows, methods and the functions of a component', () => {
    const arrow = `let f = () => {\n${lines(80)}};\n`;
    const method = `class A {\n  f() {\n${lines(80)}  }\n}\n`;
    const component = `<p>x</p>\n<script lang="ts">\n${longFunction(90)}</script>\n`;
    expect(wrongLength('a.ts', arrow)).toHaveLength(1);
    expect(wrongLength('a.ts', method)).toEqual(['a.ts:2 is a function of 82 lines']);
    expect(wrongLength('A.svelte', component)).toEqual(['A.svelte:3 is a function of 90 lines']);
  });

  it('does not count a declared type as a function', () => {
    expect(functionsOf(parse('a.ts', 'type F = () => void;\ndeclare function g(): void;'))).toEqual(
      [],
    );
  });
});

describe('a file that only hands on exports', () => {
  const barrel = "export { a } from './a.ts';\nexport * from './b.ts';\n";

  it('is refused, but for the one of the simulation', () => {
    expect(wrongBarrel('src/ui/index.ts', barrel)).toHaveLength(1);
    expect(wrongBarrel('src/sim/index.ts', barrel)).toEqual([]);
  });

  it('passes if it has something of its own', () => {
    expect(wrongBarrel('src/ui/a.ts', `${barrel}export const own = 1;\n`)).toEqual([]);
    expect(wrongBarrel('src/ui/a.ts', '')).toEqual([]);
  });
});
