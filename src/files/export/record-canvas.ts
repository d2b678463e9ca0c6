// A canvas as a video, recorded by the browser while something draws on it. Its time is that of the
// page's pictures: while the page is hidden it makes none, and the recording rests. Whatever happens,
// the recorder is stopped in the end, and without an outcome nothing of it is kept.
// Seconds of wall time.
import type { VideoKind } from './video-kind.ts';

export interface Film {
  readonly seconds: number;
  /** Draws what is seen after so many seconds; called for each picture of the screen. */
  readonly draw: (at: number) => void;
  /** Aborted, it is cancelled. */
  readonly signal: AbortSignal;
}

/** Enough for small letters at 1200 by 900 dots; a picture at rest takes far less. */
const BITS_PER_SECOND = 5_000_000;
/** How often the browser hands over what it has. */
const HAND_OVER_MS = 200;
/** A busy computer is seconds behind: only when nothing has come for so long, all has come. */
const QUIET_MS = 800;
const LONGEST_WAIT_MS = 20_000;

/** Rejects when it is cancelled, when drawing fails, and when the browser stops recording. */
export async function recordCanvas(
  canvas: HTMLCanvasElement,
  { type }: Pick<VideoKind, 'type'>,
  film: Film,
): Promise<Blob> {
  film.signal.throwIfAborted();
  const stream = canvas.captureStream();
  const end = new AbortController();
  const recorder = new MediaRecorder(stream, {
    mimeType: type,
    videoBitsPerSecond: BITS_PER_SECOND,
  });
  try {
    const parts = partsOf(recorder);
    recorder.start(HAND_OVER_MS);
    const { signal } = end;
    const played = play(film, recorder, signal).then(() => quiet(recorder, signal));
    await Promise.race([parts, cancelled(film, signal), played]);
    if (recorder.state === 'inactive') throw new Error('stopped early');
    recorder.stop();
    const content = new Blob(await parts, { type });
    if (content.size === 0) throw new Error('no video');
    return content;
  } finally {
    end.abort();
    if (recorder.state !== 'inactive') recorder.stop();
    for (const track of stream.getTracks()) track.stop();
  }
}

/** What it has recorded when it stops. */
function partsOf(recorder: MediaRecorder): Promise<Blob[]> {
  const parts: Blob[] = [];
  return new Promise((resolve, reject) => {
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
    recorder.addEventListener('stop', () => resolve(parts));
    recorder.addEventListener('error', () => reject(new Error('the recorder failed')));
  });
}

function cancelled({ signal }: Film, end: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('cancelled')), { signal: end });
  });
}

/** What was drawn last is in the video, too: stopped at once, the recorder would lose what it owes. */
function quiet(recorder: MediaRecorder, end: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let timer = setTimeout(resolve, QUIET_MS);
    const longest = setTimeout(resolve, LONGEST_WAIT_MS);
    const wait = ({ data }: BlobEvent): void => {
      if (data.size === 0) return;
      clearTimeout(timer);
      timer = setTimeout(resolve, QUIET_MS);
    };
    recorder.addEventListener('dataavailable', wait, { signal: end });
    end.addEventListener('abort', () => {
      clearTimeout(timer);
      clearTimeout(longest);
    });
  });
}

/** Lets the film run to its end. */
function play({ seconds, draw }: Film, recorder: MediaRecorder, end: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    let at = 0;
    let last: number | null = null;
    const next = (now: number): void => {
      if (end.aborted) return;
      at += last === null ? 0 : Math.max(0, now - last) / 1000;
      last = now;
      try {
        draw(Math.min(at, seconds));
      } catch (error) {
        return reject(new Error('not drawn', { cause: error }));
      }
      if (at < seconds) requestAnimationFrame(next);
      else resolve();
    };
    requestAnimationFrame(next);
    const rest = (): void => {
      last = null;
      if (document.hidden) recorder.pause();
      else recorder.resume();
    };
    document.addEventListener('visibilitychange', rest, { signal: end });
  });
}
