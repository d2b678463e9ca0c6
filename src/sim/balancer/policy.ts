// What a balancing policy sees and what it must answer. A policy never sees the cluster: it sees
// the containers of one pool as columns, indexed by container slot, and returns one slot.
// A slot is a small number that stays with a container for its whole life and is used again
// after it is gone. Only ready, not draining containers are in `ready` and `open`.
import type { UniformStream } from '../random/uniforms.ts';

/** The answer of a policy that finds no container with room: the request waits or is rejected. */
export const NONE = -1;
/** Capacity of a container whose own queue has no limit. */
export const UNLIMITED = 0x7fff_ffff;

/** The containers of one pool, as a balancing policy sees them. */
export interface ContainerView {
  /** Slots of the ready containers, oldest first; the first `readyCount` entries count. */
  readonly ready: Int32Array;
  readonly readyCount: number;
  /** Slots of the ready containers that have room, in no particular order. */
  readonly open: Int32Array;
  readonly openCount: number;
  /** By slot: requests in service and in the container's own queue. */
  readonly inflight: Int32Array;
  /** By slot: most requests it may hold, service slots + queue limit, or UNLIMITED. */
  readonly capacity: Int32Array;
  /** By slot: relative weight, the container's cores. */
  readonly weight: Int32Array;
}

/** A rule that chooses a container. Its memory is plain data that structuredClone can copy. */
export interface BalancingPolicy {
  /** Slot of the container that takes the next request, or NONE if none has room. */
  pick(view: ContainerView, random: UniformStream): number;
  /** The number of requests in `slot` has just changed (view.inflight is the new number). */
  changed(view: ContainerView, slot: number): void;
  /** `slot` has just become ready (it stands at the end of view.ready). */
  added(view: ContainerView, slot: number): void;
  /** `slot` has just left view.ready, from `position`. */
  removed(view: ContainerView, slot: number, position: number): void;
  /** The policy's memory, as plain data. */
  snapshot(): unknown;
  /** Puts a snapshot back. */
  restore(memory: unknown): void;
}
