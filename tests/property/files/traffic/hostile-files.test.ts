// Whatever the bytes: a series that keeps its promises, or a TrafficError in plain words. Nothing
// else is thrown and no prototype is touched. Structure first: valid files with a few mutations get
// far inside, and a count at the end shows that many were read and that most codes were met.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TrafficError } from '../../../../src/files/traffic/error.ts';
import { readTraffic } from '../../../../src/files/traffic/read-traffic.ts';
import { shapeTraffic } from '../../../../src/files/traffic/shape-traffic.ts';
import type { TrafficOptions, TrafficSeries } from '../../../../src/files/traffic/types.ts';
import { CASES } from '../../fuzz-cases.ts';

const CORPUS = [
  'time,rate\n0,1.5\n10,2.5\n20,3.5\n30,1\n',
  't;req/s\r\n0,5;1,5\r\n1,5;2,5\r\n2,5;2,5\r\n',
  'timestamp\tcount\n2024-05-01T00:00:00Z\t5\n2024-05-01T00:05:00Z\t7\n2024-05-01 00:10:00\t9\n',
  '"time","http_requests_total"\n1714521600,"10"\n1714521660,"30"\n1714521720,"4"\n',
  't_seconds,context_tokens,generated_tokens\n0.7,374,44\n5,396,109\n5.2,879,55\n5.9,91,16\n7.1,91,16\n',
  '0.5\n1.25\n1.5\n9\n',
  'sep=;\ntime;traffic\n0;6.02 req/s\n1;7 req/s\n5;\n6;1\n',
  '\uFEFF# c\nminute,requests\n0,10\n1,"20"\n1,30\n',
].map((text) => new TextEncoder().encode(text));

const PIECES = [
  ...[
    '__proto__',
    'constructor',
    '<img src=x onerror=alert(1)>',
    '\u202Eabc',
    '\0',
    '"',
    '""',
    '","',
  ],
  ...[
    '\n',
    '\r',
    '\r\n',
    ',',
    ';',
    '\t',
    '-',
    'NaN',
    'Infinity',
    '1e999',
    '-1e-999',
    '1e308',
    '5e-324',
  ],
  ...[
    '9007199254740993',
    '１２',
    '1,5',
    '1.5.5',
    '0x10',
    'req/s',
    ' rpm',
    '2024-02-30',
    '2024-05-01T00:00Z',
  ],
  ...[
    '9999-12-31T23:59:59Z',
    '0001-01-01',
    '😀',
    '\uD800',
    'rate',
    'count',
    'total',
    'ms',
    '#',
    'sep=,\n',
  ],
].map((text) => new TextEncoder().encode(text));

const HARMLESS = ['', '0', '7', '.5', ' ', '\n'].map((text) => new TextEncoder().encode(text));

interface Mutation {
  readonly at: number;
  readonly remove: number;
  readonly insert: Uint8Array;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(),
  remove: fc.integer({ min: 0, max: 6 }),
  insert: fc.oneof(
    fc.constantFrom(...PIECES),
    fc.constantFrom(...HARMLESS),
    fc.uint8Array({ maxLength: 3 }),
  ),
});

function mutate(bytes: Uint8Array, { at, remove, insert }: Mutation): Uint8Array {
  const from = at % (bytes.length + 1);
  return Uint8Array.from([...bytes.subarray(0, from), ...insert, ...bytes.subarray(from + remove)]);
}

const mutant = fc
  .tuple(fc.constantFrom(...CORPUS), fc.array(mutation, { minLength: 1, maxLength: 5 }))
  .map(([bytes, mutations]) => mutations.reduce(mutate, bytes));
const soup = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .map((all) => Uint8Array.from(all.flatMap((p) => [...p])));
const file = fc.oneof(
  { weight: 6, arbitrary: mutant },
  { weight: 2, arbitrary: soup },
  fc.uint8Array({ maxLength: 300 }),
);

const options: fc.Arbitrary<TrafficOptions> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  fc.record(
    {
      separator: fc.constantFrom(',' as const, ';' as const, '\t' as const),
      header: fc.boolean(),
      timeColumn: fc.oneof(fc.integer({ min: -1, max: 3 }), fc.constantFrom('time', '__proto__')),
      valueColumn: fc.oneof(fc.integer({ min: -1, max: 3 }), fc.constantFrom('rate', 'toString')),
      kind: fc.constantFrom('rate' as const, 'count' as const, 'events' as const),
      timeFormat: fc.constantFrom('seconds' as const, 'milliseconds' as const, 'iso' as const),
      cumulative: fc.boolean(),
      binSeconds: fc.oneof(fc.constantFrom(0.5, 60, 3600), fc.double()),
      longestFilledRows: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.double()),
      // A small limit, so that mutants meet it and huge spans cost nothing.
      limits: fc.constant({ rows: 5000 }),
    },
    { requiredKeys: [] },
  ),
);

function brokenPromises(series: TrafficSeries): string[] {
  const { times, rates } = series;
  const promises: [string, boolean][] = [
    ['as many rates as times', times.length === rates.length && times.length > 0],
    ['times begin at 0', times[0] === 0],
    ['times rise', times.every((time, i) => i === 0 || time > times[i - 1])],
    [
      'the end is last',
      series.endSeconds > times[times.length - 1] && Number.isFinite(series.endSeconds),
    ],
    ['a step has a length', series.stepSeconds > 0],
    ['rates are finite and not negative', rates.every((rate) => rate >= 0 && rate <= 1e15)],
    ['warnings are sentences', series.warnings.every((each) => /^\S.*\.$/su.test(each.message))],
  ];
  return promises.filter(([, isKept]) => !isKept).map(([name]) => name);
}

/** What came of a file: `read`, the code of its refusal, or what should never happen. */
async function outcome(bytes: Uint8Array, asked: TrafficOptions): Promise<string> {
  try {
    const series = await readTraffic(bytes, asked);
    const shaped = shapeTraffic(series, { compression: 24, mostPoints: 50 });
    const broken = [...brokenPromises(series), ...(shaped.times.length > 50 ? ['few points'] : [])];
    return broken.length === 0 ? 'read' : `broken: ${broken.join()}`;
  } catch (error) {
    const isPlain = error instanceof TrafficError && error.message.length < 2000;
    return isPlain ? error.code : `threw: ${String(error)}`;
  }
}

describe('hostile traffic files', () => {
  it('end in a sound series or a TrafficError, whatever is in them', async () => {
    const outcomes = new Map<string, number>();
    const before = Reflect.ownKeys(Object.prototype);
    await fc.assert(
      fc.asyncProperty(file, options, async (bytes, asked) => {
        const what = await outcome(bytes, asked);
        outcomes.set(what, (outcomes.get(what) ?? 0) + 1);
        expect(what).toMatch(/^[a-zA-Z0-9]+$/);
        expect(Reflect.ownKeys(Object.prototype)).toEqual(before);
      }),
      { numRuns: CASES },
    );
    expect(outcomes.get('read')).toBeGreaterThan(CASES / 20);
    expect(outcomes.size).toBeGreaterThan(15);
  });

  it('cost no more than their length when they repeat one awkward piece 100,000 times', async () => {
    for (const piece of PIECES) {
      const bytes = new Uint8Array(piece.length * 100_000).map((_, i) => piece[i % piece.length]);
      expect(await outcome(bytes, {})).toMatch(/^[a-zA-Z0-9]+$/);
    }
  });
});
