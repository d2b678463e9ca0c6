// A pool of containers moved by hand: the plainest ContainerView, for tests of the policies.
// It tells the policy of every change, as the cluster does, and recomputes `open` from scratch.
import type { BalancingPolicy, ContainerView } from '../../../../src/sim/balancer/policy.ts';
import type { UniformStream } from '../../../../src/sim/random/uniforms.ts';

/** A stream that answers `below` from a list of numbers in [0, 1). */
export function streamOf(values: readonly number[]): UniformStream & { used: number } {
  const stream = {
    used: 0,
    next: () => values[stream.used++ % values.length],
    below: (count: number) => Math.floor(stream.next() * count),
  };
  return stream as unknown as UniformStream & { used: number };
}

export class HandPool implements ContainerView {
  ready = new Int32Array(512);
  readyCount = 0;
  open = new Int32Array(512);
  openCount = 0;
  inflight = new Int32Array(512);
  capacity = new Int32Array(512);
  weight = new Int32Array(512);
  readonly policy: BalancingPolicy;
  readonly random: UniformStream;

  constructor(policy: BalancingPolicy, random: UniformStream = streamOf([0])) {
    this.policy = policy;
    this.random = random;
  }

  add(slot: number, { capacity = 1000, weight = 1 } = {}): void {
    this.ready[this.readyCount++] = slot;
    this.capacity[slot] = capacity;
    this.weight[slot] = weight;
    this.listOpen();
    this.policy.added(this, slot);
  }

  remove(slot: number): void {
    const position = this.ready.indexOf(slot);
    this.ready.copyWithin(position, position + 1, this.readyCount);
    this.readyCount--;
    this.listOpen();
    this.policy.removed(this, slot, position);
  }

  /** Asks the policy and holds the request in the container it answers. */
  place(): number {
    const slot = this.policy.pick(this, this.random);
    if (slot >= 0) this.change(slot, 1);
    return slot;
  }

  /** Asks the policy for a request that ends before the next one comes. */
  serve(): number {
    const slot = this.place();
    if (slot >= 0) this.change(slot, -1);
    return slot;
  }

  change(slot: number, by: number): void {
    this.inflight[slot] += by;
    this.listOpen();
    this.policy.changed(this, slot);
  }

  readySlots(): number[] {
    return [...this.ready.subarray(0, this.readyCount)];
  }

  openSlots(): number[] {
    return [...this.open.subarray(0, this.openCount)];
  }

  private listOpen(): void {
    const open = this.readySlots().filter((slot) => this.inflight[slot] < this.capacity[slot]);
    this.open.set(open);
    this.openCount = open.length;
  }
}

/** A pool with a container of each weight in slots 0, 1, 2, ... */
export function poolOf(policy: BalancingPolicy, weights: readonly number[]): HandPool {
  const pool = new HandPool(policy);
  weights.forEach((weight, slot) => pool.add(slot, { weight }));
  return pool;
}
