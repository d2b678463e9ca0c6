// At most so often, always once more after the last wish, and never after it was cancelled.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { atMostEvery } from '../../../src/state/at-most.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function counted(milliseconds: number) {
  const act = vi.fn();
  return { act, wish: atMostEvery(milliseconds, act) };
}

describe('a wish', () => {
  it('is fulfilled at once, the next ones together when it is time again', () => {
    const { act, wish } = counted(100);
    wish();
    wish();
    wish();
    expect(act).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(99);
    expect(act).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    expect(act).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(1000);
    expect(act).toHaveBeenCalledTimes(2);
  });

  it('that waits is dropped when it is cancelled; a later one is fulfilled', () => {
    const { act, wish } = counted(100);
    wish();
    wish();
    wish.cancel();
    vi.advanceTimersByTime(1000);
    expect(act).toHaveBeenCalledTimes(1);
    wish();
    expect(act).toHaveBeenCalledTimes(2);
  });
});
