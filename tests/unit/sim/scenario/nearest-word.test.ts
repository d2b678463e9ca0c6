// Which known word a mistyped one means.
import { expect, it } from 'vitest';
import { nearestWord } from '../../../../src/sim/scenario/nearest-word.ts';

const KNOWN = ['autoscaler', 'balancer', 'periodSeconds', 'name', 'classes'];

it.each([
  ['autoscaller', 'autoscaler'],
  ['Balancer', 'balancer'],
  ['balacner', 'balancer'],
  ['clases', 'classes'],
  ['period', 'periodSeconds'],
  ['nmae', 'name'],
  ['n', null],
  ['colour', null],
  ['', null],
  ['balancer'.repeat(1000), null],
])('%s: %s', (word, nearest) => {
  expect(nearestWord(word, KNOWN)).toBe(nearest);
});
