// Smooth weighted round robin, nginx's rule (ngx_http_upstream_round_robin.c, nginx 1.22):
// every container with room gains its weight, the one with the largest current weight is chosen
// (the first in order among equals) and pays the sum of the weights that were gained.
// Weights {5,1,1} give 0 0 1 0 2 0 0. Containers without room neither gain nor pay.
// A container that becomes ready begins at 0.
// nginx looks at every server for each request. Here containers of one weight stand in one heap:
// all of them gain the same, so their order does not change with it, and the gain is kept once for
// all as the number of picks. A pick looks at the first of each heap, whole numbers throughout, so
// the choices are nginx's own. The containers of a pool are of one kind, so there is one heap.
import type { BalancingPolicy, ContainerView } from './policy.ts';
import { NONE } from './policy.ts';
import { createSlotHeap, insertSlot, type Ranks, removeSlot, sink } from './ranked-slots.ts';
import type { SlotHeap } from './ranked-slots.ts';
import { FIRST_LENGTH, grownTo } from './slot-arrays.ts';

/** Marks slots of containers that are not ready. */
const ABSENT = -1;

/** Containers with room that have one weight. */
interface Equals extends SlotHeap {
  readonly weight: number;
}

interface SmoothMemory {
  /**
   * By slot. In a heap, `value` is the current weight less what all have gained for it, picks x
   * weight; in none it is the current weight.
   */
  ranks: Ranks;
  /** By slot: its weight. */
  weight: Int32Array;
  heaps: Equals[];
  /** Sum of the weights in all heaps. */
  total: number;
  picks: number;
  /** Containers that ever became ready. */
  births: number;
}

const column = (filling: number): Int32Array => new Int32Array(FIRST_LENGTH).fill(filling);

/** Shares the requests in proportion to the weights, spread evenly in between. */
export class SmoothWeightedRoundRobin implements BalancingPolicy {
  private memory: SmoothMemory = {
    ranks: { value: new Float64Array(FIRST_LENGTH), age: column(ABSENT), place: column(0) },
    weight: column(0),
    heaps: [],
    total: 0,
    picks: 0,
    births: 0,
  };

  pick(): number {
    const { memory } = this;
    const { ranks, total } = memory;
    if (total === 0) return NONE;
    memory.picks++;
    const best = this.largest();
    const slot = best.slots[1];
    ranks.value[slot] -= total;
    sink(best, ranks, slot);
    return slot;
  }

  changed(view: ContainerView, slot: number): void {
    const { ranks } = this.memory;
    if (slot >= ranks.age.length || ranks.age[slot] === ABSENT) return;
    const hasRoom = view.inflight[slot] < view.capacity[slot];
    if (hasRoom === ranks.place[slot] > 0) return;
    if (hasRoom) this.enter(slot);
    else this.leave(slot);
  }

  added(view: ContainerView, slot: number): void {
    const { memory } = this;
    const { ranks } = memory;
    ranks.value = grownTo(ranks.value, slot, 0);
    ranks.age = grownTo(ranks.age, slot, ABSENT);
    ranks.place = grownTo(ranks.place, slot, 0);
    memory.weight = grownTo(memory.weight, slot, 0);
    ranks.value[slot] = 0;
    ranks.age[slot] = memory.births++;
    memory.weight[slot] = view.weight[slot];
    this.changed(view, slot);
  }

  removed(_view: ContainerView, slot: number): void {
    const { ranks } = this.memory;
    if (ranks.place[slot] > 0) this.leave(slot);
    ranks.age[slot] = ABSENT;
  }

  snapshot(): SmoothMemory {
    return structuredClone(this.memory);
  }

  restore(memory: unknown): void {
    this.memory = structuredClone(memory as SmoothMemory);
  }

  /** The heap whose first container has the largest current weight of all. */
  private largest(): Equals {
    const { heaps, ranks, picks } = this.memory;
    const { value, age } = ranks;
    let best = heaps[0];
    let largest = -Infinity;
    for (const heap of heaps) {
      if (heap.size === 0) continue;
      const slot = heap.slots[1];
      const current = value[slot] + picks * heap.weight;
      const isEqual = current === largest && age[slot] < age[best.slots[1]];
      if (current > largest || isEqual) {
        best = heap;
        largest = current;
      }
    }
    return best;
  }

  private enter(slot: number): void {
    const { memory } = this;
    const heap = this.heapOf(memory.weight[slot]);
    memory.total += heap.weight;
    memory.ranks.value[slot] -= memory.picks * heap.weight;
    insertSlot(heap, memory.ranks, slot);
  }

  private leave(slot: number): void {
    const { memory } = this;
    const heap = this.heapOf(memory.weight[slot]);
    memory.total -= heap.weight;
    removeSlot(heap, memory.ranks, slot);
    memory.ranks.value[slot] += memory.picks * heap.weight;
  }

  private heapOf(weight: number): Equals {
    const { heaps } = this.memory;
    const found = heaps.find((each) => each.weight === weight);
    if (found !== undefined) return found;
    const heap = { weight, ...createSlotHeap() };
    heaps.push(heap);
    return heap;
  }
}
