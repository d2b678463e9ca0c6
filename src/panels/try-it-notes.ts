// What goes on because of Try it: bursts and for how long they last, and the machine that was made
// to fail a moment ago, for as long as it is on the picture. From the interventions up to the shown
// moment. Simulated seconds.
import type { Intervention } from '../sim/scenario/interventions.ts';
import type { Words } from '../words/en.ts';
import { FAILED_SHOWN_SECONDS } from './alert-lines.ts';

/** How long the requests of a burst come: as the engine has it, to which a test holds it. */
export const BURST_SECONDS = 30;

export function tryItNotes(
  interventions: readonly Intervention[],
  now: number,
  words: Words,
): string {
  const done = interventions.filter(({ time }) => time <= now);
  const notes = [burstNote(done, now, words), failureNote(done, now, words)];
  return words.tryIt.both(notes.filter((note) => note !== null));
}

function burstNote(done: readonly Intervention[], now: number, { tryIt }: Words): string | null {
  const ends = done
    .filter(({ kind }) => kind === 'burst')
    .map(({ time }) => time + BURST_SECONDS)
    .filter((end) => end > now);
  return ends.length === 0 ? null : tryIt.burst(ends.length, Math.max(...ends) - now);
}

function failureNote(done: readonly Intervention[], now: number, words: Words): string | null {
  const last = done.findLast((each) => each.kind === 'failMachine');
  if (last?.kind !== 'failMachine' || last.machine === 'busiest') return null;
  if (now - last.time >= FAILED_SHOWN_SECONDS) return null;
  return words.tryIt.failed(words.stage.machine(last.machine));
}
