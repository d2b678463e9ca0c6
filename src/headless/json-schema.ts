// The JSON Schema of scenario and run files, for editors and for those who write such files by
// program. Generated from the validator itself, so both say the same: names, units, descriptions,
// smallest and largest values, defaults.
// Draft 7. What only the validator knows (names that must exist, things that must fit) is not in
// it: a file that satisfies the schema may still be refused by `validate`.
// Only the command line needs the generator, so it is not part of the page.
import { toJsonSchema } from '@valibot/to-json-schema';
import { runFileSchema } from '../sim/scenario/run-file.ts';
import { scenarioSchema } from '../sim/scenario/schema.ts';

/** A JSON Schema, as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Schema of a scenario file. */
export function scenarioJsonSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Scenario of the Autoscaling Lab',
    description: 'Everything that defines a situation. Times are simulated seconds.',
    ...plain(toJsonSchema(scenarioSchema, { typeMode: 'input' })),
  };
}

/** Schema of a run file. */
export function runJsonSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Run of the Autoscaling Lab',
    description: 'Everything that decides a run: engine, scenario, seed, interventions.',
    ...plain(toJsonSchema(runFileSchema, { typeMode: 'input' })),
  };
}

/** What the validator notes of a number under names of its own; the standard ones are there too. */
const OWN_NOTES = ['smallest', 'largest', 'whole'];

function plain(schema: object): JsonSchema {
  const entries = Object.entries(schema).flatMap(([key, value]): [string, unknown][] => {
    if (key === '$schema' || value === '') return [];
    if (OWN_NOTES.includes(key) && typeof value !== 'object') return [];
    return [[key, key === 'properties' ? titled(value as object) : inside(value)]];
  });
  return Object.fromEntries(entries);
}

function inside(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inside);
  return typeof value === 'object' && value !== null ? plain(value) : value;
}

/** Gives each field its name in words as a title. */
function titled(properties: object): JsonSchema {
  const entries = Object.entries(properties).map(([name, schema]): [string, unknown] => [
    name,
    { title: inWords(name), ...plain(schema as object) },
  ]);
  return Object.fromEntries(entries);
}

/** `drainSeconds` → `Drain seconds`. */
function inWords(name: string): string {
  const words = name.replace(
    /MiB|[A-Z][a-z]+/g,
    (word) => ` ${word === 'MiB' ? word : word.toLowerCase()}`,
  );
  return words.charAt(0).toUpperCase() + words.slice(1);
}
