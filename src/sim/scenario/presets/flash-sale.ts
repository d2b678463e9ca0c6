// The flash sale, which is what the page opens with: a quiet shop, then five times the people
// within ten minutes. 104 requests/s at rest are 4.3 cores: 36 % of three machines of 4 cores,
// and 27 % of four, so the threshold rule of 70 % and 30 % rests at three. 520 requests/s are
// 21.6 cores: eight machines at 67 %, and the machines that were ordered meanwhile.
import type { Preset } from './preset.ts';
import { FOUR_CORE_MACHINES, REQUEST_MIX } from './request-mix.ts';

export const flashSale: Preset = {
  id: 'flash-sale',
  scenario: {
    name: 'Flash sale',
    description:
      'A shop on a quiet morning. At minute 17 a sale begins, and within six minutes five times as many people come. Ten machines are allowed.',
    notice: [
      'Three machines carry the quiet shop. At the peak all ten are running.',
      'A new machine needs 60 seconds to boot. While it boots, CPU is near 100 %, latency climbs far above the promise, and some requests are turned away.',
      'When people leave, machines go one at a time, each after a minute of cooldown.',
      'The hour costs about half of what ten machines would cost that are always on.',
    ],
    try: [
      'Start over and lower the scale-out threshold to 50 %. Is the queue at minute 21 shorter?',
      'Start over and set the boot time to 10 s. How long is latency above the promise now?',
      'Start over and raise the smallest fleet to 6. What do calm customers cost?',
      'Press Send a burst at the peak. Is there room for it?',
    ],
    durationSeconds: 3600,
    openAtSeconds: 1200,
    classes: REQUEST_MIX,
    workload: {
      kind: 'open',
      peakRate: 520,
      shape: {
        kind: 'surge',
        restLevel: 0.2,
        startSeconds: 1064,
        riseSeconds: 360,
        holdSeconds: 600,
        fallHalfLifeSeconds: 180,
      },
    },
    regions: [
      { name: 'us-east', networkDelaySeconds: 0.004 },
      { name: 'eu-west', networkDelaySeconds: 0.012 },
    ],
    ...FOUR_CORE_MACHINES,
    pools: [
      {
        name: 'shared',
        autoscaler: { smallest: 2, largest: 10, initial: 3, threshold: { stepOut: 2 } },
      },
    ],
  },
};
