// Changes a scenario as the command asks: settings by path, the peak rate, traffic from a file.
// The result is checked as a whole, so that two settings that only fit together can be given in
// any order. A refusal names the option, the path, the value and what is allowed.
import { isKnownPath, setPath } from '../sim/scenario/paths.ts';
import { notAllowed } from '../sim/scenario/problem.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import { parseScenario } from '../sim/scenario/validate.ts';
import { CommandError, STATUS } from './command-error.ts';
import type { Setting } from './run-options.ts';

/** @throws CommandError when a path or a value is refused */
export function withSettings(scenario: Scenario, settings: readonly Setting[]): Scenario {
  if (settings.length === 0) return scenario;
  let changed = scenario;
  for (const { path, value } of settings) {
    if (!isKnownPath(changed, path)) {
      throw refused(notAllowed(path, value, 'a setting of this scenario').message);
    }
    changed = setPath(changed, path, value);
  }
  const parsed = parseScenario(changed);
  if (parsed.ok) return parsed.scenario;
  throw refused(parsed.problems[0].message);
}

/** @throws CommandError when the users are closed, who have no rate */
export function withPeakRate(scenario: Scenario, peakRate: number): Scenario {
  if (scenario.workload.kind === 'open') {
    return { ...scenario, workload: { ...scenario.workload, peakRate } };
  }
  const why = 'its users are closed: they have no rate; set workload.users instead';
  throw new CommandError(`--peak-rate does not fit this scenario: ${why}`, STATUS.usage);
}

function refused(message: string): CommandError {
  return new CommandError(`--set ${message}`, STATUS.usage);
}
