/*
 * Composes one panel: axis, members, bands, lines, references, thresholds, marks, now line, crosshair.
 * The same drawing serves the page and the PNG: width and height in CSS px, `scale` device pixels each.
 * Paints the whole of its rectangle's contents and leaves the canvas's state as it found it.
 */
import type { Palette } from '../../theme/palette.ts';
import { drawValueAxis } from './axis.ts';
import { scratchFor, type Scratch } from './decimate.ts';
import { drawMarkGlyphs, drawMarkLines } from './event-marks.ts';
import { drawLine, type Plot } from './line.ts';
import { drawNowLine, drawNowWord } from './now-line.ts';
import { drawReferences } from './panel-text.ts';
import type { PanelLine, PanelPicture } from './panel-picture.ts';
import { pens, type Canvas2d } from './pen.ts';
import {
  footMargin,
  plotArea,
  plotScales,
  type PanelSize,
  type PlotArea,
  type PlotScales,
} from './plot-area.ts';
import { pixelOf } from './scale.ts';
import { drawSteps } from './step-line.ts';
import { drawThresholdLine } from './threshold-line.ts';
import { drawTimeAxis } from './time-axis.ts';

/** A drawing that knows its picture: draws it at a size in CSS px, with `scale` device pixels each. */
export type Draw = (canvas: Canvas2d, size: PanelSize, scale: number) => void;

/** Nearer to now than this, CSS px, the crosshair's time takes the place of the word. */
const nowRoom = 34;

interface Stage {
  readonly canvas: Canvas2d;
  readonly palette: Palette;
  readonly picture: PanelPicture;
  readonly area: PlotArea;
  readonly scales: PlotScales;
  readonly height: number;
}

/** Prepares the drawing of one panel. Buffers are kept between calls of the same drawing. */
export function panelDrawing(
  picture: PanelPicture,
  palette: Palette,
  buffers: PanelBuffers = newPanelBuffers(),
): Draw {
  return (canvas, size, scale) => {
    const { width, height } = size;
    const area = plotArea(size, { scale: palette.scale, timeAxis: picture.timeAxis });
    const scales = plotScales(area, picture.window, picture.domain);
    const stage = { canvas, palette, picture, area, scales, height };
    const columns = Math.max(1, Math.round((area.right - area.left) * scale));
    canvas.save();
    canvas.scale(scale, scale);
    drawValueAxis(canvas, palette, { area, y: scales.y, tick: picture.tick });
    drawData(stage, {
      canvas,
      palette,
      scales,
      window: picture.window,
      columns,
      scratch: buffers.fit(columns),
    });
    drawLevels(stage, width);
    drawEvents(stage);
    drawTime(stage);
    canvas.restore();
  };
}

export interface PanelBuffers {
  fit(columns: number): Scratch;
}

/** Scratch buffers that grow when a panel does, so that a frame allocates nothing. */
export function newPanelBuffers(): PanelBuffers {
  let room = 0;
  let scratch = scratchFor(room);
  return {
    fit(columns) {
      if (columns > room) {
        room = columns;
        scratch = scratchFor(columns);
      }
      return scratch;
    },
  };
}

function drawData({ canvas, palette, picture, area }: Stage, plot: Plot): void {
  const { members = [], bands = [], gap, lines, chosen, now, window } = picture;
  canvas.save();
  canvas.beginPath();
  canvas.rect(area.left, area.top - 1, area.right - area.left, area.bottom - area.top + 2);
  canvas.clip();
  if (members.length > 0 && palette.hairlines) drawLine(plot, pens.member, ...members);
  for (const band of bands) picture.extras?.drawBand(plot, band);
  gap?.draw(plot, gap, now ?? window.to);
  for (const { series, pen, shape, fill = 0, tableOnly } of lines) {
    if (tableOnly) continue;
    if (shape === 'line') drawLine(plot, pens[pen], series);
    else drawSteps(plot, series, { pen: pens[pen], holdUntil: now ?? window.to, fill });
  }
  if (chosen) drawLine(plot, pens.chosen, chosen.series);
  canvas.restore();
}

function drawLevels(stage: Stage, width: number): void {
  const { canvas, palette, picture, area, scales } = stage;
  drawReferences(stage, picture.references ?? []);
  for (const threshold of picture.thresholds)
    drawThresholdLine(canvas, palette, { area, y: scales.y, threshold });
  picture.extras?.drawLineNames(stage, namedLines(picture), picture.now);
  picture.exported?.drawPills(stage, width);
}

function namedLines({ lines, chosen }: PanelPicture): readonly PanelLine[] {
  return chosen ? [...lines, { ...chosen, pen: 'chosen', shape: 'line' }] : lines;
}

function drawEvents({ canvas, palette, picture, area, scales }: Stage): void {
  const marks = { at: { area, ...scales }, list: picture.marks ?? [] };
  drawMarkLines(canvas, palette, marks);
  if (picture.glyphs) drawMarkGlyphs(canvas, palette, marks);
}

function drawTime({ canvas, palette, picture, area, scales, height }: Stage): void {
  const { now, words, timeAxis, crosshair, first } = picture;
  const bottom = timeAxis ? area.bottom + footMargin * palette.scale : height;
  const top = first ? 22 * palette.scale : 0;
  if (timeAxis) {
    const taken = [now, crosshair?.time].filter((time) => time !== undefined);
    drawTimeAxis(canvas, palette, {
      area,
      x: scales.x,
      taken,
      until: now,
      format: words.formatTime,
    });
    picture.extras?.drawForecastWord?.(canvas, palette, area);
  }
  if (now !== undefined) {
    const line = {
      across: pixelOf(scales.x, now),
      top,
      bottom,
      word: timeAxis ? words.now : undefined,
    };
    drawNowLine(canvas, palette, line);
    const isCovered =
      crosshair && Math.abs(pixelOf(scales.x, crosshair.time) - line.across) < nowRoom;
    if (!isCovered) drawNowWord(canvas, palette, { ...line, area });
  }
  if (crosshair) {
    const time = timeAxis ? words.formatTime(crosshair.time) : undefined;
    const across = pixelOf(scales.x, crosshair.time);
    const { values } = crosshair;
    crosshair.draw(canvas, palette, { area, across, top, bottom, values, time });
  }
}
