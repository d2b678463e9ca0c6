/*
 * The words of a panel's picture that stand outside on the right: names of reference levels, and how any
 * name is written there; names of lines are placed in line-names.ts. A long one is set narrower rather
 * than cut. CSS px.
 */
import type { Palette } from '../../theme/palette.ts';
import type { Reference } from './panel-picture.ts';
import { fontOf, type Canvas2d } from './pen.ts';
import { rightMargin, type PlotArea, type PlotScales } from './plot-area.ts';
import { pixelOf } from './scale.ts';

export interface TextStage {
  readonly canvas: Canvas2d;
  readonly palette: Palette;
  readonly area: PlotArea;
  readonly scales: PlotScales;
}

const nameGap = 6;
/** Of the page's colour around a name, so that a line under it does not strike it through. */
const halo = 4;
const referenceDash = [6, 3];

/** Dashed levels, with their steps, in caption ink, each named in the right margin. */
export function drawReferences(stage: TextStage, references: readonly Reference[]): void {
  const { canvas, palette, area, scales } = stage;
  for (const { value, name, earlier = [] } of references) {
    const level = pixelOf(scales.y, value);
    canvas.strokeStyle = palette.colour.ink3;
    canvas.lineWidth = 1 + palette.extraLine;
    canvas.setLineDash(referenceDash);
    canvas.beginPath();
    const seen = earlier.filter(({ until }) => pixelOf(scales.x, until) > area.left);
    const levels = [...seen.map((each) => pixelOf(scales.y, each.value)), level];
    canvas.moveTo(area.left, levels[0]);
    seen.forEach(({ until }, i) => {
      canvas.lineTo(pixelOf(scales.x, until), levels[i]);
      canvas.lineTo(pixelOf(scales.x, until), levels[i + 1]);
    });
    canvas.lineTo(area.right, level);
    canvas.stroke();
    canvas.setLineDash([]);
    writeName(stage, { name, middle: level, colour: palette.colour.ink3, ending: area.right });
  }
}

export interface EndName {
  readonly name: string;
  readonly middle: number;
  readonly colour: string;
  /** Px from the left at which the line ends. */
  readonly ending: number;
}

export function writeName({ canvas, palette, area }: TextStage, text: EndName): void {
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
