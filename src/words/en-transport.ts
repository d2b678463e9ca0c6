// The words of the transport: its buttons, the scrubber and what it says of a moment, forks, undo,
// and the list of keys. Accessible names are exact: tests and screen readers use them.
// Simulated seconds.
import { clock, count } from './format.ts';

const plural = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

/** A length of time in full words: 12 minutes 30 seconds, 3 hours 12 minutes. */
function inWords(seconds: number): string {
  const whole = Math.floor(seconds + 1e-6);
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
  if (minutes < 120) return `${plural(minutes, 'minute')} ${plural(rest, 'second')}`;
  const hours = `${plural(Math.floor(minutes / 60), 'hour')} ${plural(minutes % 60, 'minute')}`;
  return `${hours} ${plural(rest, 'second')}`;
}

/** The length of a run: 60 minutes, 24 hours. */
function lengthInWords(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? plural(minutes, 'minute') : plural(Math.round(minutes / 6) / 10, 'hour');
}

export const transportWords = {
  transport: {
    group: 'Transport',
    play: 'Play',
    pause: 'Pause',
    nextDecision: 'Next decision',
    startOver: 'Start over',
    of: (seconds: number) => `of ${clock(seconds)}`,
    speed: 'Speed',
    more: 'steps and speed',
    max: 'Max',
    times: (speed: number) => `${speed}×`,
    timesName: (speed: number) => `${speed} times`,
    maxName: 'Max, as fast as possible',
    requestRate: 'request rate',
    noPlan: 'users come when they have thought',
    minutes: (value: number) => `${value} min`,
    hours: (value: number) => `${value} h`,
    digest: 'digest',
    finished: 'The run is over.',
  },
  scrubber: {
    name: 'Moment of the run',
    valueText: (now: number, duration: number) => `${inWords(now)} of ${lengthInWords(duration)}`,
    summary: (decisions: number, failures: number) =>
      `${plural(decisions, 'decision')} changed the fleet, ${plural(failures, 'machine')} failed.`,
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
    undo: 'Undo',
    redo: 'Redo',
    undoOf: (change: string, keys: string) => `Undo ${change} (${keys})`,
    redoOf: (change: string, keys: string) => `Redo ${change} (${keys})`,
    nothingToUndo: 'Nothing to undo',
    nothingToRedo: 'Nothing to redo',
    undoKeys: 'Ctrl+Z',
    redoKeys: 'Ctrl+Shift+Z',
    /** From what a setting goes back to what. */
    change: (name: string, from: string, to: string) => `${name} ${from} → ${to}`,
    yes: 'yes',
    no: 'no',
    workOf: (name: string) => `Work of ${name}`,
    inPool: (pool: string, name: string) => `${name} of ${pool}`,
  },
} as const;
