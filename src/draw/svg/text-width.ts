// How wide a text is in Inter, without a browser to ask: for pictures made where there is no canvas.
// Widths are hundredths of the font size, measured at 12 px (optical size included), of the printable
// ASCII letters from space to tilde. Any other letter counts as wide as a digit, CJK as the font size.

const FIRST = 32;
const REGULAR =
  '28 29 47 63 64 98 64 30 36 36 50 66 29 46 29 36 63 41 61 62 65 59 62 57 62 62 29 30 66 66 66 51 97 69 65 73 72 60 59 75 74 27 57 67 57 90 75 76 64 76 64 64 65 74 69 99 68 68 63 36 36 36 47 46 32 56 61 57 61 58 37 61 59 24 24 55 24 88 59 60 61 61 38 53 33 59 56 82 55 56 55 43 33 43 66';
const SEMIBOLD =
  '25 32 52 64 65 100 66 33 37 37 54 67 32 47 32 38 66 42 62 64 67 61 64 58 64 64 32 33 67 67 67 54 100 73 66 74 72 61 59 75 75 28 58 70 57 92 76 77 65 77 65 65 66 74 73 102 72 71 65 37 38 37 48 47 35 57 62 58 62 59 39 63 61 26 26 57 26 90 61 61 62 62 40 55 35 61 59 84 57 59 57 45 36 45 67';
const OTHER = 62;
const WIDE = 100;
/** Hangul, kana, Chinese characters and their full-width forms. */
const IS_WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/;

const widths = [REGULAR, SEMIBOLD].map((text) => text.split(' ').map(Number));

/** In the unit of `size`; weights from 550 on count as semibold. */
export function textWidth(text: string, size: number, weight = 400): number {
  const table = widths[weight >= 550 ? 1 : 0];
  let sum = 0;
  for (const letter of text) {
    const at = letter.charCodeAt(0) - FIRST;
    sum += table[at] ?? (IS_WIDE.test(letter) ? WIDE : OTHER);
  }
  return (sum * size) / 100;
}
