// The unit that cells of a column were found to end with, kept as bytes: a column of `6.02 req/s`
// has the same unit in every row, and comparing a few bytes is many times faster than decoding the
// cell and looking its unit up. Cells that end otherwise are read the slow way and may change it.
import { parseDecimal } from './decimal.ts';
import type { ByteSpan } from './decimal.ts';

/** A unit as it is written, spaces before it included, and the span it counts over in seconds. */
export interface KnownUnit {
  readonly ending: Uint8Array;
  readonly perSeconds: number;
}

/** Remembers how a cell's text went on after its number. */
export function rememberUnit(ending: string, perSeconds: number): KnownUnit {
  return { ending: new TextEncoder().encode(ending), perSeconds };
}

/** The rate in a cell that ends with the known unit; NaN when it ends otherwise or has no number. */
export function parseWithUnit(cell: ByteSpan, unit: KnownUnit, mark: number): number {
  const { bytes, from, to } = cell;
  const { ending, perSeconds } = unit;
  const numberEnd = to - ending.length;
  if (numberEnd <= from) return NaN;
  for (let i = 0; i < ending.length; i += 1) {
    if (bytes[numberEnd + i] !== ending[i]) return NaN;
  }
  return parseDecimal({ bytes, from, to: numberEnd }, mark) / perSeconds;
}
