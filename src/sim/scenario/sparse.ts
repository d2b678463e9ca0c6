// A scenario without what the format fills in by itself: shorter, and read again it is the same. Used
// where every character counts, as in links; files keep every field, so that they can be read by eye.
// A field is left out only when the parser has been seen to put it back, so that whatever the defaults
// are, and whatever they depend on, the meaning cannot change.
import type { Scenario, ScenarioInput } from './schema.ts';
import { parseScenario } from './validate.ts';

type Holder = Record<string, unknown>;

export function withoutDefaults(scenario: Scenario): ScenarioInput {
  const meaning = meaningOf(scenario);
  if (meaning === null) return scenario;
  const sparse = structuredClone(scenario) as Scenario & Holder;
  leaveOut(sparse, () => meaningOf(sparse) === meaning);
  return sparse;
}

/** Every field in the order of the format; null of what the parser refuses. */
function meaningOf(scenario: unknown): string | null {
  const parsed = parseScenario(scenario);
  return parsed.ok ? JSON.stringify(parsed.scenario) : null;
}

/** Whole parts first: most of them need not be looked into. */
function leaveOut(holder: Holder, isSame: () => boolean): void {
  for (const [key, value] of Object.entries(holder)) {
    delete holder[key];
    if (isSame()) continue;
    holder[key] = value;
    for (const part of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (typeof part === 'object' && part !== null) leaveOut(part as Holder, isSame);
    }
  }
}
