// The changes of settings that a list of interventions makes, each with the value before it.
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

/** The settings that interventions changed, each with its value before. */
export function changesOf(
  scenario: Scenario,
  interventions: readonly Intervention[],
): SettingChange[] {
  const values = new Map<string, unknown>();
  return interventions.flatMap((each) => {
    if (each.kind !== 'set') return [];
    const { time, path, value } = each;
    const before = values.has(path) ? values.get(path) : valueAt(scenario, path);
    values.set(path, value);
    return [{ time, path, before, after: value }];
  });
}
