/*
 * Particles on a canvas: each mark is drawn once with its halo in the colour of the page and then
 * stamped, so that 400 of them take well under a millisecond. Streams of very many requests are short
 * strokes instead. Fading in over the first seventh of the way, out over the last twelfth. CSS px.
 */
import type { ColourRole, Palette } from '../../theme/palette.ts';
import type { Canvas2d } from '../charts/pen.ts';
import { classMark } from './class-marks.ts';
import { type FlowPath, type Place, placeOn } from './flow-path.ts';
import type { Particles } from './particles.ts';
import type { Point } from './stage-layout.ts';

export interface ParticleStamps<Canvas = Canvas2d & CanvasDrawImage> {
  /** Sets the mark of a class on the canvas, its middle at a point. */
  readonly stamp: (canvas: Canvas, kind: number, at: Point) => void;
  /** By class. */
  readonly colours: readonly string[];
}

export interface StampLook {
  /** Classes of requests. */
  readonly kinds: number;
  /** Device pixels a CSS px. */
  readonly ratio: number;
  /** Marks in little room are smaller. */
  readonly narrow: boolean;
}

const SIZE = 18;
const NARROW = 0.8;
/** Marks grow more than text does on a projector. */
const PROJECTOR = 1.3;
const HALO = 1;
const FADE = { in: 7, out: 12, least: 0.1 };
const STROKE = { length: 5, width: 1.6, strength: 0.8 };
const MARK = 7;
/** What does not go where one points is this strong. */
const BESIDE = 0.3;

/** The stamps for a palette; made again when it or the screen changes. */
export function makeStamps(palette: Palette, { kinds, ratio, narrow }: StampLook): ParticleStamps {
  const scale = (narrow ? NARROW : 1) * (palette.scale > 1 ? PROJECTOR : 1);
  const size = Math.ceil(SIZE * scale);
  const marks = Array.from({ length: kinds }, (_, kind) => classMark(kind));
  const colourOf = (role: ColourRole): string => palette.colour[role];
  const stamps = marks.map(({ path, colour }) => {
    const stamp = document.createElement('canvas');
    stamp.width = stamp.height = Math.ceil(size * ratio);
    const canvas = stamp.getContext('2d');
    if (!canvas) return stamp;
    canvas.setTransform(ratio * scale, 0, 0, ratio * scale, (size * ratio) / 2, (size * ratio) / 2);
    const mark = new Path2D(path);
    canvas.lineWidth = (2 * HALO) / scale;
    canvas.strokeStyle = colourOf('canvas');
    canvas.fillStyle = colourOf(colour);
    canvas.stroke(mark);
    canvas.fill(mark);
    return stamp;
  });
  const half = size / 2;
  return {
    colours: marks.map(({ colour }) => colourOf(colour)),
    stamp(canvas, kind, { x, y }) {
      canvas.drawImage(stamps[kind % stamps.length], x - half, y - half, size, size);
    },
  };
}

const place: Place = { x: 0, y: 0, alongX: 0, alongY: 0 };

/** Whether what travels on a path is to be faint. */
type Weak = (path: FlowPath) => boolean;

/** Paints all particles; the canvas is blank, and its unit is the CSS px of the paths. */
export function paintParticles<Canvas extends Canvas2d>(
  canvas: Canvas,
  particles: Particles,
  { stamp, colours, weak }: ParticleStamps<Canvas> & { readonly weak: Weak },
): void {
  const { paths, path, kind, at, across } = particles;
  let hasStreams = false;
  for (let i = 0; i < particles.count; i++) {
    const on = paths[path[i]];
    if (on.isStream) {
      hasStreams = true;
      continue;
    }
    placeOn(on, { at: at[i], aside: across[i] * sideRoom(on) }, place);
    canvas.globalAlpha = strengthAt(at[i]) * (weak(on) ? BESIDE : 1);
    stamp(canvas, kind[i], place);
  }
  canvas.globalAlpha = 1;
  if (!hasStreams) return;
  for (const isWeak of [false, true]) {
    canvas.globalAlpha = STROKE.strength * (isWeak ? BESIDE : 1);
    paintStreams(canvas, particles, { colours, isDrawn: (on) => weak(on) === isWeak });
  }
  canvas.globalAlpha = 1;
}

function paintStreams(
  canvas: Canvas2d,
  particles: Particles,
  { colours, isDrawn }: { colours: readonly string[]; isDrawn: Weak },
): void {
  const { paths, path, kind, at, across } = particles;
  canvas.lineWidth = STROKE.width;
  canvas.lineCap = 'round';
  colours.forEach((colour, wanted) => {
    canvas.strokeStyle = colour;
    canvas.beginPath();
    for (let i = 0; i < particles.count; i++) {
      const on = paths[path[i]];
      if (!on.isStream || kind[i] !== wanted || !isDrawn(on)) continue;
      placeOn(on, { at: at[i], aside: across[i] * sideRoom(on) }, place);
      const reach = STROKE.length * strengthAt(at[i]);
      canvas.moveTo(place.x - place.alongX * reach, place.y - place.alongY * reach);
      canvas.lineTo(place.x, place.y);
    }
    canvas.stroke();
  });
}

/** How far from the middle of the ribbon a mark may travel. */
function sideRoom({ width }: FlowPath): number {
  return Math.max(0, (width - MARK) / 2);
}

function strengthAt(at: number): number {
  return Math.max(0, Math.min(1, at * FADE.in + FADE.least, (1 - at) * FADE.out));
}
