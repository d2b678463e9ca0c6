// Cuts bytes into chunks for the database and joins them again. A browser keeps a small value in
// its log, which is flushed with the transaction; a large one goes to a file of its own, which a
// power cut can leave unreadable. Each chunk has its own checksum, and a mark beside the run's
// record tells how many there are and what the whole must be.
import { crc32 } from '../sim/numerics/crc32.ts';
import { fieldsOf, openBytes, sealBytes, type SealedBytes } from './sealed.ts';

export const CHUNK_BYTES = 32_000;

/** What a run keeps beside its record. */
export type Part = 'recipe' | 'series';

export const PARTS: readonly Part[] = ['recipe', 'series'];

/** A row of the database. */
export interface ChunkRow extends SealedBytes {
  readonly id: string;
  readonly part: Part;
  readonly index: number;
}

/** What the whole must be. */
export interface PartMark {
  readonly chunks: number;
  readonly length: number;
  readonly checksum: number;
}

export type Bytes = Uint8Array<ArrayBuffer>;

export function markOf(bytes: Bytes): PartMark {
  const chunks = Math.max(1, Math.ceil(bytes.length / CHUNK_BYTES));
  return { chunks, length: bytes.length, checksum: crc32(bytes) };
}

export function cut(id: string, part: Part, bytes: Bytes): ChunkRow[] {
  return Array.from({ length: markOf(bytes).chunks }, (_, index) => {
    const piece = bytes.slice(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
    return { id, part, index, ...sealBytes(piece) };
  });
}

/** The whole of the rows, which may be anything; 'damaged' when it is not what the mark says. */
export function join(rows: readonly unknown[], mark: PartMark): Bytes | 'damaged' {
  if (rows.length !== mark.chunks) return 'damaged';
  const whole = new Uint8Array(mark.length);
  let at = 0;
  for (const [index, row] of rows.entries()) {
    const bytes = fieldsOf(row).index === index ? openBytes(row) : null;
    if (bytes === null || at + bytes.length > mark.length) return 'damaged';
    whole.set(bytes, at);
    at += bytes.length;
  }
  return at === mark.length && crc32(whole) === mark.checksum ? whole : 'damaged';
}
