/*
 * Reads a panel for a hand: what it says at the crosshair, and where a key leads that. Loaded when
 * somebody is there to point, for the picture needs none of it.
 * Times are simulated seconds.
 */
import { crosshairTime, drawCrosshair, type CrosshairAt } from './crosshair.ts';
import { readingAt, type Reading, type ReadingWords } from './crosshair-reading.ts';
import type { DrawnCrosshair, PanelFrame } from './panel-picture.ts';
import { type KeyPress, strideOf } from './reader-keys.ts';
import { timeAfter } from './strides.ts';

/** The reading under the crosshair, with where it is from 0 to 100 % of the window. */
export interface PanelReading extends Reading, DrawnCrosshair {
  readonly share: number;
}

/** Undefined where there is no crosshair, or nothing to read under it. */
export function readPanel(
  frame: PanelFrame,
  at: CrosshairAt | undefined,
  words: ReadingWords,
): PanelReading | undefined {
  const { window, now, lines } = frame;
  const time = at && crosshairTime(at, window, now ?? window.to);
  if (time === undefined || lines[0] === undefined) return undefined;
  const share = Math.round(((time - window.from) / (window.to - window.from)) * 100);
  return { ...readingAt(frame, time, words), share, draw: drawCrosshair };
}

/** Where a key leads from the crosshair, or from now where there is none. */
export function keyFrom(
  frame: PanelFrame,
  at: CrosshairAt | undefined,
  press: KeyPress,
): CrosshairAt | undefined {
  const { window, now } = frame;
  const last = now ?? window.to;
  const from = (at && crosshairTime(at, window, last)) ?? last;
  const stride = strideOf(press);
  return stride && { time: timeAfter(stride, frame, from) };
}

/** Both, as a panel takes them. */
export interface PanelReader {
  readonly readPanel: typeof readPanel;
  readonly keyFrom: typeof keyFrom;
}
