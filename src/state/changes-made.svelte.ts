// The settings changed by hand in this run, to undo and redo. Undoing never takes an intervention
// away: it adds its inverse at the present time, for a run is all that was done in it. What lies
// after the shown moment is left alone. Bursts, failures and jobs cannot be undone.
// A run that comes on the screen with interventions of its own (started over, gone back to, opened)
// has these to undo. Times are simulated seconds.
import { SvelteMap } from 'svelte/reactivity';
import type { SettingChange } from './setting-change.ts';

export type Direction = 'undo' | 'redo';

export class ChangesMade {
  #epoch = -1;
  #isUnknown = true;
  readonly #lists = new SvelteMap<Direction, readonly SettingChange[]>();

  /** A change by hand: what was undone before it cannot be redone. */
  add(change: SettingChange): void {
    this.#lists.set('undo', [...this.#list('undo'), change]);
    this.#lists.set('redo', []);
  }

  /** The change that would be taken back, or done again, at a time. */
  next(direction: Direction, time: number): SettingChange | undefined {
    return this.#list(direction).findLast((change) => change.time <= time);
  }

  /** The inverse of a change, or the change again, has been done. */
  moved(direction: Direction, change: SettingChange): void {
    const other = direction === 'undo' ? 'redo' : 'undo';
    this.#lists.set(
      direction,
      this.#list(direction).filter((each) => each !== change),
    );
    this.#lists.set(other, [...this.#list(other), change]);
  }

  /** A fork begins: only what was done up to it has been done in it. */
  fork(epoch: number, doneUntil: number): void {
    if (epoch === this.#epoch) return;
    this.#epoch = epoch;
    this.#isUnknown = false;
    for (const [direction, list] of this.#lists) {
      this.#lists.set(
        direction,
        list.filter(({ time }) => time <= doneUntil),
      );
    }
  }

  /** Another run is on the screen; what was done in it is told later (`arrive`). */
  leave(epoch: number): void {
    if (epoch === this.#epoch) return;
    this.#epoch = epoch;
    this.#isUnknown = true;
    this.#lists.clear();
  }

  /** What was done in the run on the screen, unless that has been followed all along. */
  arrive(epoch: number, changes: readonly SettingChange[]): void {
    if (epoch === this.#epoch && !this.#isUnknown) return;
    this.#epoch = epoch;
    this.#isUnknown = false;
    this.#lists.clear();
    this.#lists.set('undo', changes);
  }

  #list(direction: Direction): readonly SettingChange[] {
    return this.#lists.get(direction) ?? [];
  }
}
