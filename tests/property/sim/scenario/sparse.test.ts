// What is left out of a scenario is what the parser puts back: all that ship, and any that was changed
// in any of its fields, mean the same afterwards, and nothing more can be left out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRESETS, scenarioOfPreset } from '../../../../src/sim/scenario/presets.ts';
import type { Scenario, ScenarioInput } from '../../../../src/sim/scenario/schema.ts';
import { withoutDefaults } from '../../../../src/sim/scenario/sparse.ts';
import { parseScenario } from '../../../../src/sim/scenario/validate.ts';
import { mutated, type Mutation, mutations } from '../../mutations.ts';

const SHIPPED = PRESETS.map(scenarioOfPreset);

function read(scenario: unknown): Scenario | null {
  const parsed = parseScenario(scenario);
  return parsed.ok ? parsed.scenario : null;
}

/** With some of its numbers halved or doubled. */
function scaled(scenario: Scenario, changes: readonly Mutation[]): unknown {
  const copy = structuredClone(scenario);
  const holders = numbersIn(copy);
  for (const [kind, place] of changes) {
    const [holder, key] = holders[place % holders.length];
    holder[key] = Number(holder[key]) * (kind % 2 === 0 ? 0.5 : 2);
  }
  return copy;
}

/** Every number: what holds it, and its key there. */
function numbersIn(value: unknown): [Record<string, unknown>, string][] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) =>
    typeof holder[key] === 'number'
      ? [[holder, key] as [Record<string, unknown>, string]]
      : numbersIn(holder[key]),
  );
}

function size(scenario: ScenarioInput): number {
  return JSON.stringify(scenario).length;
}

describe('a scenario without its defaults', () => {
  it.each(SHIPPED.map((scenario) => [scenario.name, scenario] as const))(
    'is shorter, and read again it is %s',
    (_, scenario) => {
      const sparse = withoutDefaults(scenario);
      expect(read(sparse)).toEqual(scenario);
      expect(size(sparse)).toBeLessThan(0.7 * size(scenario));
    },
  );

  it.each([
    ['numbers', 300, scaled],
    // Most of these are refused.
    ['fields', 2000, mutated],
  ] as const)('means the same whatever %s were changed', (_, numRuns, change) => {
    let changed = 0;
    fc.assert(
      fc.property(fc.nat(SHIPPED.length - 1), mutations, (place, changes) => {
        const scenario = read(change(SHIPPED[place], changes));
        if (scenario === null) return;
        if (JSON.stringify(scenario) !== JSON.stringify(SHIPPED[place])) changed++;
        expect(read(withoutDefaults(scenario))).toEqual(scenario);
      }),
      { numRuns },
    );
    expect(changed).toBeGreaterThan(10);
  });

  it('of the empty one is nothing', () => {
    const empty = read({});
    expect(empty && withoutDefaults(empty)).toEqual({});
  });

  it('does not touch the one that was given', () => {
    const [scenario] = SHIPPED;
    const before = structuredClone(scenario);
    withoutDefaults(scenario);
    expect(scenario).toEqual(before);
  });
});
