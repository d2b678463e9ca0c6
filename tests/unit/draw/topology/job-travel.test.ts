// A job's mark travels as fast as particles do, waits where its job waits, and rests at the end.
import { describe, expect, it } from 'vitest';
import {
  arrived,
  departing,
  type JobGoal,
  type JobTravel,
  stepTravel,
} from '../../../../src/draw/topology/job-travel.ts';

const GOAL: JobGoal = { job: 0, kind: 0, bornAt: 9, overAt: null, machine: 4, container: 2 };
const WAYS = { lane: 140, link: 210 };

/** Lets seconds pass in frames of a sixtieth; the legs it was on, each once. */
function fly(
  travel: JobTravel,
  goal: JobGoal,
  seconds: number,
  ways = WAYS as typeof WAYS | { lane: number; link: null },
) {
  const legs: string[] = [travel.leg];
  for (let frame = 0; frame < seconds * 60; frame++) {
    stepTravel(travel, goal, { seconds: 1 / 60, ways });
    if (legs.at(-1) !== travel.leg) legs.push(travel.leg);
  }
  return legs;
}

describe('the mark of a job', () => {
  it('goes from the users through the balancer to its machine', () => {
    expect(fly(departing(), GOAL, 10)).toEqual(['lane', 'balancer', 'link', 'machine']);
  });

  it('travels 70 px a second', () => {
    const travel = { ...departing(), at: 0 };
    fly(travel, GOAL, 1);
    expect(travel.leg).toBe('lane');
    expect(travel.at).toBeCloseTo(0.5, 6);
  });

  it('waits in the balancer until its job is sent to a machine', () => {
    const travel = departing();
    expect(fly(travel, { ...GOAL, machine: null }, 30)).toEqual(['lane', 'balancer']);
    expect(fly(travel, GOAL, 10)).toEqual(['balancer', 'link', 'machine']);
  });

  it('stays on its machine while it is served, rests there for three seconds, and is gone', () => {
    const travel = arrived(GOAL);
    expect(fly(travel, GOAL, 60)).toEqual(['machine']);
    expect(fly(travel, { ...GOAL, overAt: 11 }, 2.9)).toEqual(['machine']);
    expect(fly(travel, { ...GOAL, overAt: 11 }, 0.2)).toEqual(['machine', 'gone']);
  });

  it('ends in the balancer when its job is rejected', () => {
    const rejected = { ...GOAL, machine: null, overAt: 9 };
    expect(fly(departing(), rejected, 10)).toEqual(['lane', 'balancer', 'gone']);
  });

  it('goes back to the balancer when its machine is lost, and out again to another one', () => {
    const travel: JobTravel = { leg: 'link', at: 0.5, rested: 0 };
    expect(fly(travel, { ...GOAL, machine: null }, 1)).toEqual(['link', 'balancer']);
    expect(fly(travel, { ...GOAL, machine: 7 }, 10)).toEqual(['balancer', 'link', 'machine']);
  });

  it('stays in the balancer when its machine is out of view', () => {
    expect(fly(departing(), GOAL, 10, { lane: 140, link: null })).toEqual(['lane', 'balancer']);
  });
});
