// What holds for every stream, however it is used: a snapshot at any moment goes on identically,
// and streams do not touch each other.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { streamState } from '../../../../src/sim/random/seeding.ts';
import { UniformStream } from '../../../../src/sim/random/uniforms.ts';
import { VariateStream } from '../../../../src/sim/random/variates.ts';
import { LAWS } from '../../../unit/sim/random/laws-to-test.ts';

const KINDS = [
  { name: 'fine uniforms', start: (seed: number) => new UniformStream(streamState('s', seed)) },
  {
    name: 'coarse uniforms',
    start: (seed: number) => new UniformStream(streamState('s', seed), 'coarse'),
  },
  ...LAWS.map((law) => ({
    name: `${law.law} variates`,
    start: (seed: number) => new VariateStream(streamState('s', seed), law),
  })),
];

const seeds = fc.integer({ min: 0, max: 0xffffffff });

/** How many numbers to draw: around the ends of batches above all. */
const counts = fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.constantFrom(1023, 1024, 1025, 2048));

function take(stream: { next(): number }, count: number): number[] {
  return Array.from({ length: count }, () => stream.next());
}

describe.each(KINDS)('a stream of $name', ({ start }) => {
  it('goes on identically after a snapshot is copied and restored into another stream', () => {
    fc.assert(
      fc.property(seeds, counts, counts, (seed, before, after) => {
        const stream = start(seed);
        take(stream, before);
        const snapshot = structuredClone(stream.snapshot());
        const expected = take(stream, after);
        const other = start(seed ^ 1);
        take(other, 7);
        other.restore(snapshot);
        expect(take(other, after)).toEqual(expected);
        stream.restore(snapshot);
        expect(take(stream, after)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('takes snapshots that later draws leave alone', () => {
    const stream = start(1);
    take(stream, 100);
    const snapshot = stream.snapshot();
    const copy = structuredClone(snapshot);
    take(stream, 5000);
    expect(snapshot).toEqual(copy);
  });

  it('is not disturbed by draws from other streams', () => {
    fc.assert(
      fc.property(seeds, fc.array(counts, { maxLength: 5 }), (seed, pauses) => {
        const alone = start(seed);
        const among = start(seed);
        const others = KINDS.map((kind) => kind.start(seed));
        for (const pause of pauses) {
          expect(take(among, 300)).toEqual(take(alone, 300));
          for (const other of others) take(other, pause);
        }
      }),
      { numRuns: 10 },
    );
  });
});
