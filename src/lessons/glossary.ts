// The glossary: every name on the screen with a sentence, a formula where there is one, and its
// sources, in groups. An entry's id never changes, since addresses use it: #glossary/cooldown.
// Always: each id stands once, and each entry has a source.
import { autoscalerEntries, clusterEntries } from '../words/en-glossary-cloud.ts';
import { figureEntries, screenEntries } from '../words/en-glossary-measured.ts';
import { balancerEntries, runEntries, workloadEntries } from '../words/en-glossary-run.ts';
import type { EntryWords } from '../words/glossary-entry.ts';
import {
  autoscalerSources,
  balancerSources,
  clusterSources,
  figureSources,
  runSources,
  screenSources,
  workloadSources,
} from './glossary-sources.ts';
import { type NameSource, type SourceId, SOURCES } from './sources.ts';

export type GlossaryGroup =
  'autoscaler' | 'balancer' | 'workload' | 'cluster' | 'figures' | 'run' | 'screen';

export interface GlossaryEntry extends EntryWords {
  readonly id: string;
  readonly group: GlossaryGroup;
  readonly sources: readonly NameSource[];
}

export const GLOSSARY: readonly GlossaryEntry[] = [
  ...entries('workload', workloadEntries, workloadSources),
  ...entries('balancer', balancerEntries, balancerSources),
  ...entries('cluster', clusterEntries, clusterSources),
  ...entries('autoscaler', autoscalerEntries, autoscalerSources),
  ...entries('figures', figureEntries, figureSources),
  ...entries('run', runEntries, runSources),
  ...entries('screen', screenEntries, screenSources),
];

function entries<Id extends string>(
  group: GlossaryGroup,
  words: Readonly<Record<Id, EntryWords>>,
  sources: Readonly<Record<Id, readonly SourceId[]>>,
): GlossaryEntry[] {
  return (Object.keys(words) as Id[]).map((id) => ({
    ...words[id],
    id,
    group,
    sources: sources[id].map((source) => SOURCES[source]),
  }));
}

/** Entries that all words of a search are found in; those with the text in their name first. */
export function searchGlossary(text: string): readonly GlossaryEntry[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return GLOSSARY;
  const parts = wanted.split(/\s+/);
  const found = GLOSSARY.filter((entry) => {
    const all = allText(entry);
    return parts.every((part) => all.includes(part));
  });
  return found.toSorted((a, b) => rank(a, wanted) - rank(b, wanted));
}

function allText({ name, also = [], text, formula = '', elsewhere = '' }: GlossaryEntry): string {
  return [name, ...also, text, formula, elsewhere].join('\n').toLowerCase();
}

/** 0 when the name begins so, 1 when another name does, 2 when it is inside a name, else 3. */
function rank({ name, also = [] }: GlossaryEntry, wanted: string): number {
  const names = [name, ...also].map((each) => each.toLowerCase());
  if (names[0].startsWith(wanted)) return 0;
  if (names.some((each) => each.startsWith(wanted))) return 1;
  return names.some((each) => each.includes(wanted)) ? 2 : 3;
}
