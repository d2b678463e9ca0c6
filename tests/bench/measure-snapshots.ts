// Snapshots of running situations: how large one is and how long it takes to take it and to go on
// from it. Size is that of the structured clone in V8's own format, which is what a message or a
// database holds. The fastest of several turns each.
import { serialize } from 'node:v8';
import { advanceRun, restoreRun, snapshotRun } from '../../src/sim/run.ts';
import { startPreset } from './start-preset.ts';

export interface Snapshots {
  readonly name: string;
  readonly kilobytes: number;
  readonly takeMilliseconds: number;
  readonly restoreMilliseconds: number;
}

const TURNS = 20;
const SITUATIONS = [
  { id: 'flash-sale', seconds: 2000 },
  { id: 'ten-thousand-machines', seconds: 120 },
];

export function measureSnapshots(): Snapshots[] {
  return SITUATIONS.map(({ id, seconds }) => {
    const run = startPreset(id, 1);
    advanceRun(run, seconds);
    const snapshot = snapshotRun(run);
    return {
      name: id,
      kilobytes: serialize(snapshot).length / 1000,
      takeMilliseconds: fastest(() => void snapshotRun(run)),
      restoreMilliseconds: fastest(() => restoreRun(run, snapshot)),
    };
  });
}

function fastest(act: () => void): number {
  const times = Array.from({ length: TURNS }, () => {
    const started = performance.now();
    act();
    return performance.now() - started;
  });
  return Math.min(...times);
}
