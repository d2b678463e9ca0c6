// The words of the transport: its buttons, the scrubber as it stands, undo and redo. What is said only
// once something was done stands in en-done.ts. Accessible names are exact: tests and screen
// readers use them.
// Simulated seconds.
import { clock } from './format.ts';

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
    noPlan: 'users send after thinking',
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
  },
  undoing: {
    undo: 'Undo',
    redo: 'Redo',
    nothingToUndo: 'Nothing to undo',
    nothingToRedo: 'Nothing to redo',
  },
} as const;
