// What is said only once somebody has done something to a run, or points at its past: what happened
// at a moment, a fork and the way back, what undo and redo would do, what goes on because of Try it.
// Simulated seconds.
import { clock, count } from './format.ts';

const seconds = (time: number): string => `${Math.max(0, Math.ceil(time - 1e-9))} s`;

export const doneWords = {
  scrubber: {
    at: (time: number) => clock(time),
    scaleOut: (time: number, from: number, to: number) =>
      `${clock(time)}  ▲ ${count(from)} → ${count(to)} machines`,
    scaleIn: (time: number, from: number, to: number) =>
      `${clock(time)}  ▼ ${count(from)} → ${count(to)} machines`,
    failure: (time: number, machine: string) => `${clock(time)}  ✕ ${machine} failed`,
    past: 'Looking back: a change here begins a new run',
    toNewest: (time: number) => `Back to ${clock(time)}`,
    forked: (time: number) => `Forked at ${clock(time)}`,
    goBack: 'Go back',
    wasForked: 'The fork is kept',
    goToFork: 'Go to the fork',
  },
  undoing: {
    undoOf: (change: string, keys: string) => `Undo ${change} (${keys})`,
    redoOf: (change: string, keys: string) => `Redo ${change} (${keys})`,
    undoKeys: 'Ctrl+Z',
    redoKeys: 'Ctrl+Shift+Z',
    /** From what a setting goes back to what. */
    change: (name: string, from: string, to: string) => `${name} ${from} → ${to}`,
    yes: 'yes',
    no: 'no',
    workOf: (name: string) => `Work of ${name}`,
    inPool: (pool: string, name: string) => `${name} of ${pool}`,
  },
  tryIt: {
    burst: (bursts: number, left: number) =>
      bursts === 1 ? `Burst: ${seconds(left)} more` : `${bursts} bursts: ${seconds(left)} more`,
    failed: (machine: string) => `${machine} failed`,
    both: (notes: readonly string[]) => notes.join(', '),
  },
} as const;
