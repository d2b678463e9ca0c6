// Notices a worker that answers no more (an endless loop, a process that was ended). It is asked
// once a second and held to be dead after eight seconds without an answer. Counted in ticks of the
// page's own timer, so that a page that slept does not blame the worker for it.

const ASK_EVERY_MS = 1000;
const MOST_UNANSWERED = 8;

/** Calls `ondeath` once if the answers stop; returns a function that stops asking. */
export function watchHealth(ask: () => Promise<unknown>, ondeath: () => void): () => void {
  let unanswered = 0;
  let isAsked = false;
  const answered = (): void => {
    unanswered = 0;
    isAsked = false;
  };
  const timer = setInterval(() => {
    if (isAsked && ++unanswered >= MOST_UNANSWERED) {
      clearInterval(timer);
      ondeath();
      return;
    }
    if (isAsked) return;
    isAsked = true;
    // A refusal is an answer too.
    ask().then(answered, answered);
  }, ASK_EVERY_MS);
  return () => clearInterval(timer);
}
