// Least connections: the ready container with the fewest requests. Among equals the one whose
// count changed longest ago, which is HAProxy's rule for equal weights (lb_fwlc.c: a server goes
// to the back of its key when the key changes); weights are ignored.
// Containers with room stand in one queue for each count, a doubly linked list through `next`
// and `previous`; full ones stand in none. Picking, changing, adding and removing take constant
// time. `lowest` never lies above the lowest count in use; it is moved up while picking. As all
// containers of a pool have one capacity, it climbs at most one step for each request placed.
import { FIRST_LENGTH, grownTo } from './slot-arrays.ts';
import { NONE } from './policy.ts';
import type { BalancingPolicy, ContainerView } from './policy.ts';

/** Marks in `level` for slots that stand in no queue. */
const FULL = -1;
const ABSENT = -2;
/** End of a queue. */
const END = -1;

interface LeastConnectionsMemory {
  readonly next: Int32Array;
  readonly previous: Int32Array;
  readonly level: Int32Array;
  readonly head: Int32Array;
  readonly tail: Int32Array;
  readonly lowest: number;
}

function copyOf(memory: LeastConnectionsMemory): LeastConnectionsMemory {
  return {
    next: memory.next.slice(),
    previous: memory.previous.slice(),
    level: memory.level.slice(),
    head: memory.head.slice(),
    tail: memory.tail.slice(),
    lowest: memory.lowest,
  };
}

const filled = (value: number): Int32Array => new Int32Array(FIRST_LENGTH).fill(value);

/** The fewest requests in service and queued; equals take turns. */
export class LeastConnections implements BalancingPolicy {
  /** By slot: neighbours in its queue, and the count whose queue it stands in. */
  private next = filled(END);
  private previous = filled(END);
  private level = filled(ABSENT);
  /** By count: first and last slot of its queue. */
  private head = filled(END);
  private tail = filled(END);
  private lowest = 0;

  pick(view: ContainerView): number {
    if (view.openCount === 0) return NONE;
    const head = this.head;
    let lowest = this.lowest;
    while (head[lowest] === END) lowest++;
    this.lowest = lowest;
    return head[lowest];
  }

  changed(view: ContainerView, slot: number): void {
    if (slot >= this.level.length || this.level[slot] === ABSENT) return;
    this.leave(slot);
    this.enter(view, slot);
  }

  added(view: ContainerView, slot: number): void {
    this.next = grownTo(this.next, slot, END);
    this.previous = grownTo(this.previous, slot, END);
    this.level = grownTo(this.level, slot, ABSENT);
    this.enter(view, slot);
  }

  removed(_view: ContainerView, slot: number): void {
    this.leave(slot);
    this.level[slot] = ABSENT;
  }

  snapshot(): LeastConnectionsMemory {
    return copyOf(this.lists());
  }

  restore(memory: unknown): void {
    const copy = copyOf(memory as LeastConnectionsMemory);
    this.next = copy.next;
    this.previous = copy.previous;
    this.level = copy.level;
    this.head = copy.head;
    this.tail = copy.tail;
    this.lowest = copy.lowest;
  }

  private lists(): LeastConnectionsMemory {
    const { next, previous, level, head, tail, lowest } = this;
    return { next, previous, level, head, tail, lowest };
  }

  /** Puts `slot` at the back of the queue of its count, or in none if it is full. */
  private enter(view: ContainerView, slot: number): void {
    const count = view.inflight[slot];
    if (count >= view.capacity[slot]) {
      this.level[slot] = FULL;
      return;
    }
    if (count >= this.head.length) this.growCounts(count);
    const last = this.tail[count];
    this.level[slot] = count;
    this.previous[slot] = last;
    this.next[slot] = END;
    this.tail[count] = slot;
    if (last === END) this.head[count] = slot;
    else this.next[last] = slot;
    if (count < this.lowest) this.lowest = count;
  }

  private leave(slot: number): void {
    const count = this.level[slot];
    if (count < 0) return;
    const before = this.previous[slot];
    const after = this.next[slot];
    if (before === END) this.head[count] = after;
    else this.next[before] = after;
    if (after === END) this.tail[count] = before;
    else this.previous[after] = before;
  }

  private growCounts(count: number): void {
    this.head = grownTo(this.head, count, END);
    this.tail = grownTo(this.tail, count, END);
  }
}
