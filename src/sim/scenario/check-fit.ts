// Checks whether things fit into each other: containers into machines, slots into cores, the
// fleet into its limits, and the whole cloud into memory.
// Slots may not outnumber cores, nor containers the cores of their machine: sharing of cores is
// not simulated yet. A fleet of 100,000 containers is the largest that stays within memory.
// Run only on a scenario whose fields and names are valid.
import { plainNumber } from './allowed-text.ts';
import type { Finding } from './check-names.ts';
import type { Pool } from './pool-schema.ts';
import { containerKindOf, machineKindOf } from './resolve.ts';
import type { Scenario } from './schema.ts';

/** Most containers at once, all pools together. */
export const MOST_CONTAINERS = 100_000;

export function checkFit(scenario: Scenario): Finding[] {
  return [
    ...scenario.containerKinds.flatMap(({ slots, cores }, i): Finding[] =>
      slots === undefined || slots <= cores
        ? []
        : [[`containerKinds.${i}.slots`, slots, `${upTo(cores)}, as many as it has cores`]],
    ),
    ...scenario.pools.flatMap((pool, i) => [
      ...checkCores(scenario, pool, `pools.${i}`),
      ...checkMemory(scenario, pool, `pools.${i}`),
      ...checkFleet(pool, `pools.${i}.autoscaler`),
    ]),
    ...checkCloud(scenario),
  ];
}

function upTo(most: number): string {
  return most <= 1 ? '1' : `1 to ${plainNumber(most)}`;
}

function checkCores(scenario: Scenario, pool: Pool, path: string): Finding[] {
  const cores = machineKindOf(scenario, pool).cores;
  const each = containerKindOf(scenario, pool).cores;
  if (pool.containersPerMachine * each <= cores) return [];
  const room = Math.floor(cores / each);
  const why = `(its machines have ${cores} cores, a container takes ${each})`;
  if (room === 0) {
    const kind = scenario.containerKinds.indexOf(containerKindOf(scenario, pool));
    return [[`containerKinds.${kind}.cores`, each, `${upTo(cores)} ${why}`]];
  }
  return [[`${path}.containersPerMachine`, pool.containersPerMachine, `${upTo(room)} ${why}`]];
}

function checkMemory(scenario: Scenario, pool: Pool, path: string): Finding[] {
  const { memoryMiB, systemMemoryMiB } = machineKindOf(scenario, pool);
  const each = containerKindOf(scenario, pool).baseMemoryMiB;
  const needed = systemMemoryMiB + pool.containersPerMachine * each;
  if (needed <= memoryMiB) return [];
  const why = `(system and containers take ${plainNumber(needed)} of ${plainNumber(memoryMiB)} MiB)`;
  const allowed = `fewer containers, or a machine with more memory ${why}`;
  return [[`${path}.containersPerMachine`, pool.containersPerMachine, allowed]];
}

function checkFleet({ autoscaler }: Pool, path: string): Finding[] {
  const { smallest, largest, initial } = autoscaler;
  const range = `${plainNumber(smallest)} to ${plainNumber(largest)} (machines)`;
  if (smallest > largest) {
    return [[`${path}.smallest`, smallest, `0 to ${plainNumber(largest)}, the largest fleet`]];
  }
  if (initial >= smallest && initial <= largest) return [];
  return [[`${path}.initial`, initial, `${range}, within the smallest and largest fleet`]];
}

function checkCloud({ pools }: Scenario): Finding[] {
  let containers = 0;
  for (const [i, { autoscaler, containersPerMachine }] of pools.entries()) {
    containers += autoscaler.largest * containersPerMachine;
    if (containers <= MOST_CONTAINERS) continue;
    const allowed = `a smaller fleet: at most ${plainNumber(MOST_CONTAINERS)} containers in all pools`;
    return [[`pools.${i}.autoscaler.largest`, autoscaler.largest, allowed]];
  }
  return [];
}
