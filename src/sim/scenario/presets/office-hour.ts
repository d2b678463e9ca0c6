// An hour in an office, the scenario with closed users: 800 users who send, wait, think 7 s, send.
// A request takes 0.2 core-seconds on average, so two machines of 4 cores answer 40 a second, and
// by Little's law latency is 800 / 40 - 7 = 13 s. Unhindered users would send 800 / 7.2 = 111 a
// second, which are 22 cores: 93 % of six machines, 69 % of eight, 62 % of nine.
// The queue has no limit, because it cannot become longer than there are users.
import type { Preset } from './preset.ts';
import { FOUR_CORE_MACHINES } from './request-mix.ts';

export const officeHour: Preset = {
  id: 'office-hour',
  scenario: {
    name: 'Office hour',
    description:
      'An office of 800 users works with one tool. Each user sends a request, waits for the answer, thinks for about 7 s, and sends the next one. Two machines are far too few. The autoscaler adds one every five minutes.',
    notice: [
      'At first CPU is at 100 % and an answer takes more than 10 s. Yet nobody is turned away: users who wait send nothing.',
      'The users would like to send about 110 requests per second. As long as machines are few, they send about 20 for each machine, which is all that it can do.',
      'Each new machine lets the rate rise and latency fall, up to the sixth. Then the rate stays near 110, since most of the time users think.',
      'CPU is at 100 % with three machines and with five. It does not tell how many are missing.',
    ],
    try: [
      'Start over and set the largest fleet to 2. Is anybody turned away? How long does an answer take?',
      'Drag Users to 2000 when nine machines run. Does the rate grow as much as the number of users?',
      'Start over and set the think time to 20 s. How many machines do the same users need?',
      'Start over and set the cooldown to 60 s. How much sooner is latency below 1 s?',
    ],
    durationSeconds: 3600,
    openAtSeconds: 300,
    slo: { latencySeconds: 1, utilizationPercent: 70 },
    classes: [
      {
        name: 'look up',
        share: 80,
        work: { meanCoreSeconds: 0.1 },
        memoryMiB: 512,
        bytesOut: 60_000,
        timeoutSeconds: 60,
      },
      {
        name: 'report',
        share: 20,
        work: { meanCoreSeconds: 0.6 },
        memoryMiB: 1536,
        bytesOut: 600_000,
        timeoutSeconds: 60,
      },
    ],
    workload: { kind: 'closed', users: 800, think: { meanSeconds: 7 } },
    ...FOUR_CORE_MACHINES,
    pools: [
      {
        name: 'shared',
        balancer: { queueLimit: 'unlimited' },
        autoscaler: { threshold: { cooldownSeconds: 300 } },
      },
    ],
  },
};
