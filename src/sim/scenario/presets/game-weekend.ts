// A week of an online game: 30 % more players at lunch, two and a half times as many at the
// weekend (+150 %). The week begins on a Monday at midnight.
// 10 requests/s on a working day of 0.8 core-seconds are 8 cores, at the weekend 20 cores.
// The level is 1 at the weekend; an ordinary hour of a working day is 1 / 2.5.
import type { Preset } from './preset.ts';
import { FOUR_CORE_MACHINES } from './request-mix.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
const WEEKEND = 1;
const WORKDAY = WEEKEND / 2.5;
const LUNCH = WORKDAY * 1.3;

/** Hour and level of the points of a working day. */
const LUNCH_POINTS: readonly (readonly [hour: number, level: number])[] = [
  [11.5, WORKDAY],
  [12, LUNCH],
  [13, LUNCH],
  [13.5, WORKDAY],
];

const POINTS: readonly (readonly [hour: number, level: number])[] = [
  [0, WORKDAY],
  ...[0, 1, 2, 3, 4].flatMap((day) =>
    LUNCH_POINTS.map(([hour, level]) => [day * 24 + hour, level] as const),
  ),
  [4 * 24 + 22, WORKDAY],
  [5 * 24, WEEKEND],
  [7 * 24 - 2, WEEKEND],
];

export const gameWeekend: Preset = {
  id: 'game-weekend',
  scenario: {
    name: 'Game weekend',
    description:
      'One week of an online game, from Monday to Sunday. At lunch 30 % more people play, and at the weekend 150 % more.',
    notice: [
      'On working days four machines are enough. At the weekend there are eight.',
      'At lunch CPU climbs to about 65 %. That is below the threshold, so no machine comes.',
      'Before the weekend the growth takes two hours, so the autoscaler has time.',
    ],
    try: [
      'Lower the scale-out threshold to 60 %. What happens at lunch now?',
      'Press Fail a machine on Saturday. Is the game still fast enough?',
      'Set the largest fleet to 6. What does the weekend look like?',
    ],
    durationSeconds: 7 * DAY,
    openAtSeconds: 4 * DAY + 20 * HOUR,
    metrics: { sampleSeconds: 30 },
    slo: { latencySeconds: 4 },
    classes: [
      {
        name: 'game turn',
        work: { meanCoreSeconds: 0.8 },
        memoryMiB: 1200,
        bytesIn: 20_000,
        bytesOut: 600_000,
        timeoutSeconds: 20,
      },
    ],
    workload: {
      kind: 'open',
      peakRate: 25,
      shape: {
        kind: 'curve',
        times: POINTS.map(([hour]) => hour * HOUR),
        levels: POINTS.map(([, level]) => level),
        repeatSeconds: 7 * DAY,
      },
    },
    ...FOUR_CORE_MACHINES,
    pools: [
      {
        name: 'shared',
        autoscaler: {
          initial: 4,
          tickSeconds: 60,
          windowSeconds: 300,
          threshold: { cooldownSeconds: 300 },
        },
      },
    ],
  },
};
