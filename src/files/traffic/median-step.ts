// The median distance of sorted times, exactly, without sorting all of it: a sample of the steps
// brackets the median, one pass counts the steps below the bracket and keeps those within, and only
// these are sorted. Where the bracket misses, everything is sorted: slower, never wrong.
// The lower of two middle steps is taken, so that the result is a step that occurs.

const SAMPLE = 2_048;

/** The median step of times in rising order; 0 for fewer than two times. */
export function medianStep(times: Float64Array): number {
  const steps = times.length - 1;
  if (steps < 1) return 0;
  const rank = (steps - 1) >> 1;
  const [low, high] = bracket(times);
  let below = 0;
  let within = 0;
  for (let i = 1; i <= steps; i += 1) {
    const step = times[i] - times[i - 1];
    if (step < low) below += 1;
    else if (step <= high) within += 1;
  }
  if (rank < below || rank >= below + within) return sortedSteps(times, [0, Infinity], steps)[rank];
  if (low === high) return low;
  return sortedSteps(times, [low, high], within)[rank - below];
}

/** Two steps between which the median very likely lies. */
function bracket(times: Float64Array): readonly [number, number] {
  const steps = times.length - 1;
  const size = Math.min(SAMPLE, steps);
  const sample = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    const at = Math.floor((i * steps) / size);
    sample[i] = times[at + 1] - times[at];
  }
  sample.sort();
  return [sample[Math.floor(size * 0.45)], sample[Math.floor(size * 0.55)]];
}

/** The steps within bounds in rising order; `length` is how many there are. */
function sortedSteps(
  times: Float64Array,
  [low, high]: readonly [number, number],
  length: number,
): Float64Array {
  const kept = new Float64Array(length);
  let at = 0;
  for (let i = 1; i < times.length; i += 1) {
    const step = times[i] - times[i - 1];
    if (step >= low && step <= high) kept[at++] = step;
  }
  return kept.sort();
}
