// The big sale: the flash sale with more than twice the people, and room for 24 machines.
// 159 requests/s at rest are 6.6 cores: 33 % of five machines of 4 cores, and 27 % of six.
// 1,240 requests/s are 51.5 cores: nineteen machines at 68 %, and the one ordered meanwhile.
import type { Preset } from './preset.ts';
import { FOUR_CORE_MACHINES, REQUEST_MIX } from './request-mix.ts';

export const bigSale: Preset = {
  id: 'big-sale',
  scenario: {
    name: 'Big sale',
    description:
      'The same shop, better known. The sale begins at minute 19 and grows for twenty minutes, until eight times as many people are there. Twenty-four machines are allowed.',
    notice: [
      'Five machines carry the quiet shop. At the peak about twenty are running.',
      'People come more slowly than in the flash sale, so one machine a minute is fast enough. Latency stays near the promise, and nobody is turned away.',
      'After the sale it takes a quarter of an hour until the fleet is small again. These minutes cost money.',
    ],
    try: [
      'Raise the peak rate to 2,000. What happens when all 24 machines are busy?',
      'Double the cooldown. How much later do the machines come?',
      'Raise the scale-in threshold to 45 %. How much sooner is the fleet small again?',
    ],
    durationSeconds: 5400,
    openAtSeconds: 1200,
    classes: REQUEST_MIX,
    workload: {
      kind: 'open',
      peakRate: 1240,
      shape: {
        kind: 'surge',
        restLevel: 0.128,
        startSeconds: 1140,
        riseSeconds: 1200,
        holdSeconds: 900,
        fallHalfLifeSeconds: 240,
      },
    },
    regions: [
      { name: 'us-east', networkDelaySeconds: 0.004 },
      { name: 'eu-west', networkDelaySeconds: 0.012 },
    ],
    ...FOUR_CORE_MACHINES,
    pools: [{ name: 'shared', autoscaler: { smallest: 2, largest: 24, initial: 5 } }],
  },
};
