// What a person should know of the storage, as long as it holds: what is told later puts away what it
// ends or what it says anew. Full ends when there is room, and the other way round.
// Newest first; each has a key, under which one that was dismissed is known until it holds no more.
import type { Trouble } from '../store/environment.ts';
import type { Keeper } from './keeper.svelte.ts';

export type StorageNotice = Trouble | { readonly kind: 'failed' | 'taken' };

const ENDS: Readonly<Partial<Record<Trouble['kind'], Trouble['kind']>>> = {
  full: 'room',
  room: 'full',
};

export function withTrouble(troubles: readonly Trouble[], told: Trouble): readonly Trouble[] {
  const still = troubles.filter(
    (each) => each.kind !== ENDS[told.kind] && keyOf(each) !== keyOf(told),
  );
  return [told, ...still];
}

/** All that holds now: first what is not saved, last that another tab writes this run. */
export function noticesOf({
  troubles,
  state,
  isTaken,
}: Pick<Keeper, 'troubles' | 'state' | 'isTaken'>): readonly StorageNotice[] {
  const failed: StorageNotice[] = state === 'failed' ? [{ kind: 'failed' }] : [];
  return [...failed, ...troubles, ...(isTaken ? [{ kind: 'taken' } as const] : [])];
}

/** The same for what says the same: numbers of bytes may differ. */
export function keyOf(notice: StorageNotice): string {
  if (notice.kind === 'damaged') return `damaged ${notice.id}`;
  return notice.kind === 'moved' ? `moved ${notice.home}` : notice.kind;
}

/** Of what was dismissed that which still holds: what holds again is news again. */
export function stillDismissed(
  dismissed: readonly string[],
  notices: readonly StorageNotice[],
): readonly string[] {
  const holding = notices.map(keyOf);
  return dismissed.filter((key) => holding.includes(key));
}
