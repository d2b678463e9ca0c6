/*
 * What happened, on time: scale out an upward triangle above the step, scale in a downward one below it,
 * a failure a cross on the base. A thin line at 35 % goes through every panel; the glyph stands on one of them.
 * Of glyphs that would cover each other only one is drawn. Marks are in order of time. Shape first, colour second.
 */
import type { ColourRole, Palette } from '../../theme/palette.ts';
import { crisp } from './axis.ts';
import type { Canvas2d } from './pen.ts';
import type { PlotArea } from './plot-area.ts';
import { pixelOf, type LinearScale } from './scale.ts';

export type EventKind = 'scale-out' | 'scale-in' | 'failure';

export interface EventMark {
  /** Simulated seconds. */
  readonly time: number;
  readonly kind: EventKind;
  /** The level of the step the glyph stands at, after the decision. */
  readonly level?: number | undefined;
}

export const markColour: Readonly<Record<EventKind, ColourRole>> = {
  'scale-out': 'up',
  'scale-in': 'down',
  failure: 'failed',
};

const lineStrength = 0.35;
const distance = 8.4;
const crossAboveBase = 7.5;
/** A glyph's width with a little room. */
const glyphRoom = 7;

export interface MarkPlace {
  readonly area: PlotArea;
  readonly x: LinearScale;
  readonly y: LinearScale;
}

/** The thin lines, in the heights of the plot: one for marks that fall on the same pixel. */
export function drawMarkLines(
  canvas: Canvas2d,
  palette: Palette,
  marks: { at: MarkPlace; list: readonly EventMark[] },
): void {
  const { area, x } = marks.at;
  let drawn = NaN;
  canvas.lineWidth = 1;
  canvas.globalAlpha = lineStrength;
  for (const { time, kind } of marks.list) {
    if (time < x.domain[0] || time > x.domain[1]) continue;
    const across = crisp(pixelOf(x, time));
    if (across === drawn) continue;
    drawn = across;
    canvas.strokeStyle = palette.colour[markColour[kind]];
    canvas.beginPath();
    canvas.moveTo(across, area.top);
    canvas.lineTo(across, area.bottom);
    canvas.stroke();
  }
  canvas.globalAlpha = 1;
}

/** The glyphs, each clear of the step by `distance`, and clear of each other. */
export function drawMarkGlyphs(
  canvas: Canvas2d,
  palette: Palette,
  marks: { at: MarkPlace; list: readonly EventMark[] },
): void {
  const places = marks.list.flatMap((mark) => glyphPlace(mark, marks.at, palette.scale));
  for (const place of clearGlyphs(places, palette.scale)) drawGlyph(canvas, palette, place);
}

function glyphPlace({ time, kind, level }: EventMark, at: MarkPlace, scale: number): GlyphPlace[] {
  const { area, x, y } = at;
  if (time < x.domain[0] || time > x.domain[1]) return [];
  const across = pixelOf(x, time);
  if (kind === 'failure') return [{ kind, across, middle: area.bottom - crossAboveBase }];
  const shift = distance * scale * (kind === 'scale-out' ? -1 : 1);
  // Without a step to stand at, and below the lowest one, the glyph stands on the base.
  const lowest = area.bottom - crossAboveBase;
  const middle = level === undefined ? lowest : Math.min(lowest, pixelOf(y, level) + shift);
  return [{ kind, across, middle }];
}

/** Leaves out glyphs that would cover another; of two, a failure stays, else the earlier one. */
export function clearGlyphs(places: readonly GlyphPlace[], scale: number): GlyphPlace[] {
  const kept: GlyphPlace[] = [];
  const room = glyphRoom * scale;
  const isClear = ({ across, middle }: GlyphPlace) =>
    kept.every((other) => {
      return Math.abs(other.across - across) >= room || Math.abs(other.middle - middle) >= room;
    });
  const isFailure = ({ kind }: GlyphPlace) => kind === 'failure';
  const inTurn = [...places.filter(isFailure), ...places.filter((each) => !isFailure(each))];
  for (const place of inTurn) if (isClear(place)) kept.push(place);
  return kept;
}

export interface GlyphPlace {
  readonly kind: EventKind;
  /** Px, the glyph's middle. */
  readonly across: number;
  readonly middle: number;
}

/** One glyph about 8 px wide around its middle; also used on the scrubber. */
export function drawGlyph(
  canvas: Canvas2d,
  palette: Palette,
  { kind, across, middle }: GlyphPlace,
): void {
  const colour = palette.colour[markColour[kind]];
  const half = 4.2 * palette.scale;
  canvas.beginPath();
  if (kind === 'failure') {
    const arm = 3.5 * palette.scale;
    canvas.moveTo(across - arm, middle - arm);
    canvas.lineTo(across + arm, middle + arm);
    canvas.moveTo(across + arm, middle - arm);
    canvas.lineTo(across - arm, middle + arm);
    canvas.strokeStyle = colour;
    canvas.lineWidth = 2;
    canvas.lineCap = 'round';
    canvas.stroke();
    canvas.lineCap = 'butt';
    return;
  }
  const tip = kind === 'scale-out' ? -3.6 : 3.6;
  canvas.moveTo(across, middle + tip * palette.scale);
  canvas.lineTo(across + half, middle - tip * palette.scale);
  canvas.lineTo(across - half, middle - tip * palette.scale);
  canvas.closePath();
  canvas.fillStyle = colour;
  canvas.fill();
}
