// A changed setting in the words of the page, for the hints of undo and redo. Loaded with the first
// change, together with the words it takes.
import type { Scenario } from '../sim/scenario/schema.ts';
import type { SettingChange } from '../sim/scenario/setting-changes.ts';
import { en } from '../words/en.ts';
import { changeText } from '../words/setting-name.ts';

export function changeSaid(change: SettingChange, settings: Scenario | null): string {
  return changeText(change, settings, en);
}
