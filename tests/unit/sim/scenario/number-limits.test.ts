// Every number of the scenario format at, inside and outside its limits, found by walking the
// schema: no field can be added without being tested here.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { NumberLimits } from '../../../../src/sim/scenario/fields.ts';
import type { SchemaNode } from '../../../../src/sim/scenario/schema-node.ts';
import { limitsOf, unwrapped } from '../../../../src/sim/scenario/schema-node.ts';
import { scenarioSchema } from '../../../../src/sim/scenario/schema.ts';
import { SCENARIO_NODE, parseScenario } from '../../../../src/sim/scenario/validate.ts';

interface NumberField {
  path: string;
  limits: NumberLimits;
  /** A scenario that has a value at the field, and what else its surroundings need. */
  scenarioWith: (value: unknown) => unknown;
}

type Wrap = (value: unknown) => unknown;

/** The least value that a required field accepts. */
function sample(node: SchemaNode): unknown {
  const limits = limitsOf(node);
  if (limits !== null) return limits.smallest;
  if (node.type === 'picklist') return node.options?.[0];
  if (node.type === 'literal') return node.literal;
  if (node.type === 'array') return [sample(unwrapped(node.item!))];
  return 'x';
}

function surroundings(node: SchemaNode): Record<string, unknown> {
  const required = Object.entries(node.entries ?? {}).filter(
    ([, each]) => !each.type.startsWith('optional'),
  );
  return Object.fromEntries(required.map(([key, each]) => [key, sample(each)]));
}

function numberFields(field: SchemaNode, path: string, wrap: Wrap): NumberField[] {
  const node = unwrapped(field);
  const limits = limitsOf(node);
  if (limits !== null) return [{ path, limits, scenarioWith: wrap }];
  if (node.type === 'array') {
    return numberFields(node.item!, `${path}.0`, (value) => wrap([value]));
  }
  const alternatives = node.type === 'variant' ? (node.options as SchemaNode[]) : [node];
  return alternatives.flatMap((each) =>
    Object.entries(each.entries ?? {}).flatMap(([key, inside]) =>
      numberFields(inside, path === '' ? key : `${path}.${key}`, (value) =>
        wrap({ ...surroundings(each), [key]: value }),
      ),
    ),
  );
}

const FIELDS = numberFields(SCENARIO_NODE, '', (value) => value);

const isAccepted = (field: NumberField, value: unknown) =>
  v.safeParse(scenarioSchema, field.scenarioWith(value)).success;

/** The next number away from zero, or the next whole one. */
function beyond(value: number, direction: 1 | -1, whole: boolean): number {
  if (whole) return value + direction;
  if (value === 0) return direction * Number.MIN_VALUE;
  const bits = new BigInt64Array(new Float64Array([value]).buffer);
  bits[0] += BigInt(Math.sign(value) * direction);
  return new Float64Array(bits.buffer)[0];
}

const NEVER_NUMBERS = [
  ...[NaN, Infinity, -Infinity, '', ' 12 ', '1e3', '0x10', '1,5', '５', null, [], {}, true],
];

describe('every number of the format', () => {
  it('is found', () => {
    expect(FIELDS.length).toBeGreaterThan(60);
    expect(FIELDS.map((each) => each.path)).toContain(
      'pools.0.autoscaler.threshold.scaleOut.above',
    );
    expect(FIELDS.map((each) => each.path)).toContain('workload.shape.lowLevel');
  });

  it.each(FIELDS)('$path has limits that are in order', ({ limits }) => {
    expect(limits.smallest).toBeLessThan(limits.largest);
    expect(limits.largest).toBeLessThanOrEqual(1e9);
  });

  it.each(FIELDS)('$path accepts its smallest and largest value', (field) => {
    expect(isAccepted(field, field.limits.smallest)).toBe(true);
    expect(isAccepted(field, field.limits.largest)).toBe(true);
  });

  it.each(FIELDS)('$path refuses the next value beyond', (field) => {
    const { smallest, largest, whole } = field.limits;
    expect(isAccepted(field, beyond(smallest, -1, whole))).toBe(false);
    expect(isAccepted(field, beyond(largest, 1, whole))).toBe(false);
    expect(isAccepted(field, 1e308)).toBe(false);
    expect(isAccepted(field, 2 ** 53 + 1)).toBe(false);
    if (whole) expect(isAccepted(field, smallest + 0.5)).toBe(false);
  });

  it.each(FIELDS)('$path accepts 0 and -0 as 0, or not at all', (field) => {
    const allowsZero = field.limits.smallest <= 0;
    expect(isAccepted(field, 0)).toBe(allowsZero);
    expect(isAccepted(field, -0)).toBe(allowsZero);
  });

  it.each(FIELDS)('$path refuses what is no number, and says what to give', (field) => {
    for (const value of NEVER_NUMBERS) {
      const parsed = parseScenario(field.scenarioWith(value));
      const problem = parsed.ok
        ? undefined
        : parsed.problems.find(({ path }) => path === field.path);
      expect(problem?.message, JSON.stringify(value)).toMatch(
        /is not allowed; give (a number|a whole|a finite)/,
      );
    }
  });
});
