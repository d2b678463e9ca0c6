// A run in a link: its run file behind #run=, compressed and checked, data only. What is in it never
// reaches a server, for browsers do not send what stands behind #.
//   #run=1.TEXT   1 is the version; TEXT is base64url (RFC 4648) of gzip (RFC 1952, whose CRC-32 and
//                 length are checked when it is read) of JSON in UTF-8
// Besides the recipe it says where the run stood and with which digest, so that whoever opens it can
// see that it is the same run. Limits: 32 kB of link, 1 MiB unpacked.
import { fromBase64url, toBase64url } from './base64url.ts';

const VERSION = '1';
const FRAGMENT = /^#run=([^.]{1,20})\.(.*)$/s;

/** Longest fragment, characters. */
export const LONGEST_LINK = 32_768;
/** Most bytes when unpacked. */
const MOST_BYTES = 1_048_576;

/** What a link holds: a recipe (sim/run.ts), not judged yet, and how far the run had come. */
export interface SharedRun {
  readonly run: unknown;
  readonly timeSeconds: number;
  readonly digest: string;
}

export type ReadLink =
  | { readonly ok: true; readonly shared: SharedRun }
  /** `version`: of another version of the lab. `damaged`: cut off or changed on its way. */
  | { readonly ok: false; readonly reason: 'version' | 'damaged' | 'tooLong' };

/** The fragment for a run; null when it is too long for a link, and a file must do. */
export async function runLink(shared: SharedRun): Promise<string | null> {
  const packed = await piped(new TextEncoder().encode(JSON.stringify(shared)), gzip(), Infinity);
  if (packed === null) return null;
  const link = `#run=${VERSION}.${toBase64url(packed)}`;
  return link.length <= LONGEST_LINK ? link : null;
}

/** Never throws: what cannot be read says why. */
export async function readRunLink(hash: string): Promise<ReadLink> {
  if (hash.length > LONGEST_LINK) return { ok: false, reason: 'tooLong' };
  const [, version, text] = FRAGMENT.exec(hash) ?? [];
  if (version === undefined || text === undefined) return { ok: false, reason: 'damaged' };
  if (version !== VERSION) return { ok: false, reason: 'version' };
  try {
    const packed = fromBase64url(text);
    const bytes = packed === null ? null : await piped(packed, gunzip(), MOST_BYTES);
    if (bytes === null) return { ok: false, reason: 'damaged' };
    const shared = sharedIn(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return shared === null ? { ok: false, reason: 'damaged' } : { ok: true, shared };
  } catch {
    return { ok: false, reason: 'damaged' };
  }
}

/** The run itself is judged where every run is; here only what stands around it. */
function sharedIn(value: unknown): SharedRun | null {
  if (typeof value !== 'object' || value === null) return null;
  const { run, timeSeconds, digest } = value as Record<string, unknown>;
  if (typeof timeSeconds !== 'number' || !(timeSeconds >= 0)) return null;
  if (typeof digest !== 'string' || !/^[0-9a-f]{16}$/.test(digest)) return null;
  return { run, timeSeconds, digest };
}

const gzip = (): ByteTransform => new CompressionStream('gzip');
const gunzip = (): ByteTransform => new DecompressionStream('gzip');

type ByteTransform = ReadableWritablePair<Uint8Array<ArrayBuffer>, BufferSource>;

/** All that comes out; null, and no more is read, when that is too much. */
async function piped(
  bytes: Uint8Array<ArrayBuffer>,
  through: ByteTransform,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(through).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    chunks.push(part.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
