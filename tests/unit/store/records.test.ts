// Records and chunks: what is written comes back, and whatever is wrong with them is seen.
import { describe, expect, it } from 'vitest';
import { CHUNK_BYTES, cut, join, markOf } from '../../../src/store/chunks.ts';
import type { Checkpoint } from '../../../src/store/kept-run.ts';
import { recordOf, recordOfText, textOfRecord } from '../../../src/store/record-text.ts';
import {
  firstRecord,
  laterRecord,
  type RunRecord,
  shown,
  withParts,
} from '../../../src/store/run-record.ts';
import { bytesOfSeries, seriesOfBytes } from '../../../src/store/series-bytes.ts';
import {
  openBytes,
  openLine,
  openText,
  sealBytes,
  sealLine,
  sealText,
} from '../../../src/store/sealed.ts';
import { checkpointOf, idOf, seriesOf } from './a-run.ts';

const someBytes = (length: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length }, (_, i) => (i * 7) & 0xff);

describe('a sealed record', () => {
  it('opens when it is whole', () => {
    expect(openText(sealText('{"ä":1}'))).toBe('{"ä":1}');
    expect(openBytes(sealBytes(someBytes(9)))).toEqual(someBytes(9));
    expect(openLine(sealLine('{"ä":[1]}'))).toEqual({ ä: [1] });
  });

  it('does not open when any field of it is wrong', () => {
    const text = sealText('abc');
    const wrong = { format: 2, length: 4, checksum: text.checksum ^ 1, body: 'abd' };
    for (const [name, value] of Object.entries(wrong)) {
      expect(openText({ ...text, [name]: value }), name).toBe(null);
      expect(openText({ ...text, [name]: undefined }), name).toBe(null);
    }
    const bytes = sealBytes(someBytes(3));
    for (const wrongBytes of [someBytes(2), Uint8Array.of(0, 7, 15), 'abc', null]) {
      expect(openBytes({ ...bytes, bytes: wrongBytes })).toBe(null);
    }
    expect(openBytes({ ...bytes, format: 0 })).toBe(null);
    for (const nothing of [undefined, null, 5, 'x', []]) expect(openText(nothing)).toBe(null);
  });

  it('does not open as a line with any one character changed or missing', () => {
    const line = sealLine('{"a":12}');
    for (let i = 0; i < line.length; i++) {
      expect(openLine(`${line.slice(0, i)}~${line.slice(i + 1)}`), `changed ${i}`).toBe(undefined);
      expect(openLine(line.slice(0, i) + line.slice(i + 1)), `missing ${i}`).toBe(undefined);
    }
  });

  it('does not open as a line that is sealed and yet no JSON', () => {
    expect(openLine(sealLine('{"a":'))).toBe(undefined);
  });

  it('is JSON by itself as a line', () => {
    expect(JSON.parse(sealLine('{"a":12}'))).toMatchObject({ length: 8, body: { a: 12 } });
  });
});

describe('chunks', () => {
  it.each([0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES])(
    'of %d bytes join to the same bytes',
    (length) => {
      const bytes = someBytes(length);
      const rows = cut(idOf(1), 'series', bytes);
      expect(rows.every((row) => row.bytes.length <= CHUNK_BYTES)).toBe(true);
      expect(join(rows, markOf(bytes))).toEqual(bytes);
    },
  );

  it('are damaged when one is missing, strange, twice there, or another', () => {
    const bytes = someBytes(3 * CHUNK_BYTES);
    const mark = markOf(bytes);
    const rows = cut(idOf(1), 'series', bytes);
    const others = cut(idOf(1), 'series', someBytes(3 * CHUNK_BYTES).reverse());
    const wrong: unknown[][] = [
      [],
      rows.slice(1),
      rows.slice(0, 2),
      [...rows, rows[2]],
      [rows[1], rows[0], rows[2]],
      [rows[0], rows[1], { ...rows[2], checksum: 0 }],
      [rows[0], null, rows[2]],
      [rows[0], others[1], rows[2]],
    ];
    for (const each of wrong) expect(join(each, mark)).toBe('damaged');
    expect(join(rows, { ...mark, length: mark.length - 1 })).toBe('damaged');
    expect(join(rows, { ...mark, length: mark.length + 1 })).toBe('damaged');
  });
});

describe("a run's record as text", () => {
  it('is alike, field by field, whether it was made, went on, was read or is shown', () => {
    const made = firstRecord({ ...checkpointOf(1), other: 1 } as Checkpoint, { now: 1, serial: 1 });
    const names = Object.keys(made);
    expect(names).not.toContain('other');
    expect(Object.keys(laterRecord(made, checkpointOf(1), 2))).toEqual(names);
    const read = recordOf({ other: 1, ...JSON.parse(textOfRecord(made)) })!;
    expect(Object.keys(read)).toEqual(names);
    const list = [...names.filter((name) => name in shown(made)), 'isDamaged'];
    expect(Object.keys(shown(read))).toEqual(list);
  });

  const record = withParts(firstRecord(checkpointOf(3), { now: 1.5, serial: 9 }), {
    recipe: markOf(someBytes(5)),
  });

  it('comes back with NaN and its picture', () => {
    expect(recordOfText(textOfRecord(record))).toEqual(record);
    const bare: RunRecord = { ...record, picture: null, parent: null, preset: null, removed: 4 };
    expect(recordOfText(textOfRecord(bare))).toEqual(bare);
  });

  it('is no record when any field is missing or of another kind', () => {
    const plain = JSON.parse(textOfRecord(record)) as Record<string, unknown>;
    expect(recordOf(plain)).not.toBe(null);
    for (const name of Object.keys(plain)) {
      for (const value of [undefined, Symbol('x'), { x: 1 }, [1], NaN]) {
        expect(recordOf({ ...plain, [name]: value }), name).toBe(null);
      }
    }
    for (const nothing of [undefined, null, 'x', 1, []]) expect(recordOf(nothing)).toBe(null);
  });

  it('is no record with a picture of more than 64 points', () => {
    const picture = { cpu: new Float32Array(65), ready: new Float32Array(1) };
    expect(recordOfText(textOfRecord({ ...record, picture }))).toBe(null);
  });

  it('takes over no field that it does not know', () => {
    const plain = JSON.parse(textOfRecord(record)) as object;
    expect(recordOf({ ...plain, stranger: 1 })).toEqual(record);
  });
});

describe('series as bytes', () => {
  it('come back, NaN and all', () => {
    for (const points of [0, 1, 999]) {
      expect(seriesOfBytes(bytesOfSeries(seriesOf(1, points)))).toEqual(seriesOf(1, points));
    }
  });

  it('are refused when a column is short', () => {
    const { values, ...rest } = seriesOf(1);
    expect(() => bytesOfSeries({ ...rest, values: values.slice(1) })).toThrow(TypeError);
    expect(() => bytesOfSeries({ ...rest, values: [values[0], values[1].slice(1)] })).toThrow(
      TypeError,
    );
  });

  it('are none when the bytes are short, long or strange', () => {
    const bytes = bytesOfSeries(seriesOf(1));
    for (const wrong of [
      bytes.slice(0, 3),
      bytes.slice(0, -4),
      Uint8Array.from([...bytes, 0]),
      someBytes(100),
    ]) {
      expect(seriesOfBytes(wrong)).toBe(null);
    }
  });
});
