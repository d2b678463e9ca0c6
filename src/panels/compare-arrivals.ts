// Whether the same requests came in compared runs. When each comes and what work it is, is drawn
// from streams that the seed, the workload and the classes decide alone. With those equal every
// request is the same, whatever became of it, until one run is sent what another is not: a changed
// workload, a burst or a job by hand, which takes its work from the same streams.
// Closed users send when they have their answers, so theirs come at other times all the same.
import type { Recipe } from '../sim/run.ts';
import type { Intervention } from '../sim/scenario/interventions.ts';
import type { CompareWords } from '../words/en-compare.ts';

type ByWords = CompareWords['arrivals']['by'];
/** What may differ from the start, and on the way. */
export type AtStart = 'engine' | 'seed' | 'workload' | 'classes';
export type OnTheWay = 'workload' | 'classes' | 'burst' | 'job';

export type Arrivals =
  | { readonly kind: 'same' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'differ'; readonly by: readonly AtStart[] }
  /** The same up to a time, simulated seconds. */
  | { readonly kind: 'until'; readonly time: number; readonly by: readonly OnTheWay[] };

const AT_START: Readonly<Record<AtStart, (recipe: Recipe) => unknown>> = {
  engine: ({ engine }) => engine,
  seed: ({ seed }) => seed,
  workload: ({ scenario }) => scenario.workload,
  // How long its client waits decides what becomes of a request, not when it comes nor what it is.
  classes: ({ scenario }) =>
    scenario.classes.map(({ timeoutSeconds: _patience, ...request }) => request),
};

const ON_THE_WAY: Readonly<Record<OnTheWay, (made: Intervention) => boolean>> = {
  workload: (made) => made.kind === 'set' && made.path.startsWith('workload.'),
  classes: (made) =>
    made.kind === 'set' &&
    made.path.startsWith('classes.') &&
    !made.path.endsWith('.timeoutSeconds'),
  burst: ({ kind }) => kind === 'burst',
  job: ({ kind }) => kind === 'sendJob',
};

/** Of at least one recipe. */
export function arrivalsOf(recipes: readonly Recipe[]): Arrivals {
  const atStart = keysOf(AT_START).filter((name) => isDivided(recipes.map(AT_START[name])));
  if (atStart.length > 0) return { kind: 'differ', by: atStart };
  const onTheWay = keysOf(ON_THE_WAY).flatMap((by) => {
    const lists = recipes.map(({ interventions }) => interventions.filter(ON_THE_WAY[by]));
    const time = firstDifference(lists);
    return time === null ? [] : [{ by, time }];
  });
  if (onTheWay.length > 0) {
    const time = Math.min(...onTheWay.map((each) => each.time));
    return { kind: 'until', time, by: onTheWay.map(({ by }) => by) };
  }
  const isClosed = recipes.some(({ scenario }) => scenario.workload.kind === 'closed');
  return { kind: isClosed && recipes.length > 1 ? 'closed' : 'same' };
}

export function arrivalsText(arrivals: Arrivals, { arrivals: words }: CompareWords): string {
  const named = (by: readonly (keyof ByWords)[]) => by.map((each) => words.by[each]);
  switch (arrivals.kind) {
    case 'same':
    case 'closed':
      return words[arrivals.kind];
    case 'until':
      return words.until(arrivals.time, named(arrivals.by));
    case 'differ':
      return words.differ(named(arrivals.by));
  }
}

/** The time of the first intervention that not all lists have; null when they are the same. */
function firstDifference(lists: readonly (readonly Intervention[])[]): number | null {
  const most = Math.max(...lists.map(({ length }) => length));
  for (let place = 0; place < most; place++) {
    const made = lists.map((list) => list.at(place) ?? null);
    if (!isDivided(made)) continue;
    return Math.min(...made.flatMap((each) => (each === null ? [] : [each.time])));
  }
  return null;
}

function isDivided(values: readonly unknown[]): boolean {
  return new Set(values.map((each) => JSON.stringify(each))).size > 1;
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(record) as Key[];
}
