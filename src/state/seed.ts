// Seeds of a run: whole numbers of 32 bits. The same seed gives the same random numbers, so that a
// seed can be named, and drawn anew.

/** Another one, by the browser's own chance. */
export function anySeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0];
}
