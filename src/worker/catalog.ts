// The scenarios that ship, by name, for the page's chooser and for `open`.
import { PRESETS } from '../sim/scenario/presets.ts';
import type { CatalogEntry } from './protocol.ts';

export function catalogEntries(): CatalogEntry[] {
  return PRESETS.map(({ id, scenario }) => ({ id, name: scenario.name ?? id }));
}
