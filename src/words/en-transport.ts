// The words of the transport: the buttons, the clock, the line of the whole workload, the speed.
import { clock } from './format.ts';

export const transportWords = {
  transport: {
    group: 'Transport',
    play: 'Play',
    pause: 'Pause',
    nextDecision: 'Next decision',
    startOver: 'Start over',
    of: (seconds: number) => `of ${clock(seconds)}`,
    speed: 'Speed',
    max: 'Max',
    times: (speed: number) => `${speed}×`,
    timesName: (speed: number) => `${speed} times`,
    maxName: 'As fast as possible',
    requestRate: 'request rate',
    planned: 'planned',
    minutes: (value: number) => `${value} min`,
    hours: (value: number) => `${value} h`,
    digest: 'digest',
    finished: 'The run is over.',
    workload: 'The whole workload, and what happened in it',
  },
} as const;
