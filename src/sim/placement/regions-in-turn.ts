// Where the next machine goes: the regions of the pool in turn. The turn is not remembered but
// read off the fleet: the region with the fewest live machines is next, the first in order among
// equals. A growing fleet so goes round the regions, and after failures and scale-in the region
// that lost machines is filled first.

/**
 * Position in the pool's list of regions for the next machine.
 * `liveByRegion[i]` is the number of machines ordered and not yet stopped or failed in the i-th.
 */
export function nextRegion(liveByRegion: ArrayLike<number>): number {
  let next = 0;
  for (let region = 1; region < liveByRegion.length; region++) {
    if (liveByRegion[region] < liveByRegion[next]) next = region;
  }
  return next;
}
