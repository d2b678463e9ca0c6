// Which kept runs are looked for: those in which every word stands that was typed, in their name,
// scenario, seed or tags, and which have the tag that was chosen. Capitals do not matter.
// And what a typed name or typed tags come to, with the most that a run may have of them.
import type { KeptRun } from '../store/kept-run.ts';

export interface Wanted {
  readonly query: string;
  readonly tag: string | null;
}

/** What a run is called: its own name, else that of its scenario. */
export function nameOf({ name, scenario }: Pick<KeptRun, 'name' | 'scenario'>): string {
  return name ?? scenario;
}

export function found(runs: readonly KeptRun[], { query, tag }: Wanted): readonly KeptRun[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0 && tag === null) return runs;
  return runs.filter((run) => {
    if (tag !== null && !run.tags.includes(tag)) return false;
    if (words.length === 0) return true;
    const text = textOf(run);
    return words.every((word) => text.includes(word));
  });
}

/** All tags there are, those on most runs first. */
export function tagsOf(runs: readonly KeptRun[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const tag of runs.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const inOrder = [...counts].toSorted(
    ([one, most], [other, fewer]) => fewer - most || (one < other ? -1 : 1),
  );
  return inOrder.map(([tag]) => tag);
}

/** What was typed as tags: without spaces around, without doubles, at most so many. */
export function tagsTyped(text: string): readonly string[] {
  const typed = text.split(',').map((tag) => tag.trim().replace(/\s+/g, ' ').slice(0, LONGEST_TAG));
  return [...new Set(typed.filter(Boolean))].slice(0, MOST_TAGS);
}

/** What is typed as tags, cut where it is more than is taken, and why. */
export function fittingTags(text: string): { text: string; why: 'long' | 'many' | null } {
  let count = 0;
  let why: 'long' | 'many' | null = null;
  const fitting = text.split(',').map((typed) => {
    const tag = typed.trim();
    if (tag !== '' && ++count > MOST_TAGS) {
      why = 'many';
      return '';
    }
    if (tag.length <= LONGEST_TAG) return typed;
    why = 'long';
    return typed.slice(0, typed.indexOf(tag) + LONGEST_TAG);
  });
  return { text: why === null ? text : fitting.join(','), why };
}

export const MOST_TAGS = 8;
export const LONGEST_TAG = 24;
export const LONGEST_NAME = 80;

/** What was typed as a name; null takes the name away. */
export function nameTyped(text: string): string | null {
  return text.trim().replace(/\s+/g, ' ').slice(0, LONGEST_NAME) || null;
}

function textOf({ name, scenario, seed, tags }: KeptRun): string {
  return `${name ?? ''}\n${scenario}\nseed ${seed}\n${tags.join('\n')}`.toLowerCase();
}
