// The whole workload as a line: the planned rate as paths, and the round minutes along it. Shares of
// the whole, 0 to 1, become px here. The past is filled, the future dotted.

export interface TimelineSize {
  readonly width: number;
  /** Height of the curve's room, px. */
  readonly height: number;
}

const HEADROOM = 1.06;

/** The planned rate as an SVG path; empty without a plan. */
export function plannedPath(planned: readonly number[], { width, height }: TimelineSize): string {
  const most = Math.max(...planned, 1) * HEADROOM;
  return planned
    .map((rate, i) => {
      const x = ((i + 0.5) / planned.length) * width;
      return `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${(height - (rate / most) * height).toFixed(1)}`;
    })
    .join('');
}

/** The same as an area down to the base. */
export function plannedArea(planned: readonly number[], size: TimelineSize): string {
  if (planned.length === 0) return '';
  return `${plannedPath(planned, size)}L${size.width} ${size.height}L0 ${size.height}Z`;
}

/** Height of the planned line at a share of the whole, px from the top. */
export function plannedAt(
  planned: readonly number[],
  share: number,
  { height }: TimelineSize,
): number {
  const most = Math.max(...planned, 1) * HEADROOM;
  const at = Math.min(planned.length - 1, Math.max(0, Math.floor(share * planned.length)));
  return height - ((planned[at] ?? 0) / most) * height;
}

const TICK_STEPS = [1, 2, 5, 10, 20, 30, 60, 120, 240, 720, 1440, 2880, 10_080];
const MOST_TICKS = 7;

/** Round minutes along the whole, its beginning included. */
export function minuteTicks(durationSeconds: number, most = MOST_TICKS): number[] {
  const minutes = durationSeconds / 60;
  const step = TICK_STEPS.find((each) => minutes / each <= most - 1) ?? minutes;
  return Array.from({ length: Math.floor(minutes / step) + 1 }, (_, i) => i * step);
}
