// What was done to a run, in the words of the page: what undo and redo would do, and what goes on because
// of Try it. Loaded once something was done, together with the words it takes. Simulated seconds.
import type { Intervention } from '../sim/scenario/interventions.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import type { SettingChange } from '../sim/scenario/setting-changes.ts';
import { en } from '../words/en.ts';
import { changeText } from '../words/setting-name.ts';
import { tryItNotes } from './try-it-notes.ts';

export function undoSaid(change: SettingChange, settings: Scenario | null): string {
  const inverse = { ...change, before: change.after, after: change.before };
  return en.undoing.undoOf(changeText(inverse, settings, en), en.undoing.undoKeys);
}

export function redoSaid(change: SettingChange, settings: Scenario | null): string {
  return en.undoing.redoOf(changeText(change, settings, en), en.undoing.redoKeys);
}

export function notesSaid(interventions: readonly Intervention[], now: number): string {
  return tryItNotes(interventions, now, en);
}
