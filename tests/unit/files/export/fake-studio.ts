// What a browser records a canvas with, for tests without one: a recorder, a page that may be hidden,
// and the pictures of a screen, 60 a second, which come when the test lets time pass. The canvas writes
// down what is drawn on it.
import { vi } from 'vitest';
import { recordingCanvas } from '../../draw/charts/recording-canvas.ts';

export class FakeRecorder extends EventTarget {
  state: RecordingState = 'inactive';
  /** What is said to it, in order. */
  readonly heard: string[] = [];
  /** What it gives when it stops. */
  content: BlobPart[] = ['video'];

  readonly options: MediaRecorderOptions;

  constructor(_stream: object, options: MediaRecorderOptions) {
    super();
    this.options = options;
  }

  start = () => this.#turn('start', 'recording');
  pause = () => this.#turn('pause', 'paused');
  resume = () => this.#turn('resume', 'recording');

  stop(): void {
    this.#turn('stop', 'inactive');
    queueMicrotask(() => {
      this.dispatchEvent(
        Object.assign(new Event('dataavailable'), { data: new Blob(this.content) }),
      );
      this.dispatchEvent(new Event('stop'));
    });
  }

  /** Hands over a part of what it has. */
  give(content: string): void {
    this.dispatchEvent(Object.assign(new Event('dataavailable'), { data: new Blob([content]) }));
  }

  /** As a browser does that cannot go on. */
  fail(): void {
    this.state = 'inactive';
    this.dispatchEvent(new Event('error'));
  }

  #turn(name: string, state: RecordingState): void {
    if ((this.state === 'inactive') !== (name === 'start')) throw new Error(`${name} now`);
    this.heard.push(name);
    this.state = state;
  }
}

export interface Studio {
  readonly canvas: HTMLCanvasElement;
  /** What was drawn, one line a call. */
  readonly drawn: readonly string[];
  readonly recorders: readonly FakeRecorder[];
  /** Whether the stream of the canvas still flows. */
  readonly isFlowing: () => boolean;
  /** Seconds of a screen that is seen. */
  readonly pass: (seconds: number) => void;
  readonly hide: (isHidden: boolean) => void;
}

/** `types` are those that the browser can make. Put away by vi.unstubAllGlobals. */
export function fakeStudio(types: readonly string[] = ['video/webm', 'video/mp4']): Studio {
  const recorders: FakeRecorder[] = [];
  const { canvas: context, calls: drawn } = recordingCanvas();
  let isFlowing = false;
  class FakeCanvas {
    width = 0;
    height = 0;
    getContext = () => context;
    captureStream() {
      isFlowing = true;
      return { getTracks: () => [{ stop: () => (isFlowing = false) }] };
    }
  }
  vi.stubGlobal('HTMLCanvasElement', FakeCanvas);
  class Recorder extends FakeRecorder {
    static isTypeSupported = (type: string) => types.includes(type);
    constructor(...given: ConstructorParameters<typeof FakeRecorder>) {
      super(...given);
      recorders.push(this);
    }
  }
  vi.stubGlobal('MediaRecorder', Recorder);
  const page = Object.assign(new EventTarget(), {
    hidden: false,
    createElement: () => new FakeCanvas(),
    fonts: { load: () => Promise.resolve([]) },
  });
  vi.stubGlobal('document', page);
  return {
    ...{ drawn, recorders, pass: fakeScreen(), isFlowing: () => isFlowing },
    canvas: new FakeCanvas() as unknown as HTMLCanvasElement,
    hide(isHidden) {
      page.hidden = isHidden;
      page.dispatchEvent(new Event('visibilitychange'));
    },
  };
}

function fakeScreen(): (seconds: number) => void {
  let waiting: FrameRequestCallback[] = [];
  let pictures = 0;
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) =>
    waiting.push(callback),
  );
  return (seconds) => {
    for (let i = 0; i < Math.round(60 * seconds); i++) {
      const now = (++pictures * 1000) / 60;
      const due = waiting;
      waiting = [];
      for (const callback of due) callback(now);
    }
  };
}
