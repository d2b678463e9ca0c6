// What is said of one intervention too many is what any other number that is not allowed is told.
import { expect, it } from 'vitest';
import { plainNumber } from '../../../../src/sim/scenario/allowed-text.ts';
import { MOST_INTERVENTIONS, oneTooMany } from '../../../../src/sim/scenario/most-interventions.ts';
import { notAllowed } from '../../../../src/sim/scenario/problem.ts';

it('is refused in the words of every refusal', () => {
  const count = MOST_INTERVENTIONS + 1;
  const allowed = `at most ${plainNumber(MOST_INTERVENTIONS)} in one run`;
  expect(oneTooMany(count)).toEqual(notAllowed('interventions', count, allowed));
});
