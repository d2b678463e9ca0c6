// What stands over the scrubber while nothing else is to be said there: what the curve is, or that the run
// is over. All else comes later (timeline-note.ts).
import type { Moment } from '../state/moment.ts';
import type { FirstWords } from '../words/en-first.ts';

export function curveNote(
  { time, durationSeconds }: Moment,
  planned: readonly number[],
  { transport }: FirstWords,
): string {
  if (time >= durationSeconds) return transport.finished;
  return planned.length > 0 ? transport.requestRate : transport.noPlan;
}
