/*
 * What keys do to the crosshair: arrows go by one sample, with Shift by ten, PageUp and PageDown to the next
 * and the last event, Home and End to the ends of what is shown.
 * Times are simulated seconds, inside the window and never after now.
 */
import { neighbourSample } from './crosshair.ts';
import type { PanelFrame } from './panel-picture.ts';

export type Stride =
  | { readonly to: 'sample'; readonly by: number }
  | { readonly to: 'event'; readonly by: 1 | -1 }
  | { readonly to: 'end'; readonly by: 1 | -1 };

const strides: Readonly<Record<string, Stride>> = {
  ArrowLeft: { to: 'sample', by: -1 },
  ArrowDown: { to: 'sample', by: -1 },
  ArrowRight: { to: 'sample', by: 1 },
  ArrowUp: { to: 'sample', by: 1 },
  PageDown: { to: 'event', by: -1 },
  PageUp: { to: 'event', by: 1 },
  Home: { to: 'end', by: -1 },
  End: { to: 'end', by: 1 },
};

const manySamples = 10;

/** What a key means to the crosshair, undefined when nothing. */
export function strideOf(press: { key: string; shiftKey: boolean }): Stride | undefined {
  const stride = strides[press.key];
  if (stride?.to !== 'sample' || !press.shiftKey) return stride;
  return { to: 'sample', by: stride.by * manySamples };
}

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
