// Seeds of a run: whole numbers of 32 bits. The same seed gives the same random numbers, so that a
// page that asks for none shows everyone the same run.

/** The seed of a page that asks for none. */
export const DEFAULT_SEED = 42;

/** Another one, by the browser's own chance. */
export function anySeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0];
}
