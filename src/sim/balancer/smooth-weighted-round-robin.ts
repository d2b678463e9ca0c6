// Smooth weighted round robin, nginx's rule (ngx_http_upstream_round_robin.c, nginx 1.22):
// every container with room gains its weight, the one with the largest current weight is chosen
// (the first in order among equals) and pays the sum of the weights that were gained.
// Weights {5,1,1} give 0 0 1 0 2 0 0. Containers without room neither gain nor pay.
// A container that becomes ready begins at 0. One pick looks at every ready container.
import { FIRST_LENGTH, grownTo } from './slot-arrays.ts';
import { NONE } from './policy.ts';
import type { BalancingPolicy, ContainerView } from './policy.ts';

interface SmoothMemory {
  readonly current: Int32Array;
}

/** Shares the requests in proportion to the weights, spread evenly in between. */
export class SmoothWeightedRoundRobin implements BalancingPolicy {
  /** By slot: the current weight, which rises by the weight and falls when chosen. */
  private current: Int32Array = new Int32Array(FIRST_LENGTH);

  pick(view: ContainerView): number {
    const { ready, readyCount, inflight, capacity, weight } = view;
    const current = this.current;
    let best = NONE;
    let largest = -Infinity;
    let total = 0;
    for (let position = 0; position < readyCount; position++) {
      const slot = ready[position];
      if (inflight[slot] >= capacity[slot]) continue;
      const raised = current[slot] + weight[slot];
      current[slot] = raised;
      total += weight[slot];
      if (raised > largest) {
        best = slot;
        largest = raised;
      }
    }
    if (best !== NONE) current[best] -= total;
    return best;
  }

  changed(): void {}

  added(_view: ContainerView, slot: number): void {
    this.current = grownTo(this.current, slot, 0);
    this.current[slot] = 0;
  }

  removed(): void {}

  snapshot(): SmoothMemory {
    return { current: this.current.slice() };
  }

  restore(memory: unknown): void {
    this.current = (memory as SmoothMemory).current.slice();
  }
}
