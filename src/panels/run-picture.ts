// The geometry of the small picture of a run: CPU as a line from 0 to 100 percent over the whole
// duration, machines as steps below it, their largest number near the top. SVG path data, px.
// Nothing is drawn where the run has not come to, or where nothing was measured.

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

const FULL_PERCENT = 100;
/** The largest number of machines stays a little below the top. */
const MACHINES_SHARE = 0.9;

export function cpuPath(cpu: Float32Array, { width, height }: PictureSize): string {
  let isDrawing = false;
  let path = '';
  for (const [i, value] of cpu.entries()) {
    const isThere = !Number.isNaN(value);
    if (isThere) {
      const share = Math.min(1, Math.max(0, value / FULL_PERCENT));
      path += `${isDrawing ? 'L' : 'M'}${px(middle(i, cpu, width))} ${px(height * (1 - share))}`;
    }
    isDrawing = isThere;
  }
  return path;
}

/** Closed at the foot. */
export function machinesPath(ready: Float32Array, { width, height }: PictureSize): string {
  const most = ready.reduce((largest, value) => (value > largest ? value : largest), 1);
  const step = width / ready.length;
  let path = '';
  for (const [i, value] of ready.entries()) {
    if (Number.isNaN(value) || value <= 0) continue;
    const top = px(height * (1 - (MACHINES_SHARE * value) / most));
    path += `M${px(i * step)} ${px(height)}V${top}H${px((i + 1) * step)}V${px(height)}Z`;
  }
  return path;
}

const middle = (i: number, { length }: Float32Array, width: number): number =>
  ((i + 0.5) * width) / length;

const px = (value: number): string => String(Math.round(value * 10) / 10);
