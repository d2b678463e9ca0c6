/*
 * Words in a picture of the topology: in a font of the page, cut with an ellipsis where the room is
 * smaller than the text, and never set wider than the room in a reader's own font either.
 * CSS px; the base line is given.
 */
import type { ColourRole, Palette } from '../../theme/palette.ts';
import { type Canvas2d, fontOf } from '../charts/pen.ts';

export interface TextLook {
  readonly size: number;
  readonly weight?: number;
  readonly colour: ColourRole;
  readonly align?: 'left' | 'center' | 'right';
}

export interface TextPlace {
  readonly x: number;
  readonly y: number;
  /** As wide as this at most. */
  readonly room: number;
  /** Something stands right beside it: no font may make it wider than it was measured. */
  readonly isFollowed?: boolean;
}

/** The usual looks, as the page's type has them. */
export const TITLE: TextLook = { size: 13, weight: 620, colour: 'ink' };
export const COUNT: TextLook = { size: 13, colour: 'ink2' };
export const CAPTION: TextLook = { size: 12, colour: 'ink3' };

const ELLIPSIS = '…';

/** Writes it and returns how wide it is. */
export function write(
  { canvas, palette }: { canvas: Canvas2d; palette: Palette },
  text: string,
  given: TextLook & TextPlace,
): number {
  const { size, weight = 400, colour, align = 'left', x, y, room, isFollowed } = given;
  canvas.font = fontOf(palette, size, weight);
  canvas.fillStyle = palette.colour[colour];
  canvas.textAlign = align;
  canvas.textBaseline = 'alphabetic';
  const shown = cut(canvas, text, room);
  const { width } = canvas.measureText(shown);
  if (shown !== '') canvas.fillText(shown, x, y, isFollowed ? width : Math.max(room, width));
  return width;
}

/** As much of it as there is room for. */
function cut(canvas: Canvas2d, text: string, room: number): string {
  if (canvas.measureText(text).width <= room) return text;
  const letters = [...text];
  const fits = (count: number): boolean =>
    canvas.measureText(`${letters.slice(0, count).join('')}${ELLIPSIS}`).width <= room;
  let count = letters.length - 1;
  while (count > 0 && !fits(count)) count--;
  return count === 0 ? '' : `${letters.slice(0, count).join('').trimEnd()}${ELLIPSIS}`;
}
