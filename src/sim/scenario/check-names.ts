// Checks between names in a scenario: each is given once, each that is used exists, and every
// class is served by exactly one pool.
// A pool with an empty list of classes serves all classes that no other pool names.
// Run only on a scenario whose fields are each valid by themselves.
import type { Pool } from './pool-schema.ts';
import type { Scenario } from './schema.ts';

/** A value that does not fit the rest: where, what was given, what would fit. */
export type Finding = readonly [path: string, given: unknown, allowed: string];

export function checkNames(scenario: Scenario): Finding[] {
  const findings = [
    ...checkUnique('classes', scenario.classes),
    ...checkUnique('regions', scenario.regions),
    ...checkUnique('machineKinds', scenario.machineKinds),
    ...checkUnique('containerKinds', scenario.containerKinds),
    ...checkUnique('pools', scenario.pools),
    ...scenario.pools.flatMap((pool, i) => checkReferences(scenario, pool, `pools.${i}`)),
  ];
  return findings.length > 0 ? findings : checkServed(scenario);
}

interface Named {
  readonly name: string;
}

function checkUnique(path: string, list: readonly Named[]): Finding[] {
  return list.flatMap(({ name }, i): Finding[] =>
    list.findIndex((each) => each.name === name) === i
      ? []
      : [[`${path}.${i}.name`, name, `a name that no other of the ${path} has`]],
  );
}

function checkReferences(scenario: Scenario, pool: Pool, path: string): Finding[] {
  return [
    ...checkEach(`${path}.classes`, pool.classes, scenario.classes),
    ...checkEach(`${path}.regions`, pool.regions, scenario.regions),
    ...checkOne(`${path}.machineKind`, pool.machineKind, scenario.machineKinds),
    ...checkOne(`${path}.containerKind`, pool.containerKind, scenario.containerKinds),
  ];
}

function checkEach(path: string, names: readonly string[], known: readonly Named[]): Finding[] {
  return names.flatMap((name, i): Finding[] => {
    if (names.indexOf(name) < i) return [[`${path}.${i}`, name, 'each name once']];
    return checkOne(`${path}.${i}`, name, known);
  });
}

function checkOne(path: string, name: string | undefined, known: readonly Named[]): Finding[] {
  if (name === undefined || known.some((each) => each.name === name)) return [];
  return [[path, name, `the name of one that exists: ${namesIn(known)}`]];
}

function namesIn(known: readonly Named[]): string {
  const first = known.slice(0, 5).map((each) => JSON.stringify(each.name));
  return first.join(', ') + (known.length > first.length ? ', ...' : '');
}

function checkServed(scenario: Scenario): Finding[] {
  const owner = new Map<string, number>();
  const findings: Finding[] = [];
  scenario.pools.forEach((pool, i) => {
    pool.classes.forEach((name, j) => {
      const first = owner.get(name) ?? i;
      const allowed = `a class that pool ${JSON.stringify(scenario.pools[first].name)} does not serve`;
      if (first !== i) findings.push([`pools.${i}.classes.${j}`, name, allowed]);
      owner.set(name, first);
    });
  });
  const open = scenario.pools.flatMap((pool, i) => (pool.classes.length === 0 ? [i] : []));
  const left = scenario.classes.findIndex(({ name }) => !owner.has(name));
  return [...findings, ...checkRest(scenario, open, left)];
}

/** The pools without named classes, and the first class that no pool names (-1: none is left). */
function checkRest(scenario: Scenario, open: readonly number[], left: number): Finding[] {
  const surplus = left === -1 ? open : open.slice(1);
  const findings = surplus.map((i): Finding => [
    `pools.${i}.classes`,
    [],
    'the classes this pool serves: no class is left for it',
  ]);
  if (left === -1 || open.length > 0) return findings;
  const name = scenario.classes[left].name;
  return [...findings, [`classes.${left}.name`, name, 'a class that is in the list of a pool']];
}
