// The decisions that changed the fleet, with their numbers and reasons, as far as they were told:
// the newest of each pool comes with the news, and a mark of a change may carry its own.
// Found again by pool and time; a decision of a future that was given up is not found, because the
// counts are compared too. Simulated seconds, machines.
import type { Decision } from '../sim/autoscaler/policy.ts';
import type { ChangeMark } from '../worker/protocol.ts';

const MOST_KEPT = 5000;

/** A mark, and the decision when it came with it. */
export type ToldChange = ChangeMark & { readonly decision?: Decision | undefined };

export class DecisionLog {
  readonly #kept = new Map<string, Decision>();

  /** The newest change of each pool. */
  take(lastChanges: readonly (Decision | null)[]): void {
    lastChanges.forEach((decision, pool) => {
      if (decision) this.#kept.set(`${pool} ${decision.time}`, decision);
    });
    for (const key of this.#kept.keys()) {
      if (this.#kept.size <= MOST_KEPT) break;
      this.#kept.delete(key);
    }
  }

  /** What led to this change, or undefined when that was not told. */
  find(change: ToldChange): Decision | undefined {
    if (change.decision) return change.decision;
    const found = this.#kept.get(`${change.pool} ${change.time}`);
    return found?.from === change.from && found.to === change.to ? found : undefined;
  }
}
