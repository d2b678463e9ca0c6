// Several pictures, drawn one in a frame and in turn, and only when they have moved.
import { describe, expect, it } from 'vitest';
import { type DrawnMoment, DrawInTurn, momentIn } from '../../../src/panels/draw-in-turn.ts';

/** Some pictures, and the animation frames in the test's hand. */
function pictures(...all: string[]) {
  let names = all;
  const drawn: (string | undefined)[] = [];
  const awaited: (() => void)[] = [];
  let moment: DrawnMoment = { epoch: 1, time: 0, isPlaying: true };
  const draw = (): void => {
    const name = turns.next(names, moment);
    if (name !== undefined) drawn.push(name);
  };
  let now = 0;
  const turns = new DrawInTurn<string>(
    draw,
    (callback) => awaited.push(callback),
    () => now,
  );
  const wait = (milliseconds: number): void => void (now += milliseconds);
  /** An animation frame, with new numbers or without. */
  const frame = (numbers?: Partial<DrawnMoment>): void => {
    const callbacks = awaited.splice(0);
    if (numbers) {
      moment = { ...moment, ...numbers };
      draw();
    }
    callbacks.forEach((callback) => callback());
  };
  const show = (...some: string[]): void => void (names = some);
  return { drawn, awaited, frame, show, wait, stop: () => turns.stop() };
}

describe('drawing in turn', () => {
  it('draws nothing in the frames that come after its end', () => {
    const { drawn, frame, stop } = pictures('a', 'b');
    frame({ time: 1 });
    stop();
    frame();
    expect(drawn).toEqual(['a']);
  });

  it('takes the moment from the frame that is drawn', () => {
    const numbers: Readonly<Record<string, number>> = { epoch: 3, time: 41.5, isPlaying: 1 };
    expect(momentIn({ header: (name) => numbers[name] }, false)).toEqual({
      epoch: 3,
      time: 41.5,
      isPlaying: true,
      isStepwise: false,
    });
  });

  it('draws one in a frame, the one that has waited longest', () => {
    const { drawn, frame } = pictures('a', 'b', 'c');
    for (let i = 1; i <= 7; i++) {
      frame({ time: 10 * i });
      expect(drawn).toHaveLength(i);
    }
    expect(drawn.join('')).toBe('abcabca');
  });

  it('goes on without new numbers until all show the moment, then rests', () => {
    const { drawn, awaited, frame } = pictures('a', 'b', 'c');
    frame({ time: 5, isPlaying: false });
    for (let i = 0; i < 10; i++) frame();
    expect(drawn.join('')).toBe('abc');
    expect(awaited).toEqual([]);
  });

  it('waits until a picture has moved by what can be seen', () => {
    const { drawn, frame } = pictures('a');
    for (const time of [1, 1.2, 1.4, 1.5, 1.9, 2]) frame({ time });
    expect(drawn).toHaveLength(3);
  });

  it('shows exactly the moment at which it pauses, however near', () => {
    const { drawn, frame } = pictures('a');
    frame({ time: 1 });
    frame({ time: 1.1, isPlaying: false });
    frame({ time: 1.1, isPlaying: false });
    expect(drawn).toHaveLength(2);
  });

  it('draws a picture that was put away and comes back', () => {
    const { drawn, frame, show } = pictures('a', 'b');
    frame({ time: 5, isPlaying: false });
    frame();
    show('a');
    frame({});
    show('a', 'b');
    frame({});
    expect(drawn.join('')).toBe('abb');
  });

  it('moves each picture once a second where less motion is asked for', () => {
    const { drawn, frame, wait } = pictures('a', 'b');
    for (let i = 1; i <= 120; i++) {
      frame({ time: 10 * i, isStepwise: true });
      wait(20);
    }
    expect(drawn.join('')).toBe('ababab');
    frame({ time: 1300, isPlaying: false });
    frame();
    expect(drawn).toHaveLength(8);
  });

  it('draws another run and an earlier moment at once', () => {
    const { drawn, frame } = pictures('a');
    frame({ time: 100 });
    frame({ time: 100, epoch: 2 });
    frame({ time: 20 });
    expect(drawn).toHaveLength(3);
  });
});
