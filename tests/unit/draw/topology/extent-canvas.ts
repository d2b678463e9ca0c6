// A canvas that only remembers how far its drawing reaches, in the px of its first state: corners of
// paths with half their line, texts as wide as they are or may be at most. What is clipped counts whole.
import type { Canvas2d } from '../../../../src/draw/charts/pen.ts';
import { SvgCanvas } from '../../../../src/draw/svg/svg-canvas.ts';

export interface Extent {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Frame {
  x: number;
  y: number;
  scale: number;
}

type Numbers = readonly number[];

/** Corners of what a call adds, by the call's name. */
const CORNERS: Readonly<Record<string, (given: Numbers) => [number, number][]>> = {
  moveTo: ([x, y]) => [[x, y]],
  lineTo: ([x, y]) => [[x, y]],
  rect: ([x, y, w, h]) => boxOf(x, y, w, h),
  roundRect: ([x, y, w, h]) => boxOf(x, y, w, h),
  fillRect: ([x, y, w, h]) => boxOf(x, y, w, h),
  arc: ([x, y, r]) => boxOf(x - r, y - r, 2 * r, 2 * r),
  bezierCurveTo: ([, , , , x, y]) => [[x, y]],
};

function boxOf(x: number, y: number, width: number, height: number): [number, number][] {
  return [
    [x, y],
    [x + width, y + height],
  ];
}

export function extentCanvas(): { canvas: Canvas2d; extent: Extent } {
  const extent = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const measuring = new SvgCanvas();
  const saved: Frame[] = [];
  let frame: Frame = { x: 0, y: 0, scale: 1 };
  const reach = (x: number, y: number): void => {
    const [left, top] = [frame.x + x * frame.scale, frame.y + y * frame.scale];
    extent.left = Math.min(extent.left, left);
    extent.right = Math.max(extent.right, left);
    extent.top = Math.min(extent.top, top);
    extent.bottom = Math.max(extent.bottom, top);
  };
  const calls: Record<string, (...given: never[]) => void> = {
    save: () => void saved.push({ ...frame }),
    restore: () => void (frame = saved.pop() ?? frame),
    translate: (x: number, y: number) => {
      frame = { ...frame, x: frame.x + x * frame.scale, y: frame.y + y * frame.scale };
    },
    scale: (by: number) => void (frame = { ...frame, scale: frame.scale * by }),
    fillText: (text: string, x: number, y: number, most = Infinity) => {
      const width = Math.min(most, measuring.measureText(text).width);
      const part = { center: 0.5, right: 1 }[measuring.textAlign as string] ?? 0;
      reach(x - width * part, y - 9);
      reach(x + width * (1 - part), y + 3);
    },
  };
  const canvas = new Proxy(measuring, {
    get(target, name: string) {
      const corners = CORNERS[name];
      if (corners) {
        return (...given: number[]) => corners(given).forEach(([x, y]) => reach(x, y));
      }
      const value: unknown = calls[name] ?? Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
    set: (target, name, value) => Reflect.set(target, name, value),
  });
  return { canvas, extent };
}
