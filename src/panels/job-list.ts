// The jobs that were sent by hand, each from its steps: of what class, how long it waited, where it
// was served, how it ended and how long it took with its time on the network. Newest first.
// Jobs are numbered from 0 in the engine and from 1 on the screen. Simulated seconds.
import type { JobStep, MachineEvent } from '../sim/cluster/cluster.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import type { Words } from '../words/en.ts';

/** So many of the newest jobs are listed. */
export const MOST_JOBS = 20;

export interface JobLine {
  /** Of the step: when, what, and how long after birth. */
  readonly text: string;
  readonly after: string;
}

export interface JobView {
  /** As the engine counts. */
  readonly job: number;
  readonly name: string;
  readonly classIndex: number;
  /** How it stands or ended, in a word or as its latency. */
  readonly outcome: string;
  /** 'good' was answered, 'bad' was not, 'open' is under way. */
  readonly state: 'open' | 'good' | 'bad';
  /** Serial of the machine it is or was on. */
  readonly machine: number | null;
  readonly lines: readonly JobLine[];
}

/** What the list is made of. */
export interface Sent {
  readonly jobSteps: readonly JobStep[];
  /** To know where a machine stands, and so how long the network takes. */
  readonly machineEvents: readonly MachineEvent[];
  readonly scenario: Pick<Scenario, 'classes' | 'regions'>;
}

/** The newest jobs, and how many there are in all. */
export function jobViews(sent: Sent, words: Words): { list: readonly JobView[]; all: number } {
  const jobs = byJob(sent.jobSteps);
  const newest = [...jobs.values()].reverse().slice(0, MOST_JOBS);
  return { list: newest.map((steps) => jobView(steps, sent, words)), all: jobs.size };
}

/** In the order in which they were sent. */
function byJob(steps: readonly JobStep[]): ReadonlyMap<number, readonly JobStep[]> {
  const jobs = new Map<number, JobStep[]>();
  for (const step of steps) jobs.set(step.job, [...(jobs.get(step.job) ?? []), step]);
  return jobs;
}

function jobView(steps: readonly JobStep[], sent: Sent, words: Words): JobView {
  const { jobList } = words;
  const [first] = steps;
  const last = steps[steps.length - 1];
  const latency = latencyOf(steps, sent);
  return {
    job: first.job,
    name: jobList.job(first.job + 1),
    classIndex: first.classIndex,
    outcome: last.kind === 'completed' ? jobList.latency(latency) : jobList.outcomes[last.kind],
    state: stateOf(last.kind),
    machine: last.machine,
    lines: steps.flatMap((step) => linesOf(step, first, { sent, words })),
  };
}

/** From birth to the answer at the user, its time on the network included; of a job that is answered. */
export function latencyOf(steps: readonly JobStep[], sent: Sent): number {
  const last = steps[steps.length - 1];
  return last.time - steps[0].time + networkSeconds(last.machine, sent);
}

/** Under way, or how it ended. */
export function stateOf(kind: JobStep['kind']): JobView['state'] {
  switch (kind) {
    case 'born':
    case 'waiting':
    case 'routed':
    case 'started':
      return 'open';
    case 'completed':
      return 'good';
    case 'rejected':
    case 'timedOut':
    case 'failed':
      return 'bad';
  }
}

interface Told {
  readonly sent: Sent;
  readonly words: Words;
}

function linesOf(step: JobStep, first: JobStep, { sent, words }: Told): JobLine[] {
  const { jobList, stage } = words;
  const { steps } = jobList;
  const after = step === first ? jobList.exact(step.time) : jobList.after(step.time - first.time);
  switch (step.kind) {
    case 'born':
      return [{ text: steps.born(sent.scenario.classes[step.classIndex]?.name ?? ''), after }];
    case 'routed': {
      const machine = step.machine === null ? '' : stage.machine(step.machine);
      return [{ text: steps.routed(machine, (step.container ?? 0) + 1), after }];
    }
    case 'completed': {
      const network = networkSeconds(step.machine, sent);
      const arrived = jobList.after(step.time - first.time + network);
      const done = { text: steps.completed, after };
      return network > 0 ? [done, { text: steps.arrived, after: arrived }] : [done];
    }
    case 'waiting':
    case 'started':
    case 'rejected':
    case 'timedOut':
    case 'failed':
      return [{ text: steps[step.kind], after }];
  }
}

/** There and back, to the region of a machine; part of the latency of what it answers. */
function networkSeconds(machine: number | null, { machineEvents, scenario }: Sent): number {
  if (machine === null) return 0;
  const event = machineEvents.findLast(({ serial }) => serial === machine);
  return event ? (scenario.regions[event.region]?.networkDelaySeconds ?? 0) : 0;
}
