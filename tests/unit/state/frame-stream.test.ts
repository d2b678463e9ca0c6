// Frames are drawn once an animation frame, the newest only, and each buffer goes back once.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FrameStream } from '../../../src/state/frame-stream.ts';

let callbacks: (() => void)[] = [];

/** The browser's next animation frame. */
function animate(): void {
  const due = callbacks;
  callbacks = [];
  for (const callback of due) callback();
}

beforeEach(() => {
  callbacks = [];
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => callbacks.push(callback));
  vi.stubGlobal('cancelAnimationFrame', () => (callbacks = []));
});
afterEach(() => void vi.unstubAllGlobals());

function connected() {
  const stream = new FrameStream();
  const back: ArrayBuffer[] = [];
  stream.connect((buffer) => back.push(buffer));
  return { stream, back };
}

it('draws a frame at the next animation frame and hands back the one before', () => {
  const { stream, back } = connected();
  const painted: Float64Array[] = [];
  stream.paint((frame) => painted.push(frame));
  const [first, second] = [Float64Array.of(1), Float64Array.of(2)];
  stream.take(first);
  expect(painted).toEqual([]);
  animate();
  expect(painted).toEqual([first]);
  // A second, empty buffer, so that one is on the screen and one on its way.
  expect(back.map(({ byteLength }) => byteLength)).toEqual([0]);
  stream.take(second);
  animate();
  expect(painted).toEqual([first, second]);
  expect(back[1]).toBe(first.buffer);
});

it('asks for no animation frame while nothing comes', () => {
  const { stream } = connected();
  stream.take(Float64Array.of(1));
  animate();
  expect(callbacks).toEqual([]);
});

it('shows the newest frame at once to a painter that comes later', () => {
  const { stream } = connected();
  const frame = Float64Array.of(1);
  stream.take(frame);
  animate();
  const painter = vi.fn();
  const leave = stream.paint(painter);
  expect(painter).toHaveBeenCalledWith(frame);
  leave();
  stream.take(Float64Array.of(2));
  animate();
  expect(painter).toHaveBeenCalledTimes(1);
});

it('hands the buffer back even when a painter fails', () => {
  const { stream, back } = connected();
  stream.paint(() => {
    throw new Error('no canvas');
  });
  stream.take(Float64Array.of(1));
  expect(animate).toThrow('no canvas');
  expect(back).toHaveLength(1);
});

it('forgets what an engine that is gone has sent', () => {
  const { stream } = connected();
  const painter = vi.fn();
  stream.paint(painter);
  stream.take(Float64Array.of(1));
  stream.connect(() => undefined);
  animate();
  expect(painter).not.toHaveBeenCalled();
});
