// Which settings of a scenario may be changed while a run goes on, and the one way to do it.
// Everything else (classes, kinds, regions, durations) belongs to the start of a run.
// Patterns: `*` stands for any one key, `**` at the end for everything below.
// A change is accepted only if the whole scenario stays valid; nothing is clamped.
// `initial` counts at the start only, so it follows when the smallest or largest fleet passes it.
import type { Autoscaler } from './pool-schema.ts';
import type { Refusal } from './problem.ts';
import { notAllowed } from './problem.ts';
import { getPath, isKnownPath, setPath } from './paths.ts';
import type { Scenario } from './schema.ts';
import type { ParsedScenario } from './validate.ts';
import { parseScenario } from './validate.ts';

export const LIVE_SETTINGS: readonly string[] = [
  'workload.peakRate',
  'workload.shape',
  'workload.burstiness.*',
  'workload.users',
  'workload.think.meanSeconds',
  'classes.*.share',
  'classes.*.work.meanCoreSeconds',
  'classes.*.timeoutSeconds',
  'machineKinds.*.boot.meanSeconds',
  'pools.*.drainSeconds',
  'pools.*.balancer.*',
  'pools.*.autoscaler.policy',
  'pools.*.autoscaler.smallest',
  'pools.*.autoscaler.largest',
  'pools.*.autoscaler.tickSeconds',
  'pools.*.autoscaler.windowSeconds',
  'pools.*.autoscaler.metricDelaySeconds',
  'pools.*.autoscaler.threshold.**',
  'pools.*.autoscaler.targetTracking.**',
];

/** Whether a path is of a kind that may change during a run; it need not exist. */
export function isLiveSetting(path: string): boolean {
  return LIVE_SETTINGS.some((pattern) => matches(path.split('.'), pattern.split('.')));
}

/** Judges a new value of a setting; a run is given the one to ask. */
export type ChangeSetting = typeof changeSetting;

/** The scenario with one live setting changed, or why it may not be. */
export function changeSetting(scenario: Scenario, path: string, value: unknown): ParsedScenario {
  if (!isLiveSetting(path)) {
    return refuse(path, value, 'a setting that may change during a run');
  }
  if (value === undefined) return refuse(path, value, 'a value');
  if (!isKnownPath(scenario, path)) return refuse(path, value, 'a setting of this scenario');
  const changed = withInitialInside(setPath(scenario, path, value), path);
  const parsed = parseScenario(changed);
  if (!parsed.ok) return parsed;
  return { ok: true, scenario: setPath(changed, path, getPath(parsed.scenario, path)) };
}

function refuse(path: string, value: unknown, allowed: string): Refusal {
  return { ok: false, problems: [notAllowed(path, value, allowed)] };
}

function matches(keys: readonly string[], pattern: readonly string[]): boolean {
  const deep = pattern[pattern.length - 1] === '**';
  const fixed = deep ? pattern.slice(0, -1) : pattern;
  if (deep ? keys.length <= fixed.length : keys.length !== fixed.length) return false;
  return fixed.every((each, i) => each === '*' || each === keys[i]);
}

const FLEET_LIMIT = /^pools\.\d{1,2}\.autoscaler\.(smallest|largest)$/;

function withInitialInside(scenario: Scenario, path: string): Scenario {
  if (!FLEET_LIMIT.test(path)) return scenario;
  const autoscaler = path.slice(0, path.lastIndexOf('.'));
  const { smallest, largest, initial } = getPath(scenario, autoscaler) as Autoscaler;
  // A limit that is no number is left alone: the validation that follows says so.
  if (!Number.isFinite(smallest) || !Number.isFinite(largest)) return scenario;
  const inside = Math.min(Math.max(initial, smallest), largest);
  return inside === initial ? scenario : setPath(scenario, `${autoscaler}.initial`, inside);
}
