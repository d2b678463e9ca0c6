// Times as text. A clock reads 23:20 or 1:02:03, rounded down as clocks are, so that it never shows
// a moment that has not come. A span of time reads 215 ms, 4.2 s, 12 min, 1.5 h: three figures at
// most, in the unit that fits.
import type { Figure } from './figure.ts';
import { shortNumber } from './number-text.ts';
import type { Seconds } from './units.ts';

const SPANS = [
  { unit: 'ms', seconds: 0.001, upTo: 1 },
  { unit: 's', seconds: 1, upTo: 120 },
  { unit: 'min', seconds: 60, upTo: 7200 },
  { unit: 'h', seconds: 3600, upTo: 172_800 },
  { unit: 'd', seconds: 86_400, upTo: Infinity },
];

/** mm:ss below an hour, h:mm:ss from there: 00:05, 23:20, 1:02:03, 26:00:00. */
export function clock(time: Seconds): string {
  if (!Number.isFinite(time)) return shortNumber(time);
  const seconds = Math.floor(Math.abs(time));
  const hours = Math.floor(seconds / 3600);
  const rest = `${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;
  const text = hours === 0 ? rest : `${hours}:${rest}`;
  return time < 0 && seconds > 0 ? `\u2212${text}` : text;
}

/** How long something lasts: 0 s, 0.25 ms, 215 ms, 60 s, 12 min, 1.5 h, 30 d. */
export function timeSpan(span: Seconds): Figure {
  if (span === 0 || !Number.isFinite(span)) return { number: shortNumber(span), unit: 's' };
  const rounded = Math.abs(Number(span.toPrecision(3)));
  const { unit, seconds } = SPANS.find(({ upTo }) => rounded < upTo) ?? SPANS[SPANS.length - 1];
  return { number: shortNumber(span / seconds), unit };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
