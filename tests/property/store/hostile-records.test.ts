// What the store reads back, from anyone: records, series and backups that were damaged and sealed
// again, so that no checksum stands in the way. Each is taken whole or refused, never an error.
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type BackupRun, firstLine, lastLine, lineOfRun } from '../../../src/store/backup.ts';
import { markOf } from '../../../src/store/chunks.ts';
import { bytesOfRecipe } from '../../../src/store/recipe-bytes.ts';
import { recordOfText, textOfRecord } from '../../../src/store/record-text.ts';
import { restoreFrom } from '../../../src/store/restore-backup.ts';
import { firstRecord, type RunRecord } from '../../../src/store/run-record.ts';
import { openLine, sealLine } from '../../../src/store/sealed.ts';
import { bytesOfSeries, seriesOfBytes } from '../../../src/store/series-bytes.ts';
import { checkpointOf, recipeOf, seriesOf } from '../../unit/store/a-run.ts';
import { CASES } from '../fuzz-cases.ts';
import { mutated, mutatedText, mutations, prototypesNow } from '../mutations.ts';

const records = [1, 2, 3, 4].map((serial) => firstRecord(checkpointOf(serial), { now: 5, serial }));

const backedUp = records.map((record, i): BackupRun => {
  const series = i % 2 === 0 ? bytesOfSeries(seriesOf(i, 5)) : undefined;
  return { record, parts: { recipe: bytesOfRecipe(recipeOf(i)), ...(series && { series }) } };
});
const bodies = backedUp.map((run) => (JSON.parse(lineOfRun(run)) as { body: unknown }).body);

/** With plain lists for its floats: any NaN is a NaN, whose bits may change when it is copied. */
function plainOf(record: RunRecord | null): unknown {
  const { cpu, ready } = record?.picture ?? { cpu: [], ready: [] };
  return { ...record, picture: record?.picture && { cpu: [...cpu], ready: [...ready] } };
}

it('a damaged record is whole or none', () => {
  const before = prototypesNow();
  let taken = 0;
  const texts = fc
    .tuple(fc.constantFrom(...records), mutations, fc.boolean())
    .map(([record, changes, isByText]) => {
      const text = textOfRecord(record);
      if (isByText) return mutatedText(text, changes);
      return JSON.stringify(mutated(JSON.parse(text), changes)) ?? '';
    });
  fc.assert(
    fc.property(texts, (text) => {
      const record = recordOfText(text);
      expect(prototypesNow()).toBe(before);
      if (record === null) return;
      taken++;
      const again = recordOfText(textOfRecord(record));
      expect(isDeepStrictEqual(plainOf(again), plainOf(record))).toBe(true);
    }),
    { numRuns: CASES },
  );
  expect(taken).toBeGreaterThan(CASES / 100);
  expect(taken).toBeLessThan(CASES * 0.9);
});

it('damaged series have a value of each column for each time, or are none', () => {
  const whole = bytesOfSeries(seriesOf(1, 6));
  let taken = 0;
  const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 4 });
  fc.assert(
    fc.property(damage, fc.integer({ min: -9, max: 9 }), (changes, more) => {
      const bytes = new Uint8Array(whole.length + (more > 4 ? more : 0));
      bytes.set(whole);
      for (const [at, value] of changes) bytes[at] = value;
      const series = seriesOfBytes(bytes.slice(0, whole.length + (Math.abs(more) > 4 ? more : 0)));
      if (series === null) return;
      taken++;
      expect(series.values).toHaveLength(series.columns.length);
      for (const column of series.values) expect(column).toHaveLength(series.times.length);
    }),
    { numRuns: CASES },
  );
  expect(taken).toBeGreaterThan(CASES / 100);
  expect(taken).toBeLessThan(CASES * 0.9);
});

it('of a damaged backup each line is taken or refused by its number', async () => {
  const before = prototypesNow();
  const outcomes = { taken: 0, refused: 0, whole: 0 };
  const lines = fc
    .tuple(fc.nat(bodies.length - 1), mutations, fc.nat(2))
    .map(([i, changes, how]) => {
      const text = JSON.stringify(how === 0 ? bodies[i] : mutated(bodies[i], changes)) ?? 'null';
      return how === 1
        ? mutatedText(sealLine(text), changes).replaceAll('\n', ' ')
        : sealLine(text);
    });
  await fc.assert(
    fc.asyncProperty(fc.array(lines, { minLength: 1, maxLength: 4 }), async (made) => {
      const written: BackupRun[] = [];
      const file = [firstLine(), ...made, lastLine(made.length)].join('\n');
      const { added, present, refused } = await restoreFrom(new Blob([file]), (runs) => {
        written.push(...runs);
        return Promise.resolve({ added: runs.length, repaired: 0 });
      });
      expect(present).toBe(0);
      expect(written).toHaveLength(added);
      for (const { record, parts } of written) {
        expect(record.parts.recipe).toEqual(markOf(parts.recipe));
        expect(openLine(lineOfRun({ record, parts }))).toBeDefined();
      }
      expect(prototypesNow()).toBe(before);
      outcomes.taken += added;
      outcomes.refused += refused.length;
      if (refused.length === 0) outcomes.whole++;
    }),
    { numRuns: CASES },
  );
  for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(CASES / 100);
});
