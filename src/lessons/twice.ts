// A run's interventions twice over: once with some settings as they are now from the start, once
// without ever having changed them. Everything else acts at its time in both, and both serve the
// same requests, so what differs between the two runs is what the change has done.
// Simulated seconds.
import type { Intervention } from '../sim/scenario/interventions.ts';

export interface Twice {
  readonly with: readonly Intervention[];
  readonly without: readonly Intervention[];
}

/** `isPart` says which settings, by their path, the change is made of. */
export function twice(
  interventions: readonly Intervention[],
  isPart: (path: string) => boolean,
): Twice {
  const belongs = (each: Intervention): boolean => each.kind === 'set' && isPart(each.path);
  const without = interventions.filter((each) => !belongs(each));
  // In the order in which they were made, so that each is as allowed as it was.
  const fromStart = interventions.filter(belongs).map((each) => ({ ...each, time: 0 }));
  return { with: [...fromStart, ...without], without };
}
