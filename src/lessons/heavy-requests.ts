// A small fixed cloud in which the balancing policy decides everything: few requests are very
// heavy, and every container has a queue of its own, so a light one may be sent behind a heavy one.
// 90 requests/s of 89 ms (70 % of 20 ms, 25 % of 100 ms, 5 % of 1 s) are 8 of 12 cores, 67 %; more
// than half of that work is the heavy 5 %. In turn, p95 is about 5 s; by fewest requests, 0.7 s.
import type { ScenarioInput } from '../sim/scenario/schema.ts';

const requestClass = (name: string, share: number, meanCoreSeconds: number) => ({
  name,
  share,
  work: { meanCoreSeconds },
  timeoutSeconds: 'none' as const,
});

export const heavyRequests = {
  name: 'Heavy requests',
  description:
    'Three machines, always on. Of 100 requests 5 are heavy and make more than half of the work. Each container has a queue of its own, and the balancer fills these in turn.',
  notice: [
    'Machines are busy two thirds of the time, yet 5 of 100 requests take longer than 4 seconds.',
    'Most of the time that a light request takes, it waits behind a heavy one.',
  ],
  try: [
    'Change the balancing policy to least connections. How far does latency (p95) fall within a minute?',
    'Change it to best of two. It looks at only two containers: how much of that gain is left?',
    'Lower the share of heavy requests to 0. Does the policy still matter?',
  ],
  durationSeconds: 3600,
  openAtSeconds: 180,
  slo: { latencySeconds: 1 },
  classes: [
    requestClass('light', 70, 0.02),
    requestClass('medium', 25, 0.1),
    requestClass('heavy', 5, 1),
  ],
  workload: { kind: 'open', peakRate: 90, shape: { kind: 'steady' } },
  regions: [{ name: 'us-east' }],
  machineKinds: [{ name: '4 cores, 16 GiB' }],
  containerKinds: [{ name: 'one core, with a queue', queueLimit: 'unlimited' }],
  pools: [
    {
      name: 'shared',
      balancer: { policy: 'roundRobin' },
      autoscaler: { policy: 'none', smallest: 3, largest: 3, initial: 3 },
    },
  ],
} satisfies ScenarioInput;
