// What comes in time: the page goes on without an answer that fails or takes too long. Milliseconds.

/** So long nothing else is waited for. */
const PATIENCE_MS = 4000;

/** The answer; null when there is none by then. */
export function inTime<T>(answer: Promise<T | null> | null): Promise<T | null> {
  if (answer === null) return Promise.resolve(null);
  const tooLong = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null));
  return Promise.race([answer.catch(() => null), tooLong]);
}
