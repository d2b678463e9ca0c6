// Calls a function at most so often, and always once more after the last wish, so that what is
// shown at rest is the newest. Milliseconds of wall time.

/** Returns the function to wish with; `milliseconds` apart at least. */
export function atMostEvery(milliseconds: number, act: () => void): () => void {
  let last = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = (): void => {
    timer = undefined;
    last = performance.now();
    act();
  };
  return () => {
    if (timer !== undefined) return;
    const left = last + milliseconds - performance.now();
    if (left <= 0) now();
    else timer = setTimeout(now, left);
  };
}
