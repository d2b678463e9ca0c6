/*
 * A canvas that writes an SVG instead of painting: what is drawn on the page and in a PNG is drawn
 * by the same code into a file of lines and letters. Only the part of a canvas that the drawing
 * uses is there (Canvas2d). CSS px; scaling is uniform. Texts are measured by a table of widths,
 * and one that is given a room is set to a width wherever some font could need more than the room.
 */
import type { Canvas2d } from '../charts/pen.ts';
import { escaped, short } from './svg-text.ts';
import { textWidth } from './text-width.ts';

interface State {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  lineCap: CanvasLineCap;
  lineJoin: CanvasLineJoin;
  globalAlpha: number;
  font: string;
  textAlign: CanvasTextAlign;
  textBaseline: CanvasTextBaseline;
  dash: readonly number[];
  /** Groups that were opened since the state was saved. */
  groups: number;
}

type Box = [x: number, y: number, width: number, height: number];
type Turn = [x: number, y: number, radius: number, from: number, to: number];
type Written = [text: string, x: number, y: number, most?: number];

const START: State = {
  fillStyle: '#000',
  strokeStyle: '#000',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  globalAlpha: 1,
  font: '400 10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  dash: [],
  groups: 0,
};

/** From the middle of small letters and digits down to the base line, in parts of the font size. */
const MIDDLE = 0.36;
/** How much wider than Inter the widest usual font is: DejaVu and Verdana, with room to spare. */
const WIDEST_FALLBACK = 1.3;
const ANCHORS: Readonly<Record<CanvasTextAlign, string>> = {
  left: '',
  start: '',
  center: ' text-anchor="middle"',
  right: ' text-anchor="end"',
  end: ' text-anchor="end"',
};

export class SvgCanvas implements Canvas2d {
  fillStyle: string = START.fillStyle;
  strokeStyle: string = START.strokeStyle;
  lineWidth = START.lineWidth;
  lineCap = START.lineCap;
  lineJoin = START.lineJoin;
  globalAlpha = START.globalAlpha;
  font = START.font;
  textAlign = START.textAlign;
  textBaseline = START.textBaseline;
  readonly #parts: string[] = [];
  readonly #saved: State[] = [];
  readonly #idPrefix: string;
  #dash = START.dash;
  #groups = START.groups;
  #path = '';
  #clips = 0;

  /** `idPrefix` keeps the ids of several pictures in one document apart. */
  constructor(idPrefix = 'p') {
    this.#idPrefix = idPrefix;
  }

  /** What has been drawn, for the inside of an <svg>; all states must have been restored. */
  markup(): string {
    return this.#parts.join('\n');
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha, font } = this;
    const { textAlign, textBaseline } = this;
    this.#saved.push({
      ...{ fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha, font },
      ...{ textAlign, textBaseline, dash: this.#dash, groups: this.#groups },
    });
    this.#groups = 0;
  }

  restore(): void {
    const state = this.#saved.pop();
    if (state === undefined) return;
    for (; this.#groups > 0; this.#groups--) this.#parts.push('</g>');
    const { dash, groups, ...rest } = state;
    Object.assign(this, rest);
    this.#dash = dash;
    this.#groups = groups;
  }

  scale(x: number, y: number): void {
    if (x !== 1 || y !== 1) this.#open(`transform="scale(${short(x)} ${short(y)})"`);
  }

  translate(x: number, y: number): void {
    if (x !== 0 || y !== 0) this.#open(`transform="translate(${short(x)} ${short(y)})"`);
  }

  beginPath(): void {
    this.#path = '';
  }

  /** A canvas begins a line at its first corner, whatever it is. */
  lineTo(x: number, y: number): void {
    this.#path += `${this.#path === '' ? 'M' : 'L'}${short(x)} ${short(y)}`;
  }

  moveTo(x: number, y: number): void {
    this.#path += `M${short(x)} ${short(y)}`;
  }

  closePath(): void {
    if (this.#path !== '') this.#path += 'Z';
  }

  rect(...[x, y, width, height]: Box): void {
    this.#path += `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}Z`;
  }

  bezierCurveTo(...corners: [number, number, number, number, number, number]): void {
    this.#path += `C${corners.map(short).join(' ')}`;
  }

  /** Circles and parts of them, clockwise. */
  arc(...[x, y, radius, from, to]: Turn): void {
    const at = (angle: number) =>
      `${short(x + radius * Math.cos(angle))} ${short(y + radius * Math.sin(angle))}`;
    const middle = (from + to) / 2;
    const half = `A${short(radius)} ${short(radius)} 0 0 1`;
    this.#path += `${this.#path === '' ? 'M' : 'L'}${at(from)}${half} ${at(middle)}${half} ${at(to)}`;
  }

  /** One radius for all corners. */
  roundRect(...[x, y, width, height, radius]: [...Box, radius: number]): void {
    const r = Math.max(0, Math.min(radius, width / 2, height / 2));
    const [right, bottom] = [x + width, y + height];
    const turn = (toX: number, toY: number) =>
      `A${short(r)} ${short(r)} 0 0 1 ${short(toX)} ${short(toY)}`;
    this.#path +=
      `M${short(x + r)} ${short(y)}H${short(right - r)}${turn(right, y + r)}` +
      `V${short(bottom - r)}${turn(right - r, bottom)}H${short(x + r)}${turn(x, bottom - r)}` +
      `V${short(y + r)}${turn(x + r, y)}Z`;
  }

  clip(): void {
    const id = `${this.#idPrefix}-clip${this.#clips++}`;
    this.#parts.push(`<clipPath id="${id}"><path d="${this.#path}"/></clipPath>`);
    this.#open(`clip-path="url(#${id})"`);
  }

  fill(): void {
    if (this.#path === '') return;
    this.#parts.push(
      `<path d="${this.#path}" fill="${escaped(this.fillStyle)}"${this.#opacity()}/>`,
    );
  }

  stroke(): void {
    if (this.#path === '') return;
    this.#parts.push(`<path d="${this.#path}" fill="none"${this.#strokeLook()}/>`);
  }

  fillRect(...[x, y, width, height]: Box): void {
    const place = `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`;
    this.#parts.push(`<rect ${place} fill="${escaped(this.fillStyle)}"${this.#opacity()}/>`);
  }

  setLineDash(dash: Iterable<number>): void {
    this.#dash = [...dash];
  }

  measureText(text: string): { width: number } {
    const { size, weight } = this.#face();
    return { width: textWidth(text, size, weight) };
  }

  fillText(...[text, x, y, most]: Written): void {
    this.#text(`fill="${escaped(this.fillStyle)}"${this.#opacity()}`, { text, x, y, most });
  }

  strokeText(...[text, x, y, most]: Written): void {
    this.#text(`fill="none"${this.#strokeLook()}`, { text, x, y, most });
  }

  #text(look: string, given: { text: string; x: number; y: number; most?: number | undefined }) {
    const { size, weight, family } = this.#face();
    const { text, x, y, most = Infinity } = given;
    const drop = this.textBaseline === 'middle' ? MIDDLE * size : 0;
    // Letters of another font, where Inter is not installed, are set into the room of Inter's.
    const width = textWidth(text, size, weight);
    const length = Math.min(width, most);
    const isWide = WIDEST_FALLBACK * width > most;
    const fit = isWide ? ` textLength="${short(length)}" lengthAdjust="spacingAndGlyphs"` : '';
    const face = `font-family="${escaped(family)}" font-size="${short(size)}" font-weight="${weight}"`;
    const place = `x="${short(x)}" y="${short(y + drop)}"${ANCHORS[this.textAlign]}`;
    this.#parts.push(`<text ${place} ${face} ${look}${fit}>${escaped(text)}</text>`);
  }

  /** A font as fontOf (charts/pen.ts) writes it: 600 12px Inter, system-ui. */
  #face(): { weight: number; size: number; family: string } {
    const [, weight, size, family] = /^(\d+) ([\d.]+)px (.*)$/.exec(this.font) ?? [];
    return { weight: Number(weight ?? 400), size: Number(size ?? 10), family: family ?? '' };
  }

  #open(attribute: string): void {
    this.#parts.push(`<g ${attribute}>`);
    this.#groups++;
  }

  #opacity(): string {
    return this.globalAlpha === 1 ? '' : ` opacity="${short(this.globalAlpha)}"`;
  }

  #strokeLook(): string {
    const { strokeStyle, lineWidth, lineCap, lineJoin } = this;
    const dash =
      this.#dash.length > 0 ? ` stroke-dasharray="${this.#dash.map(short).join(' ')}"` : '';
    const cap = lineCap === 'butt' ? '' : ` stroke-linecap="${lineCap}"`;
    const join = lineJoin === 'miter' ? '' : ` stroke-linejoin="${lineJoin}"`;
    const width = ` stroke-width="${short(lineWidth)}"`;
    return ` stroke="${escaped(strokeStyle)}"${width}${dash}${cap}${join}${this.#opacity()}`;
  }
}
