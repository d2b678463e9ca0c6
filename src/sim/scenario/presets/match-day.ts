// A match day: people come to a football site around the kick-off and leave after the end.
// Shape: requests/s of the World Cup site on 30 June 1998 (WorldCup98 logs, Internet Traffic
// Archive; Arlitt and Jin 2000) at minutes around 14:30 and after 21:42 UTC. The seven hours in
// between are cut to 45 minutes. Scale: a quarter of the real rates, 897 requests/s at most.
// The steepest real minute grew by 9.6 %, so a rule that adds a machine a minute can follow.
import type { Preset } from './preset.ts';
import { FOUR_CORE_MACHINES, REQUEST_MIX } from './request-mix.ts';

const MINUTE = 60;
/** Minutes from the start of the run, and real requests per second. */
const POINTS: readonly (readonly [minute: number, rate: number])[] = [
  [0, 540],
  [20, 562],
  [25, 632],
  [30, 749],
  [35, 964],
  [40, 1226],
  [45, 1356],
  [50, 1531],
  [60, 1768],
  [75, 1998],
  [90, 2108],
  [135, 3587],
  [140, 3300],
  [145, 2876],
  [150, 2223],
  [155, 1966],
  [160, 1156],
  [165, 845],
  [175, 711],
  [195, 576],
];
const LARGEST = 3587;

export const matchDay: Preset = {
  id: 'match-day',
  scenario: {
    name: 'Match day',
    description:
      'A football site on the day of a match. People come from half an hour before the kick-off on, and leave soon after the end. The rates are a quarter of those of the World Cup site on 30 June 1998 (WorldCup98 logs, Internet Traffic Archive); the hours between are cut short.',
    notice: [
      'The crowd never grows by more than a tenth in a minute, so adding one machine a minute is enough.',
      'Four machines grow to about fifteen, and latency stays below the promise all the time.',
      'People leave faster than machines do. For a while twice as many machines run as are needed.',
    ],
    try: [
      'Set the boot time to 300 s. Is the promise still kept at the kick-off?',
      'Raise the peak rate to 1,300. What happens when the largest fleet is reached?',
      'Raise the scale-in threshold to 50 %. How many machines come back after they left?',
    ],
    durationSeconds: 210 * MINUTE,
    openAtSeconds: 25 * MINUTE,
    classes: REQUEST_MIX,
    workload: {
      kind: 'open',
      peakRate: 897,
      shape: {
        kind: 'curve',
        times: POINTS.map(([minute]) => minute * MINUTE),
        levels: POINTS.map(([, rate]) => rate / LARGEST),
      },
    },
    ...FOUR_CORE_MACHINES,
    pools: [{ name: 'shared', autoscaler: { largest: 20, initial: 4 } }],
  },
};
