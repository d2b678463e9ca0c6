/*
 * The course of a ribbon as points at even distances along it, so that whatever travels on it keeps its
 * speed in the bends, and the direction there, so that it can keep its place across the ribbon.
 * The curve is the cubic of linkPath in stage-layout.ts. CSS px.
 */
import type { Point } from './stage-layout.ts';

export interface FlowPath {
  /** Tells the path from others, and stays the same when it moves. */
  readonly key: string;
  /** x, y of the points, at even distances. */
  readonly points: Float64Array;
  readonly length: number;
  /** Width of the ribbon. */
  readonly width: number;
  /** What travels on it is drawn as short strokes, since there is so much of it. */
  readonly isStream?: boolean;
  /** It leads from the users to the balancer. */
  readonly isLane?: boolean;
}

/** Stretches between the points kept, and the finer ones the length is measured with. */
const STRETCHES = 32;
const FINE = 128;
/** Where the handles stand, as in linkPath. */
export const HANDLE = 0.52;

export function flowPath(key: string, ends: { from: Point; to: Point }, width: number): FlowPath {
  const fine = Array.from({ length: FINE + 1 }, (_, i) => cubicAt(ends, i / FINE));
  const upTo = [0];
  for (let i = 1; i <= FINE; i++) upTo.push(upTo[i - 1] + distance(fine[i - 1], fine[i]));
  const length = upTo[FINE];
  const points = new Float64Array(2 * (STRETCHES + 1));
  let i = 1;
  for (let k = 0; k <= STRETCHES; k++) {
    const wanted = (length * k) / STRETCHES;
    while (i < FINE && upTo[i] < wanted) i++;
    const stretch = upTo[i] - upTo[i - 1];
    const part = stretch > 0 ? (wanted - upTo[i - 1]) / stretch : 0;
    points[2 * k] = fine[i - 1].x + (fine[i].x - fine[i - 1].x) * part;
    points[2 * k + 1] = fine[i - 1].y + (fine[i].y - fine[i - 1].y) * part;
  }
  return { key, points, length, width };
}

/** A place on a path, and the direction of travel there as a unit vector; written, not made anew. */
export interface Place {
  x: number;
  y: number;
  alongX: number;
  alongY: number;
}

/** The place at a part of the way, 0 to 1, `aside` px to the right of the direction of travel. */
export function placeOn(path: FlowPath, way: { at: number; aside: number }, into: Place): Place {
  const { points } = path;
  const scaled = Math.min(1, Math.max(0, way.at)) * STRETCHES;
  const k = Math.min(STRETCHES - 1, Math.floor(scaled));
  const part = scaled - k;
  const dx = points[2 * k + 2] - points[2 * k];
  const dy = points[2 * k + 3] - points[2 * k + 1];
  const size = Math.sqrt(dx * dx + dy * dy) || 1;
  into.alongX = dx / size;
  into.alongY = dy / size;
  into.x = points[2 * k] + dx * part - into.alongY * way.aside;
  into.y = points[2 * k + 1] + dy * part + into.alongX * way.aside;
  return into;
}

function cubicAt({ from, to }: { from: Point; to: Point }, t: number): Point {
  const middle = from.x + (to.x - from.x) * HANDLE;
  const u = 1 - t;
  const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
  return {
    x: a * from.x + (b + c) * middle + d * to.x,
    y: (a + b) * from.y + (c + d) * to.y,
  };
}

function distance(one: Point, other: Point): number {
  const [x, y] = [other.x - one.x, other.y - one.y];
  return Math.sqrt(x * x + y * y);
}
