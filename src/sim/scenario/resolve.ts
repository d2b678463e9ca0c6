// What the names in a valid scenario point to: which classes a pool serves, its kinds of machine
// and container, its regions. Empty lists and absent names have the meanings given here, once.
// Numbers returned are indices into the scenario's own lists.
// Assumes a scenario that parseScenario accepted: every name then points to something.
import type { ContainerKind, MachineKind } from './cluster-schema.ts';
import type { Pool } from './pool-schema.ts';
import type { Scenario } from './schema.ts';

/** Indices of the classes a pool serves; an empty list means all that no other pool names. */
export function classesOfPool(scenario: Scenario, pool: Pool): number[] {
  const named = new Set(scenario.pools.flatMap((each) => each.classes));
  const serves = (name: string) =>
    pool.classes.length === 0 ? !named.has(name) : pool.classes.includes(name);
  return scenario.classes.flatMap(({ name }, index) => (serves(name) ? [index] : []));
}

/** By class: the index of the pool that serves it. */
export function poolsOfClasses(scenario: Scenario): Int32Array {
  const pools = new Int32Array(scenario.classes.length).fill(-1);
  scenario.pools.forEach((pool, index) => {
    for (const each of classesOfPool(scenario, pool)) pools[each] = index;
  });
  return pools;
}

/** The kind of a pool's machines; the first kind when it names none. */
export function machineKindOf(scenario: Scenario, pool: Pool): MachineKind {
  return byName(scenario.machineKinds, pool.machineKind);
}

/** The kind of a pool's containers; the first kind when it names none. */
export function containerKindOf(scenario: Scenario, pool: Pool): ContainerKind {
  return byName(scenario.containerKinds, pool.containerKind);
}

/** Indices of the regions a pool's machines are placed in, in turn; all when it names none. */
export function regionsOf(scenario: Scenario, pool: Pool): number[] {
  if (pool.regions.length === 0) return scenario.regions.map((_, index) => index);
  return pool.regions.map((name) => scenario.regions.findIndex((each) => each.name === name));
}

/** Most requests in service at once in a container of this kind; as many as cores when absent. */
export function slotsOf(kind: ContainerKind): number {
  return kind.slots ?? kind.cores;
}

function byName<T extends { name: string }>(list: readonly T[], name: string | undefined): T {
  return list.find((each) => each.name === name) ?? list[0];
}
