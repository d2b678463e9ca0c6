// What the names in a scenario point to.
import { expect, it } from 'vitest';
import {
  classesOfPool,
  containerKindOf,
  machineKindOf,
  poolsOfClasses,
  regionsOf,
  slotsOf,
} from '../../../../src/sim/scenario/resolve.ts';
import { parseScenario } from '../../../../src/sim/scenario/validate.ts';

const parsed = parseScenario({
  classes: [{ name: 'light' }, { name: 'heavy' }, { name: 'video' }],
  regions: [{ name: 'east' }, { name: 'west' }],
  machineKinds: [{ name: 'small' }, { name: 'large', cores: 8 }],
  containerKinds: [{ name: 'one' }, { name: 'two', cores: 2 }, { name: 'shy', cores: 2, slots: 1 }],
  pools: [
    { name: 'rest' },
    {
      name: 'heavy',
      classes: ['heavy'],
      machineKind: 'large',
      containerKind: 'two',
      regions: ['west'],
    },
  ],
});
if (!parsed.ok) throw new Error(parsed.problems[0].message);
const { scenario } = parsed;
const [rest, heavy] = scenario.pools;

it('gives a pool without classes all that no other pool names', () => {
  expect(classesOfPool(scenario, rest)).toEqual([0, 2]);
  expect(classesOfPool(scenario, heavy)).toEqual([1]);
  expect([...poolsOfClasses(scenario)]).toEqual([0, 1, 0]);
});

it('takes the first kind where none is named', () => {
  expect(machineKindOf(scenario, rest).name).toBe('small');
  expect(machineKindOf(scenario, heavy).name).toBe('large');
  expect(containerKindOf(scenario, rest).name).toBe('one');
  expect(containerKindOf(scenario, heavy).name).toBe('two');
});

it('places a pool without regions in all of them', () => {
  expect(regionsOf(scenario, rest)).toEqual([0, 1]);
  expect(regionsOf(scenario, heavy)).toEqual([1]);
});

it('gives a container as many slots as cores, unless it says otherwise', () => {
  expect(scenario.containerKinds.map(slotsOf)).toEqual([1, 2, 1]);
});
