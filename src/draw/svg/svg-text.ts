// Text and numbers as they stand in an SVG file: names of strangers are escaped and never obeyed,
// characters that XML 1.0 does not allow are replaced, numbers have at most two decimals.

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What XML does not allow at all, and what turns or hides text. */
const UNSAFE =
  // eslint-disable-next-line no-control-regex -- these are the characters that must not pass
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

/** For the inside of an element or of a quoted attribute, of XML and of HTML. */
export function escaped(text: string): string {
  return text.replace(UNSAFE, '\uFFFD').replace(/[&<>"']/g, (letter) => ESCAPES[letter]);
}

export function short(value: number): string {
  return String(Number(value.toFixed(2)));
}
