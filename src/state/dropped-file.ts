// What a file that was dropped on the page may hold: a run is JSON, and anything else is traffic.

/** Enough to see how the file begins, bytes. */
const BEGINNING = 64;

/** Begins as a run does; a file that cannot be read is refused by whoever reads traffic from it. */
export async function mayHoldRun(file: Blob): Promise<boolean> {
  const start = await file
    .slice(0, BEGINNING)
    .text()
    .catch(() => '');
  return start.trimStart().startsWith('{');
}
