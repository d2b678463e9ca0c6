// How long whole situations take on the wall: the opening scenario's hour, a day of the daily wave
// at 100 requests a second, and an hour of the bench's hundred servers, which is what a dragged
// slider asks for. The first turn is cold: nothing of the engine has been compiled yet.
import { advanceRun, type Run } from '../../src/sim/run.ts';
import { startWorkload, totalEvents } from './run-engine.ts';
import { startPreset } from './start-preset.ts';
import { WORKLOADS } from './workloads.ts';

export interface Hours {
  readonly name: string;
  readonly simulatedSeconds: number;
  readonly events: number;
  /** Wall time of the first turn, and of the fastest one, seconds. */
  readonly coldSeconds: number;
  readonly bestSeconds: number;
  /** What it may take at most, warm, seconds. */
  readonly goalSeconds: number;
}

interface Situation {
  readonly name: string;
  readonly start: (seed: number) => Run;
  readonly seconds: number;
  readonly goalSeconds: number;
  /** Turns after the first one. */
  readonly turns: number;
}

const SITUATIONS: readonly Situation[] = [
  {
    name: 'opening hour',
    start: (seed) => startPreset('flash-sale', seed),
    seconds: 3600,
    goalSeconds: 1,
    turns: 4,
  },
  {
    name: 'day of the wave',
    start: (seed) => startPreset('daily-wave', seed),
    seconds: 86_400,
    goalSeconds: 15,
    turns: 1,
  },
  {
    name: 'hour of W5, rerun',
    start: (seed) => startWorkload(WORKLOADS.W5, seed),
    seconds: 3600,
    goalSeconds: 0.07,
    turns: 9,
  },
];

export function measureHours(): Hours[] {
  return SITUATIONS.map(measure);
}

function measure({ name, start, seconds, goalSeconds, turns }: Situation): Hours {
  let events = 0;
  const times = Array.from({ length: turns + 1 }, (_, turn) => {
    const started = performance.now();
    const run = start(turn + 1);
    advanceRun(run, seconds);
    events = totalEvents(run);
    return (performance.now() - started) / 1000;
  });
  const [coldSeconds] = times;
  const best = { coldSeconds, bestSeconds: Math.min(...times) };
  return { name, simulatedSeconds: seconds, events, ...best, goalSeconds };
}
