// The settings changed by hand in this run, to undo and redo. Undoing never takes an intervention
// away: it adds its inverse at the present time, for a run is all that was done in it. What lies
// after the shown moment is left alone. Bursts, failures and jobs cannot be undone.
// A run that comes on the screen with interventions of its own (started over, gone back to, opened)
// has these to undo. Times are simulated seconds.
import type { JudgedChange, SettingChange } from '../sim/scenario/setting-changes.ts';

export type Direction = 'undo' | 'redo';
type Lists = Readonly<Record<Direction, readonly SettingChange[]>>;

const NONE: Lists = { undo: [], redo: [] };

export class ChangesMade {
  #epoch = -1;
  #isUnknown = true;
  #lists: Lists = $state.raw(NONE);

  /** A change by hand: what was undone before it cannot be redone. */
  add(change: SettingChange): void {
    this.#lists = { undo: [...this.#lists.undo, change], redo: [] };
  }

  /** The change that would be taken back, or done again, at a time. */
  next(direction: Direction, time: number): SettingChange | undefined {
    return this.#lists[direction].findLast((change) => change.time <= time);
  }

  /** The inverse of a change, or the change again, has been done. */
  moved(direction: Direction, change: SettingChange): void {
    const other = direction === 'undo' ? 'redo' : 'undo';
    this.#lists = {
      ...this.#lists,
      [direction]: this.#lists[direction].filter((each) => each !== change),
      [other]: [...this.#lists[other], change],
    };
  }

  /** A fork begins: only what was done up to it has been done in it. */
  fork(epoch: number, doneUntil: number): void {
    if (epoch === this.#epoch) return;
    this.#epoch = epoch;
    this.#isUnknown = false;
    const isDone = ({ time }: SettingChange): boolean => time <= doneUntil;
    const { undo, redo } = this.#lists;
    this.#lists = { undo: undo.filter(isDone), redo: redo.filter(isDone) };
  }

  /** Another run is on the screen; what was done in it is told later (`arrive`). */
  leave(epoch: number): void {
    if (epoch === this.#epoch) return;
    this.#epoch = epoch;
    this.#isUnknown = true;
    this.#lists = NONE;
  }

  /** What was done in the run on the screen, nothing that was refused; unless that has been followed all along. */
  arrive(epoch: number, changes: readonly (JudgedChange | null)[]): void {
    if (epoch === this.#epoch && !this.#isUnknown) return;
    this.#epoch = epoch;
    this.#isUnknown = false;
    this.#lists = { undo: changes.flatMap((each) => (each?.acted ? each : [])), redo: [] };
  }
}
