// The JSON Schema of the files: complete, and true of every scenario that ships.
// Checked by Ajv, which the linter brings along.
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import type { JsonSchema } from '../../../src/headless/json-schema.ts';
import { runJsonSchema, scenarioJsonSchema } from '../../../src/headless/json-schema.ts';
import { PRESETS, scenarioOfPreset } from '../../../src/sim/scenario/presets.ts';
import { parseScenario } from '../../../src/sim/scenario/validate.ts';

interface Field {
  path: string;
  schema: JsonSchema;
  isRequired: boolean;
}

/** Every field below a schema, alternatives included. */
function fieldsOf(schema: JsonSchema, path = ''): Field[] {
  const properties = (schema.properties ?? {}) as Record<string, JsonSchema>;
  const required = (schema.required ?? []) as string[];
  const alternatives = [
    ...((schema.oneOf ?? []) as JsonSchema[]),
    ...((schema.anyOf ?? []) as JsonSchema[]),
  ];
  const items = schema.items as JsonSchema | undefined;
  return [
    ...Object.entries(properties).flatMap(([name, each]) => [
      { path: `${path}.${name}`, schema: each, isRequired: required.includes(name) },
      ...fieldsOf(each, `${path}.${name}`),
    ]),
    ...alternatives.flatMap((each) => fieldsOf(each, path)),
    ...(items === undefined ? [] : fieldsOf(items, `${path}[]`)),
  ];
}

const isNumber = ({ type }: JsonSchema) => type === 'number' || type === 'integer';

/** The number schema of a field that takes a number, or a number or a word. */
function numberOf({ schema }: Field): JsonSchema | undefined {
  const alternatives = (schema.anyOf ?? []) as JsonSchema[];
  return isNumber(schema) ? schema : alternatives.find(isNumber);
}

describe.each([
  ['scenario', scenarioJsonSchema()],
  ['run', runJsonSchema()],
])('the JSON Schema of a %s file', (_what, schema) => {
  const fields = fieldsOf(schema);
  const numbers = fields.filter((each) => numberOf(each) !== undefined);

  it('has a title for every field', () => {
    expect(schema.title).toMatch(/Autoscaling Lab/);
    expect(fields.length).toBeGreaterThan(100);
    for (const each of fields) expect(each.schema.title, each.path).toMatch(/^[A-Z][a-z ]+(MiB)?$/);
  });

  it('says of every number what it is, and the smallest and the largest', () => {
    expect(numbers.length).toBeGreaterThan(60);
    for (const each of numbers) {
      const { description, minimum, maximum } = numberOf(each)!;
      expect(description, each.path).toMatch(/^[A-Z].{4,}/);
      expect(minimum as number, each.path).toBeLessThan(maximum as number);
    }
  });

  it('has a default for every number that may be left out, within its limits', () => {
    const optional = numbers.filter((each) => !each.isRequired);
    // As many slots as cores, when absent: no constant could say so.
    const withDefault = optional.filter(({ path }) => !path.endsWith('containerKinds[].slots'));
    for (const each of withDefault) {
      expect(each.schema, each.path).toHaveProperty('default');
      const { minimum, maximum } = numberOf(each)! as { minimum: number; maximum: number };
      const { default: value } = each.schema;
      if (typeof value !== 'number') continue;
      expect(value >= minimum && value <= maximum, each.path).toBe(true);
    }
  });

  it('has no notes of the validator', () => {
    expect(JSON.stringify(schema)).not.toMatch(/"(smallest|largest|whole)":(\d|true|false)/);
  });
});

describe('the schema of a scenario', () => {
  const accepts = new Ajv({ unknownFormats: 'ignore' }).compile(scenarioJsonSchema());

  it.each(PRESETS)('accepts $id as it is written, and with every default filled in', (preset) => {
    expect([accepts(preset.scenario), accepts.errors]).toEqual([true, null]);
    expect([accepts(scenarioOfPreset(preset)), accepts.errors]).toEqual([true, null]);
  });

  it.each([
    ['a number too large', { durationSeconds: 1e9 }],
    ['half a machine', { pools: [{ name: 'a', autoscaler: { largest: 2.5 } }] }],
    ['an unknown name', { colour: 1 }],
    ['an unknown policy', { pools: [{ name: 'a', balancer: { policy: 'best' } }] }],
    ['a pool without a name', { pools: [{}] }],
    ['a list for an object', { slo: [] }],
  ])('refuses %s, as the validator does', (_what, value) => {
    expect(accepts(value)).toBe(false);
    expect(parseScenario(value).ok).toBe(false);
  });
});

describe('the schema of a run', () => {
  const accepts = new Ajv({ unknownFormats: 'ignore' }).compile(runJsonSchema());

  it('accepts a run and refuses an unknown intervention', () => {
    const run = { engine: 'test/1', scenario: {}, seed: 1 };
    expect(accepts({ ...run, interventions: [{ time: 1, kind: 'burst' }] })).toBe(true);
    expect(accepts({ ...run, interventions: [{ time: 1, kind: 'jump' }] })).toBe(false);
  });
});
