// Round robin: the next ready container in order of age that has room.
// The turn is kept as a position in view.ready. It is wrapped when it is read, not when it moves
// (as HAProxy's static-rr does), so a container that joins while the turn stands at the end of
// the list is next. A removal in front of the turn moves it along with the containers behind it.
import { NONE } from './policy.ts';
import type { BalancingPolicy, ContainerView } from './policy.ts';

interface RoundRobinMemory {
  readonly turn: number;
}

/** Ready containers one after another; those without room are passed over. */
export class RoundRobin implements BalancingPolicy {
  /** Position in view.ready at which the next search begins; may stand one past the end. */
  private turn = 0;

  pick(view: ContainerView): number {
    const { ready, readyCount, inflight, capacity } = view;
    if (view.openCount === 0) return NONE;
    let position = this.turn < readyCount ? this.turn : 0;
    for (let tried = 0; tried < readyCount; tried++) {
      const slot = ready[position];
      position++;
      if (inflight[slot] < capacity[slot]) {
        this.turn = position;
        return slot;
      }
      if (position === readyCount) position = 0;
    }
    return NONE;
  }

  changed(): void {}

  added(): void {}

  removed(_view: ContainerView, _slot: number, position: number): void {
    if (position < this.turn) this.turn--;
  }

  snapshot(): RoundRobinMemory {
    return { turn: this.turn };
  }

  restore(memory: unknown): void {
    this.turn = (memory as RoundRobinMemory).turn;
  }
}
