// The jobs that were sent by hand in words, step by step; they come with the first job.
// Jobs are numbered from 1 on the screen, containers from 1 on their machine. Simulated seconds.
import { clock } from './format.ts';
import { latencyText } from './measured-text.ts';

/** 20:12.043: the milliseconds count in the life of a request. */
const exact = (seconds: number): string => {
  const milliseconds = Math.floor((seconds % 1) * 1000 + 1e-6);
  return `${clock(Math.floor(seconds))}.${String(milliseconds).padStart(3, '0')}`;
};

export const jobListWords = {
  title: 'Jobs',
  list: 'Jobs sent by hand, newest first',
  job: (job: number) => `Job ${job}`,
  newestOf: (shown: number, all: number) => `the newest ${shown} of ${all}`,
  exact,
  latency: latencyText,
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
  after: (seconds: number) => `+${latencyText(seconds)}`,
  showMachine: (machine: string) => `Select ${machine}`,
} as const;

/** What has become of the newest job. */
export const jobWords = {
  born: (job: number) => `Job ${job} is on its way`,
  waiting: (job: number) => `Job ${job} waits in the balancer`,
  routed: (job: number, machine: string) => `Job ${job} is on ${machine}`,
  started: (job: number, machine: string) => `Job ${job} is served by ${machine}`,
  completed: (job: number, time: string, machine: string) => `Job ${job}: ${time} on ${machine}`,
  rejected: (job: number) => `Job ${job} was rejected: no room`,
  timedOut: (job: number) => `Job ${job} gave up waiting`,
  failed: (job: number) => `Job ${job} failed with its machine`,
} as const;
