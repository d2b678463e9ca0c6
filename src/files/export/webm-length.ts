// The length of a WebM, written into its head: a browser that hands a video over in parts cannot know it
// when the head leaves, and players then show none (Matroska: Info 15 49 A9 66, Duration 44 89, a float).
// Only a head of the form that is known here is touched: a segment of unknown size, for then nothing
// counts from its beginning, ticks of a millisecond, and no length yet.

/** The head is far shorter. */
const HEAD = 512;
const SEGMENT_OF_ANY_SIZE = [
  0x18, 0x53, 0x80, 0x67, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
];
const INFO = [0x15, 0x49, 0xa9, 0x66];
const MILLISECOND_TICKS = [0x2a, 0xd7, 0xb1, 0x83, 0x0f, 0x42, 0x40];
const DURATION = [0x44, 0x89];
/** A size of one byte has this bit set, and is less than that. */
const ONE_BYTE = { mark: 0x80, most: 0x7e };

/** The same video with its length, or as it was where it has one or its head has another form. */
export async function withLength(video: Blob, seconds: number): Promise<Blob> {
  const head = new Uint8Array(await video.slice(0, HEAD).arrayBuffer());
  const at = find(head, [...SEGMENT_OF_ANY_SIZE, ...INFO]);
  const begin = at + SEGMENT_OF_ANY_SIZE.length + INFO.length + 1;
  const size = (head[begin - 1] ?? 0) - ONE_BYTE.mark;
  const added = durationOf(seconds);
  const info = head.subarray(begin, begin + size);
  const isKnown = at >= 0 && size > 0 && size + added.length <= ONE_BYTE.most;
  if (!isKnown || find(info, MILLISECOND_TICKS) < 0 || find(info, DURATION) >= 0) return video;
  const before = video.slice(0, begin - 1);
  const newSize = Uint8Array.of(ONE_BYTE.mark + size + added.length);
  return new Blob([before, newSize, info, added, video.slice(begin + size)], { type: video.type });
}

function durationOf(seconds: number): Uint8Array<ArrayBuffer> {
  const element = new Uint8Array(11);
  element.set([...DURATION, ONE_BYTE.mark + 8]);
  new DataView(element.buffer).setFloat64(3, seconds * 1000);
  return element;
}

/** Where these bytes are; -1 where they are not. */
function find(bytes: Uint8Array, wanted: readonly number[]): number {
  return bytes.findIndex((_, at) => wanted.every((byte, i) => bytes[at + i] === byte));
}
