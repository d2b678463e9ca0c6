// How wide the users' ribbons are and how full the balancer is. CSS px; parts 0 to 1.
import type { Scenario } from '../sim/scenario/schema.ts';
import { short } from '../words/format.ts';

/** A ribbon is 4 px and up to 20 more by its share of the requests. */
const RIBBON = { least: 4, share: 20 };
/** A single lane carries all classes. */
const SINGLE_SHARE = 0.8;
/** A queue without a limit looks as full as one of this many. */
const UNLIMITED_LOOKS_LIKE = 1000;

/** Of each lane; `breath` is the rate against the highest one seen, 1 when ribbons do not breathe. */
export function laneWidths(
  classes: readonly { readonly share: number }[],
  lanes: number,
  breath: number,
): number[] {
  const total = classes.reduce((sum, { share }) => sum + share, 0);
  const shares = classes.map(({ share }) => (total > 0 ? share / total : 0));
  const shown = lanes === 1 ? [classes.length === 1 ? 1 : SINGLE_SHARE] : shares;
  return shown.map((share) => RIBBON.least + RIBBON.share * share * breath);
}

/**
 * Part of the places in the balancers' queues that is taken at this moment; 1, full, when what waits is
 * written as the limit would be. What was turned away within the last sample found its queue full then,
 * which is told beside it and makes nothing full now. Without any place it is full while it turns away.
 */
export function tankLevel({ pools }: Scenario, waiting: number, isRejecting: boolean): number {
  const limit = pools.reduce((sum, { balancer }) => {
    const { queueLimit } = balancer;
    return sum + (queueLimit === 'unlimited' ? UNLIMITED_LOOKS_LIKE : queueLimit);
  }, 0);
  const isEndless = pools.some(({ balancer }) => balancer.queueLimit === 'unlimited');
  if (limit === 0) return Number(isRejecting);
  if (isEndless) return Math.min(0.99, waiting / limit);
  return short(waiting) === short(limit) ? 1 : Math.min(1, waiting / limit);
}
