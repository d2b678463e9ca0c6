// The orders of the list of runs: newest first, by name, the cheapest, the quickest or the most
// elastic first. Those without the figure come last; among equals the newest is first.
import type { KeptRun } from '../store/kept-run.ts';
import { nameOf } from './run-search.ts';

export const RUN_ORDERS = ['newest', 'name', 'cost', 'p95', 'elasticity'] as const;
export type RunOrder = (typeof RUN_ORDERS)[number];

/** The smaller, the earlier. */
const MEASURES: Readonly<Partial<Record<RunOrder, (run: KeptRun) => number>>> = {
  cost: ({ figures }) => figures.usd,
  p95: ({ figures }) => figures.p95Seconds,
  elasticity: ({ figures }) => -figures.elasticity,
};

/** `runs` are newest first. */
export function inRunOrder(runs: readonly KeptRun[], order: RunOrder): readonly KeptRun[] {
  if (order === 'newest') return runs;
  const measure = MEASURES[order];
  return measure === undefined ? byName(runs) : byMeasure(runs, measure);
}

function byMeasure(
  runs: readonly KeptRun[],
  measure: (run: KeptRun) => number,
): readonly KeptRun[] {
  return runs
    .map((run) => ({ run, value: measure(run) }))
    .toSorted((one, other) => compared(one.value, other.value))
    .map(({ run }) => run);
}

function compared(one: number, other: number): number {
  if (Number.isNaN(one) || Number.isNaN(other))
    return Number(Number.isNaN(one)) - Number(Number.isNaN(other));
  return one - other;
}

/** As a person counts: Run 2 before Run 10. */
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function byName(runs: readonly KeptRun[]): readonly KeptRun[] {
  return runs.toSorted((one, other) => collator.compare(nameOf(one), nameOf(other)));
}
