// Bytes as text that an address can hold without quoting: base64 with - and _ for + and /, without
// the = at its end. Source: RFC 4648, section 5.
// Always: reading gives back what was written, and what could not have been written is refused.

export function toBase64url(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Null for anything that is not base64url. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return null;
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
  // Bits beyond the last byte must be 0, or two texts would mean the same bytes.
  return toBase64url(bytes) === text ? bytes : null;
}
