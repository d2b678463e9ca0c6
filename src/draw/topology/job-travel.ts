/*
 * The way of a job across the picture: along the lane of its class, through the balancer, along the link
 * to its machine, where it rests a moment. It travels as fast as all particles do and never gets ahead of
 * what is known of the job: who waits stays in the balancer. When nothing flows it stands where the job is.
 * CSS px, seconds of wall time; `at` is a part of the way, 0 to 1.
 */
import { PARTICLE_SPEED } from './particle-scale.ts';

export type JobLeg = 'lane' | 'balancer' | 'link' | 'machine' | 'gone';

/** What is known of a job. Simulated seconds. */
export interface JobGoal {
  readonly job: number;
  /** Place of its class in the scenario. */
  readonly kind: number;
  readonly bornAt: number;
  /** When it ended, null while it is under way. */
  readonly overAt: number | null;
  /** Serial of the machine it was sent to last, and the container there. */
  readonly machine: number | null;
  readonly container: number | null;
}

export interface JobTravel {
  leg: JobLeg;
  at: number;
  /** Since it came to its last place and was over. */
  rested: number;
}

/** Lengths of the ways there are; a machine out of view has no link. */
export interface JobWays {
  readonly lane: number;
  readonly link: number | null;
}

/** Far enough on the lane to be seen whole. */
const START = 0.16;
/** So long one can read what became of it. */
const REST_SECONDS = 3;

/** At the users. */
export function departing(): JobTravel {
  return { leg: 'lane', at: START, rested: 0 };
}

/** Where the job is, without the way there. */
export function arrived({ machine }: JobGoal): JobTravel {
  return { leg: machine === null ? 'balancer' : 'machine', at: 0, rested: 0 };
}

/** Lets time pass: it goes on as far as is known, rests when the job is over, and then is gone. */
export function stepTravel(
  travel: JobTravel,
  goal: JobGoal,
  { seconds, ways }: { seconds: number; ways: JobWays },
): void {
  switch (travel.leg) {
    case 'lane':
      return goOn(travel, (PARTICLE_SPEED * seconds) / ways.lane, 'balancer');
    case 'balancer':
      if (goal.machine === null || ways.link === null) return rest(travel, goal, seconds);
      travel.leg = 'link';
      travel.at = 0;
      return;
    case 'link':
      // Its machine was lost, or is out of view now.
      if (goal.machine === null || ways.link === null) return goOn(travel, 1, 'balancer');
      return goOn(travel, (PARTICLE_SPEED * seconds) / ways.link, 'machine');
    case 'machine':
      // Sent back by a machine that failed.
      if (goal.machine === null) travel.leg = 'balancer';
      return rest(travel, goal, seconds);
    case 'gone':
      return;
  }
}

function goOn(travel: JobTravel, part: number, next: JobLeg): void {
  travel.at += part;
  if (travel.at < 1) return;
  travel.leg = next;
  travel.at = 0;
}

/** Also lets time pass for who stands: only the rest counts. */
export function rest(travel: JobTravel, { overAt }: JobGoal, seconds: number): void {
  if (overAt === null) return;
  travel.rested += seconds;
  if (travel.rested > REST_SECONDS) travel.leg = 'gone';
}
