// Which videos this browser can make: WebM, or MP4 where that is all it can (Safari); none where it
// cannot record what is drawn. The kind says how the file is named and how long it is, in seconds.

export interface VideoKind {
  /** As it is told to the browser, and as the file is marked. */
  readonly type: string;
  readonly ending: 'webm' | 'mp4';
  readonly name: 'WebM' | 'MP4';
  readonly seconds: number;
}

const SECONDS = 10;

const KINDS: readonly VideoKind[] = [
  { type: 'video/webm', ending: 'webm', name: 'WebM', seconds: SECONDS },
  { type: 'video/mp4', ending: 'mp4', name: 'MP4', seconds: SECONDS },
];

/** The best of them; null where there is none. */
export function videoKind(): VideoKind | null {
  if (typeof MediaRecorder === 'undefined') return null;
  if (!('captureStream' in HTMLCanvasElement.prototype)) return null;
  return KINDS.find(({ type }) => MediaRecorder.isTypeSupported(type)) ?? null;
}
