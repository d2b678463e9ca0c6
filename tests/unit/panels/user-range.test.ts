// The slider of closed users: from one step on, since there are no runs of nobody, in round numbers
// that hold the users the scenario begins with.
import { describe, expect, it } from 'vitest';
import { userRange } from '../../../src/panels/control-ranges.ts';
import { snap } from '../../../src/ui/range-steps.ts';
import { smallScenario } from '../worker/small-run.ts';

const rangeOf = (users: number) =>
  userRange(smallScenario({ workload: { kind: 'closed', users } }));

describe('the range of users', () => {
  it.each([
    [1, { min: 1, max: 20, step: 1 }],
    [100, { min: 2, max: 200, step: 2 }],
    [800, { min: 20, max: 2000, step: 20 }],
  ])('of a scenario with %i', (users, range) => {
    expect(rangeOf(users)).toEqual(range);
  });

  it('has round numbers for steps', () => {
    const range = rangeOf(800);
    expect([813, 1, 1999].map((value) => snap(value, range))).toEqual([820, 20, 2000]);
  });
});
