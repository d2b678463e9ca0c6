// Whose turn it is, of several pictures of the same moment: one is drawn in an animation frame, the one
// that has waited longest, so that the work of frames is small and even; and none that has not moved
// by a part of a pixel that can be seen. Whatever still waits is asked for in the next frames, also
// when no newer numbers come. Where less motion is asked for, pictures move in steps of a second.
// Times are simulated seconds, but for those of steps.
import type { FrameReader } from '../state/frame-reader.ts';

/** Moves a picture of ten minutes by about a third of a pixel. */
const LEAST_MOVE_SECONDS = 0.5;
const STEP_MS = 1000;

/** The moment that is to be drawn. */
export interface DrawnMoment {
  readonly epoch: number;
  readonly time: number;
  readonly isPlaying: boolean;
  /** Less motion is asked for. */
  readonly isStepwise?: boolean;
}

interface Drawn extends DrawnMoment {
  /** Milliseconds of wall time. */
  readonly at: number;
}

/** The moment of a frame. An answer of the engine may know of a later one before its frame has come. */
export function momentIn(reader: Pick<FrameReader, 'header'>, isStepwise: boolean): DrawnMoment {
  const isPlaying = reader.header('isPlaying') === 1;
  return { epoch: reader.header('epoch'), time: reader.header('time'), isPlaying, isStepwise };
}

export class DrawInTurn<Name> {
  readonly #drawAgain: () => void;
  readonly #nextFrame: (callback: () => void) => unknown;
  /** In the order in which they were drawn, longest ago first. */
  readonly #drawn = new Map<Name, Drawn>();
  readonly #now: () => number;
  #isAwaited = false;
  #isOver = false;

  /** `drawAgain` is called in the next animation frame while some picture waits. */
  constructor(
    drawAgain: () => void,
    nextFrame: (callback: () => void) => unknown = (callback) => requestAnimationFrame(callback),
    now: () => number = () => performance.now(),
  ) {
    this.#now = now;
    this.#drawAgain = drawAgain;
    this.#nextFrame = nextFrame;
  }

  /** The pictures go: nothing is drawn in the frames to come. */
  stop(): void {
    this.#isOver = true;
  }

  /** The picture to draw in this animation frame, if any; it counts as drawn. */
  next(names: readonly Name[], moment: DrawnMoment): Name | undefined {
    if (this.#isAwaited) return undefined;
    // One that was put away is a new one when it comes back.
    for (const name of this.#drawn.keys()) if (!names.includes(name)) this.#drawn.delete(name);
    const at = this.#now();
    const due = names.filter((name) => isDue({ ...moment, at }, this.#drawn.get(name)));
    const name = due.find((each) => !this.#drawn.has(each)) ?? this.#longestAgo(due);
    if (name === undefined) return undefined;
    this.#drawn.delete(name);
    this.#drawn.set(name, { ...moment, at });
    if (due.length > 1) this.#goOn();
    return name;
  }

  #longestAgo(due: readonly Name[]): Name | undefined {
    return [...this.#drawn.keys()].find((name) => due.includes(name));
  }

  #goOn(): void {
    this.#isAwaited = true;
    this.#nextFrame(() => {
      this.#isAwaited = false;
      if (!this.#isOver) this.#drawAgain();
    });
  }
}

function isDue(moment: Drawn, drawn: Drawn | undefined): boolean {
  if (drawn === undefined || drawn.epoch !== moment.epoch) return true;
  if (!moment.isPlaying) return drawn.time !== moment.time;
  if (moment.isStepwise && moment.at - drawn.at < STEP_MS) return false;
  return Math.abs(moment.time - drawn.time) >= LEAST_MOVE_SECONDS;
}
