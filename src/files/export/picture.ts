// A picture that leaves: what is drawn in it, how large it is, what stands under it, and what it
// says to those who cannot see it. The same picture becomes a PNG or an SVG.
// Sizes are CSS px, 96 an inch: at 300 dots an inch a px is 3.125 dots, and 12 px are 9 pt.
import type { Draw } from '../../draw/charts/panel.ts';
import { type Canvas2d, fontOf } from '../../draw/charts/pen.ts';
import type { PanelSize } from '../../draw/charts/plot-area.ts';
import type { Results } from '../../sim/results/results.ts';
import { lightPalette as palette } from '../../theme/light.ts';
import { exportWords } from '../../words/en-export.ts';

export const DOTS_PER_INCH = 300;
const PIXELS_PER_INCH = 96;
/** Device pixels of a CSS px. */
export const PNG_SCALE = DOTS_PER_INCH / PIXELS_PER_INCH;

export interface Picture extends PanelSize {
  readonly title: string;
  readonly draw: (canvas: Canvas2d) => void;
  /** What is seen, in sentences. */
  readonly description: string;
}

/** A drawing and where it stands in a picture. */
export interface Placed extends PanelSize {
  readonly draw: Draw;
  readonly left: number;
  readonly top: number;
}

export interface Caption {
  readonly title: string;
  /**
   * The day of the export, 2026-01-31; null where only the recipe may speak; 'bare': no caption, for
   * what stands around the picture says it.
   */
  readonly day: string | null;
  /** What is shown of simulated time; all of it up to now, where nothing is said. */
  readonly time?: string;
}

/** What is around the drawings of a picture, and what is said of them. */
export interface Frame {
  /** Without the caption's room. */
  readonly size: PanelSize;
  readonly caption: Caption;
  readonly description: string;
}

/** What the caption says of the run. */
export type Origin = Pick<Results, 'recipe' | 'digest' | 'simulatedSeconds'>;

export const EDGE = 20;
const ABOVE_CAPTION = 12;
const LINE = 17;
export const CAPTION_HEIGHT = ABOVE_CAPTION + 3 * LINE + EDGE - 4;

/** A white picture of drawings with a caption under them. */
export function pictureOf(
  results: Origin,
  parts: readonly Placed[],
  { size: bare, caption, description }: Frame,
): Picture {
  const isBare = caption.day === 'bare';
  const size = { ...bare, height: bare.height + (isBare ? 0 : CAPTION_HEIGHT) };
  return {
    ...size,
    title: caption.title,
    description,
    draw(canvas) {
      canvas.fillStyle = palette.colour.canvas;
      canvas.fillRect(0, 0, size.width, size.height);
      for (const part of parts) drawPart(canvas, part);
      if (isBare) return;
      drawCaption(canvas, size, { title: caption.title, lines: captionLines(results, caption) });
    },
  };
}

/** As fine as for a canvas with that many dots a px, so that no sample is lost; a power of two. */
const FINE = 4;

function drawPart(canvas: Canvas2d, { draw, left, top, ...size }: Placed): void {
  canvas.save();
  canvas.translate(left, top);
  canvas.scale(1 / FINE, 1 / FINE);
  draw(canvas, size, FINE);
  canvas.restore();
}

/** Where it came from: enough to make the same picture again, and to check that it is the same. */
function captionLines(results: Origin, { day, time: shown }: Caption): [string, string] {
  const { picture: words } = exportWords;
  const { recipe, digest, simulatedSeconds } = results;
  const time = shown ?? words.span(simulatedSeconds);
  const first = [words.seed(recipe.seed), time, ...(day === null ? [] : [words.date(day)])];
  const second = [words.digest(digest), words.engine(recipe.engine), words.software];
  return [first.join('  ·  '), second.join('  ·  ')];
}

function drawCaption(
  canvas: Canvas2d,
  { width, height }: PanelSize,
  { title, lines }: { title: string; lines: readonly string[] },
): void {
  const top = height - CAPTION_HEIGHT + ABOVE_CAPTION;
  const room = width - 2 * EDGE;
  canvas.textAlign = 'left';
  canvas.textBaseline = 'alphabetic';
  canvas.font = fontOf(palette, 13, 620);
  canvas.fillStyle = palette.colour.ink;
  canvas.fillText(title, EDGE, top + LINE - 4, room);
  canvas.font = fontOf(palette, 12);
  canvas.fillStyle = palette.colour.ink3;
  lines.forEach((line, i) => canvas.fillText(line, EDGE, top + (i + 2) * LINE - 4, room));
}
