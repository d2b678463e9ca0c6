// What is told of the storage: nothing that holds hides behind something else, and what was dismissed
// is told again when it holds again.
import { describe, expect, it } from 'vitest';
import {
  keyOf,
  noticesOf,
  stillDismissed,
  withTrouble,
} from '../../../src/state/storage-notices.ts';
import type { Trouble } from '../../../src/store/environment.ts';

const full = (neededBytes: number): Trouble => ({
  kind: 'full',
  neededBytes,
  usedBytes: null,
  quotaBytes: null,
});
const kinds = (...told: Trouble[]) =>
  told.reduce<readonly Trouble[]>(withTrouble, []).map(({ kind }) => kind);

describe('troubles', () => {
  it('stand side by side, the newest first', () => {
    expect(kinds({ kind: 'newer' }, full(1), { kind: 'damaged', id: 'a' })).toEqual([
      'damaged',
      'full',
      'newer',
    ]);
  });

  it('that are told again stand once, as they were told last', () => {
    const [first, ...others] = [full(1), full(2)].reduce<readonly Trouble[]>(withTrouble, []);
    expect(first).toEqual(full(2));
    expect(others).toEqual([]);
    expect(kinds({ kind: 'damaged', id: 'a' }, { kind: 'damaged', id: 'b' })).toHaveLength(2);
  });

  it('full and room end each other', () => {
    expect(kinds(full(1), { kind: 'room' })).toEqual(['room']);
    expect(kinds(full(1), { kind: 'room' }, full(1))).toEqual(['full']);
  });
});

describe('notices', () => {
  it('tell that another tab writes the run, and what else is the matter', () => {
    const troubles = [full(1)];
    expect(noticesOf({ troubles, state: 'on', isTaken: true }).map(keyOf)).toEqual([
      'full',
      'taken',
    ]);
    expect(noticesOf({ troubles: [], state: 'failed', isTaken: false }).map(keyOf)).toEqual([
      'failed',
    ]);
  });

  it('with other numbers are the same', () => {
    expect(keyOf(full(1))).toBe(keyOf(full(2)));
  });

  it('that were dismissed are told again when they hold again, not as long as they hold', () => {
    const states = [full(1), full(2), { kind: 'room' } as const, full(3)].reduce<
      (readonly Trouble[])[]
    >((before, told) => [...before, withTrouble(before.at(-1) ?? [], told)], []);
    const [first, again, over, back] = states.map((troubles) =>
      noticesOf({ troubles, state: 'on', isTaken: false }),
    );
    const dismissed = stillDismissed(first.map(keyOf), again);
    expect(dismissed).toEqual(['full']);
    expect(back.map(keyOf)).toEqual(['full']);
    expect(stillDismissed(stillDismissed(dismissed, over), back)).toEqual([]);
  });
});
