// The jobs that are marked on the stage: where each is known to be, and where its mark begins, stands
// or goes on when that or the way the run is played has changed.
// Simulated seconds; a job is numbered as the engine counts.
import type { JobStep } from '../sim/cluster/cluster.ts';
import { arrived, departing, type JobGoal, type JobTravel } from '../draw/topology/job-travel.ts';
import type { Speed } from '../worker/protocol.ts';
import { stateOf } from './job-list.ts';

/** So many of the newest are marked. */
export const MOST_MARKED = 6;
/** A job that ended longer ago is not marked: simulated seconds, and what passes in wall seconds. */
const RECENT = { seconds: 5, wallSeconds: 1.5 };
/** What passes in a second as fast as possible, about. */
const FASTEST = 6000;

/** The newest jobs, in the order in which they were sent. */
export function jobGoals(steps: readonly JobStep[]): JobGoal[] {
  const goals = new Map<number, JobGoal>();
  for (const step of steps) {
    const known = goals.get(step.job);
    goals.set(step.job, { ...place(step), bornAt: known?.bornAt ?? step.time });
  }
  return [...goals.values()].slice(-MOST_MARKED);
}

/** Where the newest step says that the job is. */
function place(step: JobStep): Omit<JobGoal, 'bornAt'> {
  const { job, classIndex: kind, machine, container } = step;
  return {
    job,
    kind,
    machine,
    container,
    overAt: stateOf(step.kind) === 'open' ? null : step.time,
  };
}

export interface Played {
  /** The shown moment. */
  readonly time: number;
  readonly speed: Speed;
  readonly isMoving: boolean;
  /** Marks stand at once where their jobs are, since nothing is to travel. */
  readonly stands: boolean;
}

/** A mark with what was known of its job when it was placed. */
export interface MarkedJob {
  readonly goal: JobGoal;
  readonly travel: JobTravel;
  /** The moment it was last seen on its way; while the run rests, the one at which it came to rest. */
  readonly time: number;
}

/** The marks as they are from now on; those of jobs that are not there any more are left out. */
export function followJobs(
  marked: ReadonlyMap<number, MarkedJob>,
  goals: readonly JobGoal[],
  played: Played,
): Map<number, MarkedJob> {
  return new Map(
    goals.map((goal) => {
      const before = marked.get(goal.job);
      const time = played.isMoving ? played.time : (before?.time ?? played.time);
      return [goal.job, { goal, time, travel: next(before, goal, played) }];
    }),
  );
}

function next(before: MarkedJob | undefined, goal: JobGoal, played: Played): JobTravel {
  const { time, isMoving, stands } = played;
  if (goal.overAt !== null && isLongAgo(goal.overAt, before, played))
    return { ...arrived(goal), leg: 'gone' };
  if (before === undefined) {
    const isJustSent = isMoving || goal.bornAt === time;
    return isJustSent && !stands ? departing() : arrived(goal);
  }
  const { goal: known, travel } = before;
  const isSame = goal.overAt === known.overAt && goal.machine === known.machine;
  const isUnderWay = travel.leg === 'lane' || travel.leg === 'link';
  const stays = stands ? isSame && !isUnderWay : isSame || isMoving;
  return stays ? travel : arrived(goal);
}

/** A mark on its way is let arrive, unless the run was moved along to another moment since. */
function isLongAgo(overAt: number, before: MarkedJob | undefined, played: Played): boolean {
  const { time, isMoving, speed } = played;
  const passing = RECENT.wallSeconds * (speed === 'max' ? FASTEST : speed);
  if (before === undefined) return time - overAt > RECENT.seconds + (isMoving ? passing : 0);
  if (isMoving) return false;
  return time - overAt > RECENT.seconds && Math.abs(time - before.time) > RECENT.seconds + passing;
}
