// Decimal numbers straight from the bytes of a file, giving exactly what Number() gives for the
// same text. Plain decimals take a fast way: a mantissa below 2^53 and a power of ten up to 22 are
// both exact doubles, so that their quotient is rounded once (W. D. Clinger, How to Read Floating
// Point Numbers Accurately, 1990). Anything else goes to Number().
// Accepted: sign, digits, one decimal mark, exponent. Not: hex, Infinity, NaN, thousands separators.

const POWERS_OF_TEN = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
  1e18, 1e19, 1e20, 1e21, 1e22,
];
const SPACE = 32;
const PLUS = 43;
const MINUS = 45;
const ZERO = 48;

/** The bytes of a cell: from (included) to (excluded). */
export interface ByteSpan {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
}

/** The number written in a cell, spaces around it allowed; NaN when it is not a number. */
export function parseDecimal(span: ByteSpan, mark: number): number {
  const { bytes, from, to } = span;
  if (bytes[from] === SPACE || bytes[to - 1] === SPACE) return parsePadded(span, mark);
  const sign = signOf(bytes[from]);
  let at = sign === 0 ? from : from + 1;
  let mantissa = 0;
  let digits = 0;
  let markAt = -1;
  for (; at < to; at += 1) {
    // Unsigned, so that bytes below "0" become large.
    const digit = (bytes[at] - ZERO) >>> 0;
    if (digit <= 9) {
      mantissa = mantissa * 10 + digit;
      digits += 1;
    } else if (bytes[at] === mark && markAt < 0) markAt = at;
    else break;
  }
  if (digits === 0) return NaN;
  const scale = markAt < 0 ? 0 : at - markAt - 1;
  // A sum above 2^53 may have been rounded, but never to 2^53 - 1 or below.
  if (at < to || mantissa > Number.MAX_SAFE_INTEGER || scale > 22)
    return parseSlowly(span, at, mark);
  const size = scale === 0 ? mantissa : mantissa / POWERS_OF_TEN[scale];
  return sign < 0 ? -size : size;
}

function signOf(byte: number): number {
  if (byte === MINUS) return -1;
  return byte === PLUS ? 1 : 0;
}

/** The byte range without the spaces at its ends. */
export function trimSpan({ bytes, from, to }: ByteSpan): ByteSpan {
  while (from < to && bytes[from] === SPACE) from += 1;
  while (to > from && bytes[to - 1] === SPACE) to -= 1;
  return { bytes, from, to };
}

function parsePadded(span: ByteSpan, mark: number): number {
  const trimmed = trimSpan(span);
  return trimmed.from < trimmed.to ? parseDecimal(trimmed, mark) : NaN;
}

/** A number with an exponent from `at` on, or with more digits than a double holds. */
function parseSlowly(span: ByteSpan, at: number, mark: number): number {
  const { bytes, to } = span;
  if (at < to && !isExponent({ bytes, from: at, to })) return NaN;
  return Number(asciiText(span, mark));
}

function isExponent({ bytes, from, to }: ByteSpan): boolean {
  if (bytes[from] !== 69 && bytes[from] !== 101) return false;
  const first = bytes[from + 1];
  const digitsFrom = first === PLUS || first === MINUS ? from + 2 : from + 1;
  if (digitsFrom >= to) return false;
  for (let at = digitsFrom; at < to; at += 1) {
    if (bytes[at] < ZERO || bytes[at] > 57) return false;
  }
  return true;
}

function asciiText({ bytes, from, to }: ByteSpan, mark: number): string {
  let text = '';
  for (let at = from; at < to; at += 1) {
    text += bytes[at] === mark ? '.' : String.fromCharCode(bytes[at]);
  }
  return text;
}
