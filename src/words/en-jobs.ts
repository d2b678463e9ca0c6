// The jobs that were sent by hand, step by step in words. Jobs are numbered from 1 on the screen,
// containers from 1 on their machine. Simulated seconds.
import { clock, latency } from './format.ts';

/** 20:12.043: the milliseconds count in the life of a request. */
const exact = (seconds: number): string => {
  const milliseconds = Math.floor((seconds % 1) * 1000 + 1e-6);
  return `${clock(Math.floor(seconds))}.${String(milliseconds).padStart(3, '0')}`;
};

export const jobListWords = {
  title: 'Jobs',
  list: 'Jobs sent by hand, newest first',
  job: (job: number) => `Job ${job}`,
  exact,
  outcomes: {
    flying: 'on its way',
    waiting: 'waiting',
    routed: 'on a machine',
    started: 'in service',
    completed: (seconds: number) => latency(seconds).join(' '),
    rejected: 'rejected',
    timedOut: 'gave up',
    failed: 'failed',
  },
  steps: {
    born: (name: string) => `Born, class ${name}`,
    waiting: 'Queued in the balancer',
    routed: (machine: string, container: number) => `Routed to ${machine}, container ${container}`,
    started: 'Service starts',
    completed: 'Answered',
    rejected: 'Rejected: no room anywhere',
    timedOut: 'The client gave up',
    failed: 'Lost with its machine',
  },
  after: (seconds: number) => `+${latency(seconds).join(' ')}`,
} as const;
