import { expect, it } from 'vitest';
import { firstDifference } from '../../../../src/sim/results/first-difference.ts';

const MADE = { score: 0.1 + 0.2, none: null, list: [{ a: 1 }, { a: 2 }], deep: { x: 1, y: 2 } };
const differs = (said: unknown) => firstDifference(said, MADE, 'results');

it('is none between values that went through JSON', () => {
  expect(differs(JSON.parse(JSON.stringify(MADE)))).toBeNull();
});

it('is none where less is said', () => {
  expect(differs({ deep: { y: 2 } })).toBeNull();
});

it.each([
  [{ score: 0.3 }, 'results.score', '0.3', '0.30000000000000004'],
  [{ none: 0 }, 'results.none', '0', 'null'],
  [{ list: [{ a: 1 }, { a: 3 }] }, 'results.list.1.a', '3', '2'],
  [{ list: [{ a: 1 }] }, 'results.list', 'a list of 1', 'a list of 2'],
  [{ list: { 0: { a: 1 } } }, 'results.list', 'an object', 'a list of 2'],
  [{ deep: { y: 3, x: 3 } }, 'results.deep.y', '3', '2'],
  [{ deep: 'x' }, 'results.deep', '"x"', 'an object'],
  [{ grade: 'A' }, 'results.grade', '"A"', 'undefined'],
  [JSON.parse('{"__proto__": {"a": 1}}'), 'results.__proto__', 'an object', 'undefined'],
  [{ constructor: 1 }, 'results.constructor', '1', 'undefined'],
])('of %j is told with both values', (said, path, was, made) => {
  expect(differs(said)).toEqual({ path, said: was, made });
});

it('has a path that is no longer than can be read', () => {
  expect(differs({ ['x'.repeat(1000)]: 1 })?.path).toHaveLength(120);
});
