// Refuses, before the first event, a command that would have to simulate more than the budget of
// events (work-estimate.ts), and says how much it is. `--any-size` lets it run all the same.
import type { Scenario } from '../sim/scenario/schema.ts';
import { EVENT_BUDGET, workEstimate } from '../sim/workload/work-estimate.ts';
import { CommandError } from './command-error.ts';

interface Extent {
  /** Simulated seconds; null: to the end of the scenario. */
  readonly until: number | null;
  /** How many seeds. */
  readonly runs: number;
  readonly isAnySize: boolean;
}

/** @throws CommandError */
export function refuseTooMuchWork(scenario: Scenario, extent: Extent): void {
  const { until, runs, isAnySize } = extent;
  if (isAnySize) return;
  const part = until === null ? scenario : { ...scenario, durationSeconds: until };
  const events = workEstimate(part).events * runs;
  if (events <= EVENT_BUDGET) return;
  throw new CommandError(
    `this would be about ${rough(events)} events, and at most ${rough(EVENT_BUDGET)} are run ` +
      'without --any-size; give a lower rate or a shorter time',
  );
}

/** Two digits, such as 1.7e12. */
function rough(value: number): string {
  return value.toExponential(1).replace('e+', 'e').replace('.0e', 'e');
}
