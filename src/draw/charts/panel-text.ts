/*
 * The words of a panel's picture: names of lines where they end, and names of reference
 * levels. Names outside on the right move apart so that none covers another, and a long one
 * is set narrower rather than cut.
 */
import type { Palette } from '../../theme/palette.ts';
import type { PanelLine, Reference } from './panel-picture.ts';
import { fontOf, type Pen, pens, type Canvas2d } from './pen.ts';
import { rightMargin, type PlotArea, type PlotScales } from './plot-area.ts';
import { pixelOf } from './scale.ts';
import { type Series, valueAt } from './series.ts';

export interface TextStage {
  readonly canvas: Canvas2d;
  readonly palette: Palette;
  readonly area: PlotArea;
  readonly scales: PlotScales;
}

const nameGap = 6;
const nameHeight = 13;
/** Nearer to each other than this lines end at the same place: a name's usual width. */
const endRoom = 40;
/** Of the page's colour around a name, so that a line under it does not strike it through. */
const halo = 4;
const referenceDash = [6, 3];

/** Dashed levels in caption ink, each named in the right margin. */
export function drawReferences(stage: TextStage, references: readonly Reference[]): void {
  const { canvas, palette, area, scales } = stage;
  for (const { value, name } of references) {
    const level = pixelOf(scales.y, value);
    canvas.strokeStyle = palette.colour.ink3;
    canvas.lineWidth = 1 + palette.extraLine;
    canvas.setLineDash(referenceDash);
    canvas.beginPath();
    canvas.moveTo(area.left, level);
    canvas.lineTo(area.right, level);
    canvas.stroke();
    canvas.setLineDash([]);
    writeName(stage, { name, middle: level, colour: palette.colour.ink3, ending: area.right });
  }
}

/**
 * The name of each named line where it ends: right of now while the future is empty, else in the margin.
 * Names move apart as far as needed not to cover each other, and stay above the base.
 */
export function drawLineNames(stage: TextStage, lines: readonly PanelLine[], now?: number): void {
  const { palette, scales, area } = stage;
  const future = lines.some(({ pen }) => pen === 'forecast');
  const margin = now === undefined || future ? area.right : pixelOf(scales.x, now);
  const named = lines.flatMap(({ name, series, pen, tableOnly }) => {
    if (name === undefined || tableOnly) return [];
    // A line that ended before has its name there.
    const end = now === undefined ? endOf(series, scales.x.domain[1]) : scales.x.domain[1];
    const last = valueAt(series, end);
    if (last === undefined) return [];
    const { colour, text = colour }: Pen = pens[pen];
    const ending = Math.min(margin, pixelOf(scales.x, end));
    return [{ name, middle: pixelOf(scales.y, last), colour: palette.colour[text], ending }];
  });
  named.sort((a, b) => a.middle - b.middle);
  for (const beside of besideEachOther(named, endRoom * palette.scale)) {
    const middles = namePlaces(
      beside.map(({ middle }) => middle),
      { height: nameHeight * palette.scale, lowest: area.bottom },
    );
    beside.forEach((one, index) => writeName(stage, { ...one, middle: middles[index] }));
  }
}

/** Names that end so near each other that one could cover another. */
function besideEachOther(names: readonly EndName[], room: number): EndName[][] {
  const groups: EndName[][] = [];
  for (const name of names) {
    const near = groups.find(([first]) => Math.abs(first.ending - name.ending) < room);
    if (near) near.push(name);
    else groups.push([name]);
  }
  return groups;
}

/** Time of the last sample that has a value, at most `latest`. */
function endOf({ times, values, count }: Series, latest: number): number {
  let last = count - 1;
  while (last >= 0 && (times[last] > latest || Number.isNaN(values[last]))) last--;
  return last < 0 ? latest : times[last];
}

/** Middles from the uppermost down, moved apart by a name's height, none below `lowest`. Px. */
export function namePlaces(
  wanted: readonly number[],
  { height, lowest }: { height: number; lowest: number },
): number[] {
  const places = [...wanted];
  for (let i = 1; i < places.length; i++) places[i] = Math.max(places[i], places[i - 1] + height);
  let floor = lowest;
  for (let i = places.length - 1; i >= 0; i--) {
    places[i] = Math.min(places[i], floor);
    floor = places[i] - height;
  }
  return places;
}

interface EndName {
  readonly name: string;
  readonly middle: number;
  readonly colour: string;
  /** Px from the left at which the line ends. */
  readonly ending: number;
}

function writeName({ canvas, palette, area }: TextStage, text: EndName): void {
  canvas.font = fontOf(palette, 11);
  canvas.textAlign = 'left';
  canvas.textBaseline = 'middle';
  canvas.fillStyle = text.colour;
  const left = text.ending + nameGap * palette.scale;
  const width = area.right + rightMargin * palette.scale - left;
  canvas.strokeStyle = palette.colour.canvas;
  canvas.lineWidth = halo;
  canvas.lineJoin = 'round';
  canvas.strokeText(text.name, left, text.middle, width);
  canvas.fillText(text.name, left, text.middle, width);
}
