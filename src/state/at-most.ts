// Calls a function at most so often, and always once more after the last wish, so that what is
// shown at rest is the newest. Milliseconds of wall time. Who wishes for a part of the page cancels
// when that part goes: a wish still waiting would read what is no more.

export interface Wish {
  (): void;
  /** The wish that waits is dropped. */
  readonly cancel: () => void;
}

/** Returns the function to wish with; `milliseconds` apart at least. */
export function atMostEvery(milliseconds: number, act: () => void): Wish {
  let last = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = (): void => {
    timer = undefined;
    last = performance.now();
    act();
  };
  const wish = (): void => {
    if (timer !== undefined) return;
    const left = last + milliseconds - performance.now();
    if (left <= 0) now();
    else timer = setTimeout(now, left);
  };
  const cancel = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  return Object.assign(wish, { cancel });
}
