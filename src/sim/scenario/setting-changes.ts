// The changes of settings that a list of interventions makes, each with the value before it. What was
// refused changed nothing: the value before it stays the one that the next change finds.
// Simulated seconds.
import type { Intervention } from './interventions.ts';
import type { Scenario } from './schema.ts';
import { valueAt } from './value-at.ts';

/** A setting that was changed. */
export interface SettingChange {
  readonly time: number;
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The same of a list, in which it may have been refused. */
export interface JudgedChange extends SettingChange {
  readonly acted: boolean;
}

/** An intervention that did not act, by its place in the list. */
export interface Refused {
  readonly index: number;
}

/** One for each intervention: null for those that set nothing. */
export function changesOf(
  scenario: Scenario,
  interventions: readonly Intervention[],
  notApplied: readonly Refused[],
): (JudgedChange | null)[] {
  const values = new Map<string, unknown>();
  return interventions.map((each, place) => {
    if (each.kind !== 'set') return null;
    const { time, path, value: after } = each;
    const before = values.has(path) ? values.get(path) : valueAt(scenario, path);
    const acted = notApplied.every(({ index }) => index !== place);
    if (acted) values.set(path, after);
    return { time, path, before, after, acted };
  });
}
