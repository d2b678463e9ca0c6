// Machines of a run in the order of one column of their table. What a machine does not have (never
// ready, not ended, not measured) comes last either way; what is equal keeps the order of the orders.
import type { MachineLife } from '../../sim/results/machine-fold.ts';

/** What each column of the table is sorted by, in their order. */
const KEYS = [
  ({ serial }) => serial,
  ({ region }) => region,
  ({ kind }) => kind,
  ({ orderedAt }) => orderedAt,
  ({ readyAt }) => readyAt,
  ({ endedAt }) => endedAt,
  ({ hours }) => hours,
  ({ usd }) => usd,
  ({ cpuPercent }) => cpuPercent,
] as const satisfies readonly ((life: MachineLife) => number | string | null)[];

export interface ColumnOrder {
  /** From 0. */
  readonly column: number;
  readonly isDescending: boolean;
}

export function inMachineOrder(
  machines: readonly MachineLife[],
  { column, isDescending }: ColumnOrder,
): MachineLife[] {
  const keyOf = KEYS[column];
  const way = isDescending ? -1 : 1;
  return machines.toSorted((one, other) => compared(keyOf(one), keyOf(other), way));
}

type Key = number | string | null;

function compared(one: Key, other: Key, way: number): number {
  if (isNone(one) || isNone(other)) return Number(isNone(one)) - Number(isNone(other));
  if (one === other) return 0;
  return way * ((one ?? 0) < (other ?? 0) ? -1 : 1);
}

function isNone(key: Key): boolean {
  return key === null || Number.isNaN(key);
}
