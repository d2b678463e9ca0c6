// How the README's tables and examples are made, on small formats and texts.
import { describe, expect, it } from 'vitest';
import { blocksOf, examplesOf } from '../../../scripts/readme-examples.mjs';
import { findLaw, lawRows, rowsOf, tableOf } from '../../../scripts/schema-table.mjs';

const law = {
  oneOf: [
    { type: 'object', properties: { law: { const: 'exponential' } }, required: ['law'] },
    {
      type: 'object',
      properties: { law: { const: 'erlang' }, stages: { type: 'integer', minimum: 1, maximum: 9 } },
      required: ['law', 'stages'],
    },
  ],
  default: { law: 'exponential' },
};
const schema = {
  type: 'object',
  properties: {
    limit: {
      anyOf: [
        {
          type: 'number',
          minimum: 0,
          maximum: 86400,
          unit: 'seconds',
          description: 'Wait (seconds)',
        },
        { const: 'none' },
      ],
      default: 10,
    },
    work: law,
    pools: {
      type: 'array',
      items: {
        type: 'object',
        properties: { name: { type: 'string', minLength: 1, maxLength: 80 } },
        required: ['name'],
      },
      maxItems: 50,
      default: [],
    },
  },
};

describe('the table of a format', () => {
  it('has one row a field, lists and laws among them', () => {
    expect(tableOf(rowsOf(schema)).split('\n').slice(2)).toEqual([
      '| `limit` | seconds | 10 | 0 to 86,400 or `none` | Wait |',
      '| `work` |  | `{"law":"exponential"}` | a law, see below | Its distribution |',
      '| `pools` |  | `[]` | 0 to 50 entries | List |',
      '| `pools[].name` |  | must be given | 1 to 80 characters |  |',
    ]);
  });

  it('of a law says which form a field belongs to', () => {
    expect(lawRows(findLaw(schema) ?? {}).map(({ field, meaning }) => [field, meaning])).toEqual([
      ['law', 'Which form it has'],
      ['stages', '`erlang`: '],
    ]);
  });
});

describe('the examples of a text', () => {
  const text = [
    '```json small.json',
    '{}',
    '```',
    '```sh',
    'npm start',
    'npm run --silent lab -- run small.json --quiet',
    '```',
    '```text',
    'abc',
    '```',
    '```sh',
    'npm run --silent lab -- help',
    'npm run --silent lab -- scenarios',
    '```',
    '```text',
    'not the output of two commands',
    '```',
  ].join('\n');

  it('are the commands of the lab, with their output if there is one command before it', () => {
    expect(examplesOf(text).map(({ args, output }) => [args.join(' '), output?.body])).toEqual([
      ['run small.json --quiet', 'abc\n'],
      ['help', undefined],
      ['scenarios', undefined],
    ]);
  });

  it('know the files that the text shows', () => {
    const files = blocksOf(text).filter(({ name }) => name !== undefined);
    expect(files.map(({ name, body }) => [name, body])).toEqual([['small.json', '{}\n']]);
  });
});
