// Rows of the stage move when they come and go, and only then: not with their list, not where less
// motion is asked for.
import { describe, expect, it } from 'vitest';
import { RowMotion } from '../../../src/panels/row-motion.ts';

/** A row in a list; what is done to them is written down. */
function rowInList() {
  const told: string[] = [];
  const animate = (who: string) => () => {
    told.push(`${who} moves`);
    return { onfinish: null as (() => void) | null };
  };
  const picture = { inert: false, ariaHidden: null, animate: animate('picture') };
  const list = {
    isConnected: true,
    append: (each: typeof picture) =>
      told.push(each.inert && each.ariaHidden === 'true' ? 'hidden picture stands' : 'stands'),
  };
  const row = { parentElement: list, animate: animate('row'), cloneNode: () => picture };
  return { told, list, row: row as unknown as HTMLElement };
}

describe('a row', () => {
  it('that stands with its list does not move; a later one does', () => {
    const moving = new RowMotion(() => false);
    const [first, later] = [rowInList(), rowInList()];
    moving.row(first.row);
    moving.settle();
    moving.row(later.row);
    expect([first.told, later.told]).toEqual([[], ['row moves']]);
  });

  it('that leaves fades as a picture that no key and no reader finds', () => {
    const { told, row } = rowInList();
    new RowMotion(() => false).row(row)();
    expect(told).toEqual(['hidden picture stands', 'picture moves']);
  });

  it('goes at once with its list', () => {
    const { told, list, row } = rowInList();
    const leave = new RowMotion(() => false).row(row);
    list.isConnected = false;
    leave();
    expect(told).toEqual([]);
  });

  it('does not move where less motion is asked for', () => {
    const moving = new RowMotion(() => true);
    const { told, row } = rowInList();
    moving.settle();
    moving.row(row)();
    expect(told).toEqual([]);
  });
});
