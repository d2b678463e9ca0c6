// The settings changed by hand in this run, to undo and redo. Undoing never takes an intervention
// away: it adds its inverse at the present time, for a run is all that was done in it. What lies
// after the shown moment is left alone. Bursts, failures and jobs cannot be undone.
// Times are simulated seconds.
import { SvelteMap } from 'svelte/reactivity';

/** A setting that was changed. */
export interface SettingChange {
  readonly time: number;
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

export type Direction = 'undo' | 'redo';

export class ChangesMade {
  #epoch = -1;
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

  /** The run on the screen; in another one only what was done up to a time has been done. */
  enter(epoch: number, doneUntil: number): void {
    if (epoch === this.#epoch) return;
    this.#epoch = epoch;
    for (const [direction, list] of this.#lists) {
      this.#lists.set(
        direction,
        list.filter(({ time }) => time <= doneUntil),
      );
    }
  }

  #list(direction: Direction): readonly SettingChange[] {
    return this.#lists.get(direction) ?? [];
  }
}
