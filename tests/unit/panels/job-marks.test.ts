// Which jobs are marked on the stage, and where a mark begins: at the users when it was just sent, else
// where its job is; a job that ended long ago has none.
import { describe, expect, it } from 'vitest';
import type { JobStep, JobStepKind } from '../../../src/sim/cluster/cluster.ts';
import {
  followJobs,
  jobGoals,
  type MarkedJob,
  MOST_MARKED,
  type Played,
} from '../../../src/panels/job-marks.ts';

function step(job: number, kind: JobStepKind, time: number): JobStep {
  const isPlaced = kind !== 'born' && kind !== 'waiting';
  return {
    job,
    kind,
    time,
    classIndex: 1,
    machine: isPlaced ? 5 : null,
    container: isPlaced ? 3 : null,
  };
}

const SENT = [step(0, 'born', 100), step(0, 'routed', 100), step(0, 'started', 100)];
const DONE = [...SENT, step(0, 'completed', 100.2)];
const PLAYING: Played = { time: 101, speed: 10, isMoving: true, stands: false };
const PAUSED: Played = { time: 100, speed: 10, isMoving: false, stands: false };

function legOf(steps: readonly JobStep[], played: Played, before = new Map<number, MarkedJob>()) {
  return followJobs(before, jobGoals(steps), played).get(0)?.travel.leg;
}

describe('the jobs that are marked', () => {
  it('are the newest few, each with its birth and its end', () => {
    const many = Array.from({ length: 9 }, (_, job) => step(job, 'born', job));
    expect(jobGoals(many).map(({ job }) => job)).toEqual([3, 4, 5, 6, 7, 8]);
    expect(MOST_MARKED).toBe(6);
    expect(jobGoals(DONE)).toEqual([
      { job: 0, kind: 1, bornAt: 100, overAt: 100.2, machine: 5, container: 3 },
    ]);
  });
});

describe('a mark', () => {
  it('sets out from the users, also when its job is over before the page hears of it', () => {
    expect(legOf(SENT, PLAYING)).toBe('lane');
    expect(legOf(DONE, PLAYING)).toBe('lane');
    expect(legOf(SENT, PAUSED)).toBe('lane');
  });

  it('goes on when more is known, and stands at once where its job is while the run rests', () => {
    const before = followJobs(new Map(), jobGoals(SENT), PLAYING);
    expect(legOf(DONE, PLAYING, before)).toBe('lane');
    expect(legOf(SENT, { ...PAUSED, time: 101 }, before)).toBe('lane');
    expect(legOf(DONE, { ...PAUSED, time: 101 }, before)).toBe('machine');
  });

  it('stands where its job is when nothing is to travel', () => {
    expect(legOf(SENT, { ...PLAYING, stands: true })).toBe('machine');
    expect(
      legOf([step(0, 'born', 100), step(0, 'waiting', 100)], { ...PLAYING, stands: true }),
    ).toBe('balancer');
    const flying = followJobs(new Map(), jobGoals(SENT), PLAYING);
    expect(legOf(SENT, { ...PLAYING, stands: true }, flying)).toBe('machine');
  });

  it('is not drawn for a job that ended long ago, nor for one that is not born yet', () => {
    expect(legOf(DONE, { ...PLAYING, time: 200 })).toBe('gone');
    expect(legOf(DONE, { ...PAUSED, time: 200 })).toBe('gone');
    const before = followJobs(new Map(), jobGoals(DONE), PLAYING);
    expect(followJobs(before, jobGoals([]), PAUSED).size).toBe(0);
  });

  it('on its way stays when the run is paused, until that is moved along', () => {
    const flying = followJobs(new Map(), jobGoals(DONE), { ...PLAYING, time: 105 });
    const paused = followJobs(flying, jobGoals(DONE), { ...PAUSED, time: 108 });
    expect(paused.get(0)?.travel.leg).toBe('lane');
    expect(legOf(DONE, { ...PAUSED, time: 120 }, paused)).toBe('lane');
    expect(legOf(DONE, { ...PAUSED, time: 126 }, paused)).toBe('gone');
  });

  it('is found on its machine at a moment of the past in which it was there', () => {
    const gone = followJobs(new Map(), jobGoals(DONE), { ...PAUSED, time: 200 });
    expect(legOf(SENT, { ...PAUSED, time: 100.1 }, gone)).toBe('machine');
  });
});
