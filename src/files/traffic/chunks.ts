// Turns what a file may come as into a flow of byte chunks: a Blob or File of the page, bytes, text,
// or a stream that already gives chunks. A Blob is streamed, never read whole: one gigabyte costs
// no more memory than one chunk, and a refused file is let go at once.
// Chunks are at most about 1 MiB where they are cut here.
import { TrafficError } from './error.ts';

export type TrafficInput = AsyncIterable<Uint8Array> | Iterable<Uint8Array> | Uint8Array | string;

const CHUNK = 1 << 20;

/** The bytes of a Blob or File, as it streams them. Throws TrafficError when it cannot be read. */
export async function* blobChunks(blob: Blob): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Also reached when the one who reads stops early; a stream that failed has nothing to cancel.
    await reader.cancel().catch(() => undefined);
  }
}

/** The chunks of any input. */
export function inputChunks(input: TrafficInput): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  if (typeof input === 'string') return textChunks(input);
  return input instanceof Uint8Array ? byteChunks(input) : input;
}

/** Size in bytes where it is known before reading; for text the least it can be. */
export function knownSize(input: TrafficInput): number {
  if (typeof input === 'string') return input.length;
  return input instanceof Uint8Array ? input.length : 0;
}

/** Passes chunks on, saying in the reader's own words when the source fails. */
export async function* checkedChunks(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of chunks) {
      if (!(chunk instanceof Uint8Array)) throw new TypeError('a chunk is not bytes');
      yield chunk;
    }
  } catch (cause) {
    throw cause instanceof TrafficError ? cause : new TrafficError('unreadable', {}, { cause });
  }
}

function* byteChunks(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}

function* textChunks(text: string): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (let at = 0; at < text.length;) {
    const end = Math.min(at + CHUNK, text.length);
    const last = text.charCodeAt(end - 1);
    // A pair of surrogates is one character and must not be cut in two.
    const cut = last >= 0xd800 && last < 0xdc00 && end < text.length ? end + 1 : end;
    yield encoder.encode(text.slice(at, cut));
    at = cut;
  }
}
