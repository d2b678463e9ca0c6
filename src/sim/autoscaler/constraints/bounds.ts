// The smallest and largest fleet. Always the last constraint, so that no other can push the fleet
// outside; a fleet that is outside is brought inside at once, whatever else holds.
// Should smallest exceed largest, largest wins.
import type { StageTrace } from '../policy.ts';

export interface Bounds {
  readonly smallest: number;
  readonly largest: number;
}

/** `before` machines moved into [smallest, largest]. */
export function applyBounds(before: number, { smallest, largest }: Bounds): StageTrace {
  const after = Math.min(Math.max(before, smallest), largest);
  return { constraint: 'bounds', before, after, numbers: { smallest, largest } };
}

/** Whether `current` machines are fewer or more than allowed. */
export function isOutside(current: number, { smallest, largest }: Bounds): boolean {
  return current < smallest || current > largest;
}
