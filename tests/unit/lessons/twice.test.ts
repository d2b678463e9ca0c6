// The interventions of the two runs that are compared.
import { expect, it } from 'vitest';
import { twice } from '../../../src/lessons/twice.ts';
import type { Intervention } from '../../../src/sim/scenario/interventions.ts';

const DONE: readonly Intervention[] = [
  { kind: 'set', path: 'a', value: 1, time: 10 },
  { kind: 'burst', time: 20 },
  { kind: 'set', path: 'b', value: 2, time: 30 },
  { kind: 'set', path: 'a', value: 3, time: 40 },
];

it('with: the change from the start, in the order in which it was made', () => {
  expect(twice(DONE, (path) => path === 'a').with).toEqual([
    { kind: 'set', path: 'a', value: 1, time: 0 },
    { kind: 'set', path: 'a', value: 3, time: 0 },
    { kind: 'burst', time: 20 },
    { kind: 'set', path: 'b', value: 2, time: 30 },
  ]);
});

it('without: the change never made, everything else as it was', () => {
  expect(twice(DONE, (path) => path === 'a').without).toEqual([DONE[1], DONE[2]]);
});

it('the times never fall, which a run demands', () => {
  const { with: list } = twice(DONE, (path) => path === 'b');
  const times = list.map(({ time }) => time);
  expect(times).toEqual([...times].sort((a, b) => a - b));
});
