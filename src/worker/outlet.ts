// What leaves the worker on the frames port. A frame is sent only into a buffer that the page has
// handed back, and only when there is something newer than the last one; so at most one crosses
// per animation frame, and none to a hidden page. News cross at most four times a second, and
// whenever the page has moved along the run.
import { type FrameSource, packFrame } from './frame-packing.ts';
import { type Newsroom, takeNews, toldNothing } from './news.ts';
import type { FromEngine, GaveUp, Supposed } from './protocol.ts';
import type { Clock } from './turns.ts';

/** Shortest time between two pieces of news, milliseconds. */
export const NEWS_EVERY_MS = 250;

export type Send = (message: FromEngine, transfer: Transferable[]) => void;
export type Outgoing = FrameSource & Omit<Newsroom, 'told'>;

export class Outlet {
  readonly #clock: Clock;
  readonly #send: Send;
  #buffer: ArrayBuffer | null = null;
  #sentRevision = -1;
  #told = toldNothing(-1);
  #lastNews = -Infinity;
  #timer: unknown = null;
  #newsSent = 0;

  constructor(clock: Clock, send: Send) {
    this.#clock = clock;
    this.#send = send;
  }

  /** Pieces of news that went out so far. */
  get newsSent(): number {
    return this.#newsSent;
  }

  /** The page has drawn what was in it. */
  takeBuffer(buffer: ArrayBuffer): void {
    this.#buffer = buffer;
  }

  offerFrame(source: FrameSource): void {
    if (this.#buffer === null || source.revision === this.#sentRevision) return;
    const frame = packFrame(source, this.#buffer);
    this.#buffer = null;
    this.#sentRevision = source.revision;
    this.#send({ kind: 'frame', frame }, [frame.buffer]);
  }

  /** An answer in parts goes out as it comes. */
  sendSupposed(supposed: Supposed): void {
    this.#send({ kind: 'supposed', ...supposed }, []);
  }

  /** The last that is said of a run that cannot go on. */
  sendGaveUp(reason: GaveUp): void {
    this.#send({ kind: 'gaveUp', reason }, []);
  }

  /** Sends what is new, now or when it is time again; `current` is asked then. */
  offerNews(current: () => Outgoing): void {
    if (this.#timer !== null) return;
    const left = this.#lastNews + NEWS_EVERY_MS - this.#clock.now();
    if (left <= 0) {
      this.#sendNews(current());
      return;
    }
    this.#timer = this.#clock.after(left, () => {
      this.#timer = null;
      this.#sendNews(current());
    });
  }

  /** Sends what is new without waiting: someone asked for this moment and looks at it next. */
  sendNewsNow(room: Outgoing): void {
    this.#clock.cancel(this.#timer);
    this.#timer = null;
    this.#sendNews(room);
  }

  #sendNews(room: Outgoing): void {
    if (this.#told.epoch !== room.epoch) this.#told = toldNothing(room.epoch);
    const news = takeNews({ ...room, told: this.#told });
    if (news === null) return;
    this.#lastNews = this.#clock.now();
    this.#newsSent++;
    this.#send({ kind: 'news', ...news }, []);
  }
}
