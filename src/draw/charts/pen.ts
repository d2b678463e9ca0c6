/*
 * How a line looks, and setting it on a canvas: colour, width in CSS px, dash, strength.
 * The looks are the design's: past and future, running and ordered differ by dash and width, never by hue alone.
 * Strength is opacity, 0 to 1.
 */
import type { ColourRole, Palette } from '../../theme/palette.ts';

/**
 * The part of a canvas that pictures are drawn with: any canvas of a browser has it, and so has the
 * one that writes an SVG (draw/svg).
 */
export interface Canvas2d {
  strokeStyle: string | CanvasGradient | CanvasPattern;
  fillStyle: string | CanvasGradient | CanvasPattern;
  lineWidth: number;
  lineCap: CanvasLineCap;
  lineJoin: CanvasLineJoin;
  globalAlpha: number;
  font: string;
  textAlign: CanvasTextAlign;
  textBaseline: CanvasTextBaseline;
  save(): void;
  restore(): void;
  scale(x: number, y: number): void;
  translate(x: number, y: number): void;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  closePath(): void;
  rect(x: number, y: number, width: number, height: number): void;
  roundRect(x: number, y: number, width: number, height: number, radius: number): void;
  bezierCurveTo(...corners: [number, number, number, number, number, number]): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  clip(): void;
  fill(): void;
  stroke(): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  setLineDash(dash: number[]): void;
  measureText(text: string): { readonly width: number };
  fillText(text: string, x: number, y: number, most?: number): void;
  strokeText(text: string, x: number, y: number, most?: number): void;
}

export interface Pen {
  readonly colour: ColourRole;
  /** CSS px. */
  readonly width: number;
  readonly dash: readonly number[];
  /** 0 to 1. */
  readonly strength: number;
  readonly cap: CanvasLineCap;
  /** Colour of its name, where its own is too pale for words. */
  readonly text?: ColourRole;
}

function pen(colour: ColourRole, width: number, rest: Partial<Pen> = {}): Pen {
  return { colour, width, dash: [], strength: 1, cap: 'butt', ...rest };
}

export const pens = {
  /** The quantity itself. */
  mean: pen('accent', 2),
  /** The same over a whole run, where a wide line would be a blot. */
  fine: pen('accent', 0.9),
  /** A second and third quantity of the same panel, told apart by dash. */
  second: pen('accent', 1.5, { dash: [5, 3] }),
  third: pen('ink3', 1.5, { dash: [2, 2] }),
  /** The slowest few: thin, for it jumps, and of another colour than what it jumps above. */
  tail: pen('ink', 1, { dash: [5, 3] }),
  /** One machine among many. */
  member: pen('accent', 0.75, { strength: 0.28 }),
  /** The machine that is pointed at. */
  chosen: pen('ink', 1.25),
  /** Running and booting machines together. */
  ordered: pen('booting', 1.5, { dash: [4, 3] }),
  /** What would have been, while a threshold is dragged; the true past is then faint. */
  'what-if': pen('accent', 1.25),
  faint: pen('accent', 2, { strength: 0.4 }),
  forecast: pen('forecast', 2, { dash: [0.1, 4.4], cap: 'round' }),
  /** What theory says. */
  theory: pen('ink3', 1.25, { dash: [1, 3], cap: 'round' }),
  error: pen('failed', 1.5),
  'second-error': pen('failed', 1.5, { dash: [5, 3] }),
  'third-error': pen('failed', 1.5, { dash: [2, 2] }),
  /** What is needed, over what there is. */
  demand: pen('ink', 1.5, { dash: [5, 3] }),
  /*
   * Runs over each other, the first one solid. Of all sets of six roles this one stays furthest apart for
   * every kind of eye; in grey some are alike, so that each has a dash of its own and a letter at its end.
   */
  'run-1': pen('accent', 2),
  'run-2': pen('ink', 1.5, { dash: [7, 3] }),
  'run-3': pen('medium', 1.75, { dash: [3, 2] }),
  'run-4': pen('healthy', 1.75, { dash: [10, 3, 2, 3], text: 'ink' }),
  'run-5': pen('ink3', 1.5, { dash: [14, 4] }),
  'run-6': pen('ink2', 2, { dash: [0.1, 4], cap: 'round' }),
} as const satisfies Record<string, Pen>;

export type PenName = keyof typeof pens;

/** Sets the pen on the canvas; the caller restores what it needs after. */
export function takePen(
  canvas: Canvas2d,
  { colour, width, dash, strength, cap }: Pen,
  palette: Palette,
): void {
  canvas.strokeStyle = palette.colour[colour];
  canvas.lineWidth = width + palette.extraLine;
  canvas.setLineDash(dash as number[]);
  canvas.globalAlpha = strength;
  canvas.lineCap = cap;
  canvas.lineJoin = 'round';
}

/** Back to a solid, full-strength hairline. */
export function layPen(canvas: Canvas2d): void {
  canvas.setLineDash([]);
  canvas.globalAlpha = 1;
  canvas.lineCap = 'butt';
  canvas.lineJoin = 'miter';
}

/** A font for the canvas: weight, size in CSS px before the palette's scale. */
export function fontOf(palette: Palette, size: number, weight = 400): string {
  return `${weight} ${size * palette.scale}px ${palette.font}`;
}
