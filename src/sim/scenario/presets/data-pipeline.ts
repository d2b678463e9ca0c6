// A data pipeline: every half hour a batch of 1,200 jobs comes within two minutes, each about ten
// seconds of work, and waits in a queue for 2 to 20 workers of two cores.
// A batch is 12,000 core-seconds: 20 workers need five minutes for it, 2 workers fifty.
// The queue decides: out above 20 waiting jobs, in when less than one waits.
import type { Preset } from './preset.ts';
import { TWO_CORE_MACHINES } from './request-mix.ts';

const BATCH_EVERY = 1800;
const BATCH_LASTS = 120;

export const dataPipeline: Preset = {
  id: 'data-pipeline',
  scenario: {
    name: 'Data pipeline',
    description:
      'Every half hour a batch of 1,200 jobs arrives within two minutes. A job is ten seconds of work on one core. Between 2 and 20 workers take the jobs from a queue, and the length of the queue decides how many.',
    notice: [
      'The queue grows to about a thousand jobs, and all twenty workers are called.',
      'A job is done after seven to nine minutes at most, mostly spent in the queue.',
      'Between two batches two workers stand idle, at 0 % CPU.',
    ],
    try: [
      'Lower the largest fleet to 10. How much longer does a batch take, and what is saved?',
      'Set the boot time to 0 s. How much sooner is the last job done?',
      'Set the smallest fleet to 20. When is it worth the price?',
    ],
    durationSeconds: 6 * BATCH_EVERY,
    openAtSeconds: 240,
    slo: { latencySeconds: 900 },
    classes: [
      {
        name: 'job',
        work: {
          meanCoreSeconds: 10,
          distribution: { law: 'lognormal', squaredVariation: 0.9 },
        },
        memoryMiB: 1500,
        bytesIn: 20_000_000,
        bytesOut: 5_000_000,
        timeoutSeconds: 'none',
      },
    ],
    workload: {
      kind: 'open',
      peakRate: 10,
      shape: {
        kind: 'curve',
        times: [0, 300, 300 + BATCH_LASTS],
        levels: [0, 1, 0],
        join: 'step',
        repeatSeconds: BATCH_EVERY,
      },
    },
    ...TWO_CORE_MACHINES,
    pools: [
      {
        name: 'workers',
        containersPerMachine: 2,
        balancer: { queueLimit: 'unlimited' },
        autoscaler: {
          smallest: 2,
          largest: 20,
          threshold: {
            scaleOut: { metric: 'queue', above: 20 },
            scaleIn: { metric: 'queue', below: 1 },
            stepOut: 3,
            stepIn: 2,
          },
        },
      },
    ],
  },
};
