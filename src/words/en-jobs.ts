// Try it in words: the jobs that were sent by hand, step by step, a burst under way, a machine that
// was made to fail. Jobs are numbered from 1 on the screen, containers from 1 on their machine.
// Simulated seconds.
import { clock, latency } from './format.ts';

/** 20:12.043: the milliseconds count in the life of a request. */
const exact = (seconds: number): string => {
  const milliseconds = Math.floor((seconds % 1) * 1000 + 1e-6);
  return `${clock(Math.floor(seconds))}.${String(milliseconds).padStart(3, '0')}`;
};

const seconds = (time: number): string => `${Math.max(0, Math.ceil(time - 1e-9))} s`;

export const tryItWords = {
  jobClass: 'Class of the job',
  failSelected: (machine: string) => `Fails ${machine}, which is selected`,
  failBusiest: 'Fails the selected machine, else the busiest',
  burstTip: 'Twice the present rate on top, for 30 s',
  jobTip: 'One request, followed step by step',
  burst: (bursts: number, left: number) =>
    bursts === 1 ? `Burst: ${seconds(left)} more` : `${bursts} bursts: ${seconds(left)} more`,
  failed: (machine: string) => `${machine} failed`,
  both: (notes: readonly string[]) => notes.join(', '),
} as const;

export const jobListWords = {
  title: 'Jobs',
  none: 'No job sent yet',
  list: 'Jobs sent by hand, newest first',
  job: (job: number) => `Job ${job}`,
  newestOf: (shown: number, all: number) => `the newest ${shown} of ${all}`,
  exact,
  latency: (seconds: number) => latency(seconds).join(' '),
  /** Beside its mark on the stage. */
  ended: (job: string, outcome: string, isBad: boolean) => `${job} ${isBad ? '✕' : '✓'} ${outcome}`,
  outcomes: {
    born: 'on its way',
    waiting: 'waiting',
    routed: 'on a machine',
    started: 'in service',
    rejected: 'rejected',
    timedOut: 'gave up',
    failed: 'failed',
  },
  steps: {
    born: (name: string) => `Born, class ${name}`,
    waiting: 'Queued in the balancer',
    routed: (machine: string, container: number) => `To ${machine}, container ${container}`,
    started: 'Service starts',
    completed: 'Answered',
    arrived: 'Back with its user',
    rejected: 'Rejected: no room anywhere',
    timedOut: 'The client gave up',
    failed: 'Lost with its machine',
  },
  after: (seconds: number) => `+${latency(seconds).join(' ')}`,
  showMachine: (machine: string) => `Select ${machine}`,
} as const;
