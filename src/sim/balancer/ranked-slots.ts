// Slots of containers ranked by a value, the largest first and the oldest container among equals:
// a binary heap that knows where each slot stands, so that any slot can leave it or fall in rank.
// Entry 1 is the first in rank. Everything costs at most the logarithm of the number of slots.
// The columns belong to whoever owns the heaps: several heaps may share them, a slot stands in at
// most one, and `place` says where (0: in none). Plain data.
import { FIRST_LENGTH, grownTo } from './slot-arrays.ts';

/** By slot. */
export interface Ranks {
  /** Larger comes first. */
  value: Float64Array;
  /** Smaller comes first among equal values; no two slots have the same. */
  age: Int32Array;
  /** Its entry in its heap, or 0. */
  place: Int32Array;
}

/** Entries 1 to `size`. */
export interface SlotHeap {
  slots: Int32Array;
  size: number;
}

export function createSlotHeap(): SlotHeap {
  return { slots: new Int32Array(FIRST_LENGTH), size: 0 };
}

/** Is the first slot ahead of the second one? */
export function isAhead({ value, age }: Ranks, one: number, other: number): boolean {
  if (value[one] !== value[other]) return value[one] > value[other];
  return age[one] < age[other];
}

/** Puts in a slot that stands in no heap. */
export function insertSlot(heap: SlotHeap, ranks: Ranks, slot: number): void {
  const entry = ++heap.size;
  heap.slots = grownTo(heap.slots, entry, 0);
  heap.slots[entry] = slot;
  ranks.place[slot] = entry;
  climb(heap, ranks, slot);
}

/** Takes out a slot that stands in this heap: the last one takes its place. */
export function removeSlot(heap: SlotHeap, ranks: Ranks, slot: number): void {
  const entry = ranks.place[slot];
  const last = heap.slots[heap.size--];
  ranks.place[slot] = 0;
  if (last === slot) return;
  heap.slots[entry] = last;
  ranks.place[last] = entry;
  climb(heap, ranks, last);
  sink(heap, ranks, last);
}

/** Moves a slot whose value has fallen back to where it belongs. */
export function sink({ slots, size }: SlotHeap, ranks: Ranks, slot: number): void {
  const { place } = ranks;
  let entry = place[slot];
  while (2 * entry <= size) {
    let child = 2 * entry;
    if (child < size && isAhead(ranks, slots[child + 1], slots[child])) child++;
    const ahead = slots[child];
    if (isAhead(ranks, slot, ahead)) break;
    slots[entry] = ahead;
    place[ahead] = entry;
    entry = child;
  }
  slots[entry] = slot;
  place[slot] = entry;
}

function climb({ slots }: SlotHeap, ranks: Ranks, slot: number): void {
  const { place } = ranks;
  let entry = place[slot];
  while (entry > 1) {
    const behind = slots[entry >>> 1];
    if (isAhead(ranks, behind, slot)) break;
    slots[entry] = behind;
    place[behind] = entry;
    entry >>>= 1;
  }
  slots[entry] = slot;
  place[slot] = entry;
}
