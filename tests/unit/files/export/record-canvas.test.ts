// A canvas is recorded for as long as was said, in the best kind the browser can make; a hidden page does
// not count; and however it ends, nothing is left running.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordCanvas } from '../../../../src/files/export/record-canvas.ts';
import { videoKind } from '../../../../src/files/export/video-kind.ts';
import { fakeStudio, type Studio } from './fake-studio.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Nothing comes any more. */
const quiet = () => vi.advanceTimersByTimeAsync(1000);

function record(studio: Studio, seconds = 10) {
  const stop = new AbortController();
  const draw = vi.fn();
  const content = recordCanvas(
    studio.canvas,
    { type: 'video/webm' },
    { seconds, draw, signal: stop.signal },
  );
  // Each test looks at it later.
  content.catch(() => undefined);
  const [recorder] = studio.recorders;
  return { content, draw, recorder, cancel: () => stop.abort() };
}

describe('a recorded canvas', () => {
  it('is 10 s long, drawn on with each picture of the screen', async () => {
    const studio = fakeStudio();
    const { content, draw, recorder } = record(studio);
    expect(recorder.options.mimeType).toBe('video/webm');
    studio.pass(9.9);
    expect(recorder.heard).toEqual(['start']);
    studio.pass(0.2);
    await quiet();
    const blob = await content;
    expect(recorder.heard).toEqual(['start', 'stop']);
    expect(blob.type).toBe('video/webm');
    expect(await blob.text()).toBe('video');
    expect(Math.abs(draw.mock.calls.length - 601)).toBeLessThanOrEqual(1);
    expect(draw.mock.calls[0]).toEqual([0]);
    expect(draw.mock.lastCall).toEqual([10]);
    expect(draw.mock.calls[60][0]).toBeCloseTo(1);
    expect(studio.isFlowing()).toBe(false);
  });

  it('rests while the page is hidden', async () => {
    const studio = fakeStudio();
    const { content, draw, recorder } = record(studio, 2);
    studio.pass(1);
    studio.hide(true);
    const [before] = draw.mock.lastCall as [number];
    studio.hide(false);
    studio.pass(0.5);
    expect(recorder.heard).toEqual(['start', 'pause', 'resume']);
    expect(draw.mock.lastCall?.[0]).toBeCloseTo(before + 0.5 - 1 / 60);
    studio.pass(0.6);
    await quiet();
    await content;
    studio.hide(true);
    expect(recorder.heard).toEqual(['start', 'pause', 'resume', 'stop']);
  });

  it('ends when all that was drawn has come', async () => {
    const studio = fakeStudio();
    const { content, recorder } = record(studio, 2);
    studio.pass(2.1);
    for (const part of ['late, ', 'later, ']) {
      await vi.advanceTimersByTimeAsync(700);
      expect(recorder.heard).toEqual(['start']);
      recorder.give(part);
    }
    await quiet();
    expect(recorder.heard).toEqual(['start', 'stop']);
    expect(await (await content).text()).toBe('late, later, video');
  });

  it('that is cancelled while the last of it comes leaves nothing either', async () => {
    const studio = fakeStudio();
    const { content, recorder, cancel } = record(studio, 2);
    studio.pass(2.1);
    await vi.advanceTimersByTimeAsync(100);
    cancel();
    await expect(content).rejects.toThrow('cancelled');
    expect(recorder.state).toBe('inactive');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that is cancelled leaves nothing', async () => {
    const studio = fakeStudio();
    const { content, draw, recorder, cancel } = record(studio);
    studio.pass(3);
    const { length } = draw.mock.calls;
    cancel();
    await expect(content).rejects.toThrow('cancelled');
    expect(recorder.state).toBe('inactive');
    expect(studio.isFlowing()).toBe(false);
    studio.pass(1);
    expect(draw.mock.calls).toHaveLength(length);
  });

  it('is not begun when it is cancelled before', async () => {
    const studio = fakeStudio();
    const signal = AbortSignal.abort();
    const film = { seconds: 1, draw: () => undefined, signal };
    await expect(recordCanvas(studio.canvas, { type: 'video/webm' }, film)).rejects.toThrow();
    expect(studio.recorders).toHaveLength(0);
    expect(studio.isFlowing()).toBe(false);
  });

  it.each<[string, (made: ReturnType<typeof record>) => void]>([
    ['the recorder fails', ({ recorder }) => recorder.fail()],
    ['the browser stops it', ({ recorder }) => recorder.stop()],
    ['there is nothing in it', ({ recorder }) => (recorder.content = [])],
    [
      'it cannot be drawn on',
      ({ draw }) =>
        draw.mockImplementation(() => {
          throw new Error('no memory');
        }),
    ],
  ])('is none when %s', async (_, spoil) => {
    const studio = fakeStudio();
    const made = record(studio, 2);
    studio.pass(1);
    spoil(made);
    studio.pass(2);
    await quiet();
    await expect(made.content).rejects.toThrow();
    expect(made.recorder.state).toBe('inactive');
    expect(studio.isFlowing()).toBe(false);
  });
});

describe('the kind of video', () => {
  it.each([
    [['video/webm', 'video/mp4'], 'webm'],
    [['video/mp4'], 'mp4'],
    [[], undefined],
  ] as const)('of a browser that can make %j', (types, ending) => {
    fakeStudio(types);
    expect(videoKind()?.ending).toBe(ending);
  });

  it('is none where nothing records or no canvas can be recorded', () => {
    expect(videoKind()).toBe(null);
    fakeStudio();
    vi.stubGlobal('HTMLCanvasElement', class {});
    expect(videoKind()).toBe(null);
  });
});
