// The first quarter of the random runs whose rules are checked after every event: conservation,
// Little's law, work conservation, first come first served, giving up on time, CPU, memory, cost,
// limits of the fleet, lists and queues against a recount, no impossible number; and replays.
import { expect, it } from 'vitest';
import { PART, watchQuarter } from './watch-seeds.ts';

it('every rule holds after every event of every run', { timeout: 900_000 }, () => {
  const seen = watchQuarter(0);
  expect(seen.failures).toEqual([]);
  expect(seen.runs).toBe(PART);
  expect(seen.replays).toBeGreaterThan(seen.runs / 6);
  expect(seen.events).toBeGreaterThan(50 * seen.runs);
  expect(Math.min(...seen.ended, seen.retries)).toBeGreaterThan(seen.runs / 20);
});
