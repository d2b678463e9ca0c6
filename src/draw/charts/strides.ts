/*
 * Where the keys lead the crosshair: to the next sample, the next event, or the ends of what is shown.
 * Times are simulated seconds, inside the window and never after now.
 */
import { neighbourSample } from './crosshair.ts';
import type { PanelFrame } from './panel-picture.ts';
import type { Stride } from './reader-keys.ts';

/** Where a stride leads from a time; the same time where there is nothing further. */
export function timeAfter(stride: Stride, frame: PanelFrame, from: number): number {
  const { window, now = window.to, lines } = frame;
  const first = Math.max(0, window.from);
  if (stride.to === 'end') return stride.by < 0 ? first : now;
  if (stride.to === 'event') return neighbourEvent(frame, from, stride.by) ?? from;
  if (lines[0] === undefined) return from;
  return neighbourSample(lines[0].series, from, { by: stride.by, from: window.from, last: now });
}

function neighbourEvent(
  { window, now = window.to, marks = [] }: PanelFrame,
  from: number,
  by: 1 | -1,
): number | undefined {
  const times = marks.map(({ time }) => time).filter((time) => time >= window.from && time <= now);
  return by > 0 ? times.find((time) => time > from) : times.findLast((time) => time < from);
}
