// A news spike: thirtyfold within five minutes, 140-fold within half an hour, and most of it gone
// in the next quarter. Shape: mentions of AAPL on Twitter around the largest spike, multiples of
// the median in steps of five minutes (Numenta Anomaly Benchmark, MIT licence). Scale: a median of
// 10 requests/s, so 2,810 requests/s at the peak: 117 cores, 42 machines of 4 cores at 70 %. A rule
// that adds one machine a minute cannot follow such a rise.
import type { Preset } from './preset.ts';
import { FOUR_CORE_MACHINES, REQUEST_MIX } from './request-mix.ts';

const STEP = 300;
const QUIET = 1800;
const MULTIPLES = [
  2, 63, 51, 134, 156, 216, 281, 167, 107, 77, 45, 43, 46, 50, 27, 14, 11, 7, 5, 4, 4, 3, 3, 3, 2,
];
const LARGEST = 281;

export const newsSpike: Preset = {
  id: 'news-spike',
  scenario: {
    name: 'News spike',
    description:
      'Something is in the news. Within five minutes thirty times as many people come, within half an hour 140 times. The shape is that of tweets about one company (AAPL) around their largest spike (Numenta Anomaly Benchmark).',
    notice: [
      'One machine a minute is far too slow. Tens of thousands of requests are turned away.',
      'CPU is near 100 % for half an hour. The autoscaler does all it may, and is late all the time.',
      'About thirty machines are running when the people have already left.',
    ],
    try: [
      'Raise the smallest fleet to 15. How many requests fail now, and what does the quiet time cost?',
      'Set the cooldown to 0 s and the boot time to 10 s. Is that enough?',
      'Lower the scale-out threshold to 40 %. Why does it help so little?',
    ],
    durationSeconds: QUIET + 24 * STEP,
    openAtSeconds: QUIET - 60,
    classes: REQUEST_MIX,
    workload: {
      kind: 'open',
      peakRate: 10 * LARGEST,
      shape: {
        kind: 'curve',
        times: [0, ...MULTIPLES.map((_, i) => QUIET + i * STEP)],
        levels: [2, ...MULTIPLES].map((multiple) => multiple / LARGEST),
      },
    },
    ...FOUR_CORE_MACHINES,
    pools: [{ name: 'shared', autoscaler: { largest: 50 } }],
  },
};
