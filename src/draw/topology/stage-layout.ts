/*
 * Where everything on the stage stands: lanes of users at the left edge, the balancer as an upright
 * capsule, machines as rows grouped by region at the right. One set of numbers for the elements and for
 * the lines between them, so that both always agree. CSS px from the stage's left upper corner.
 */

export interface StageSize {
  readonly width: number;
  readonly height: number;
}

export interface StageContent {
  /** By region: rows to make room for, free places included. */
  readonly places: readonly number[];
  readonly lanes: number;
  /** Left edge of the machines. */
  readonly machinesLeft: number;
  readonly narrow: boolean;
  /** The theme's scale of text: 1, or 1.2 on a projector. */
  readonly scale: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface StageLayout {
  readonly balancer: Box;
  /** Middle of the left end of each lane, and where it meets the balancer. */
  readonly lanes: readonly { readonly from: Point; readonly to: Point }[];
  /** By region: where its name is written, its rows from the top, one port of the balancer each. */
  readonly regions: readonly {
    readonly captionTop: number;
    readonly rows: readonly { readonly top: number; readonly port: Point }[];
  }[];
  readonly rows: { readonly left: number; readonly width: number; readonly height: number };
  /** Height of everything, when it needs more than there is. */
  readonly height: number;
}

/** The heading's line, and the caption of a region under it. */
const HEADING = 26;
const CAPTION = 22;
const REGION_GAP = 8;
/** From the top of a row to the top of the next, at least: each can be hit without its neighbours (WCAG 2.5.8). */
const LEAST_PITCH = 24;
const TALLEST_ROW = 38;
const LOWEST_ROW = 16;
/** Under a finger. */
const LOWEST_NARROW_ROW = 21;
/** Free between two rows: this much, or less where rows are many. */
const ROW_GAP = 7;
const NARROW_GAP = 3;
const GAP_SHARE = 0.18;
const CAPSULE = { width: 46, narrowWidth: 26, share: 0.47, place: 0.42 };
const LANE_SPREAD = 132;
const LANE_ENTRY = 64;
/** Lanes begin outside the stage, at the edge of what is left of it. */
const LANE_START = -28;

/** What headings and captions take, and what is free between regions. */
function takenBy(regions: number, scale: number): number {
  return (HEADING + regions * CAPTION + (regions - 1) * REGION_GAP) * scale;
}

/** Rows that have room in a stage of this height, each large enough to be hit. */
export function rowsThatFit(height: number, regions: number, scale: number): number {
  return Math.max(1, Math.floor((height - takenBy(Math.max(1, regions), scale)) / LEAST_PITCH));
}

export function stageLayout(size: StageSize, content: StageContent): StageLayout {
  const { places, narrow, scale, machinesLeft } = content;
  const total = places.reduce((sum, count) => sum + count, 0);
  const named = Math.max(1, places.filter((count) => count > 0).length);
  const taken = takenBy(named, scale);
  const widest = narrow ? NARROW_GAP : ROW_GAP;
  const pitch = Math.min(
    (TALLEST_ROW + widest) * scale,
    (size.height - taken) / Math.max(1, total),
  );
  const gap = Math.round(narrow ? widest : Math.min(widest, pitch * GAP_SHARE));
  const row = Math.max(narrow ? LOWEST_NARROW_ROW : LOWEST_ROW, Math.floor(pitch - gap));
  const balancer = placeBalancer(size, content);
  const port = portsOf(balancer, total);
  let top = HEADING * scale;
  let index = 0;
  let bottom = 0;
  const regions = places.map((count) => {
    const captionTop = top;
    // A region without a place has no name either.
    if (count === 0) return { captionTop, rows: [] };
    top += CAPTION * scale;
    const rows = Array.from({ length: count }, () => {
      const placed = { top, port: port(index++) };
      bottom = top + row;
      top = bottom + gap;
      return placed;
    });
    top += REGION_GAP * scale;
    return { captionTop, rows };
  });
  return {
    balancer,
    lanes: placeLanes(balancer, content.lanes),
    regions,
    rows: { left: machinesLeft, width: size.width - machinesLeft, height: row },
    height: Math.max(size.height, bottom),
  };
}

function placeBalancer(size: StageSize, { machinesLeft, narrow, scale }: StageContent): Box {
  const width = (narrow ? CAPSULE.narrowWidth : CAPSULE.width) * scale;
  const above = HEADING * scale;
  const height = Math.round((size.height - above) * CAPSULE.share);
  const left = Math.round(machinesLeft * CAPSULE.place - width / 2);
  const top = Math.round(above + (size.height - above - height) / 2);
  return { left, top, width, height };
}

/** Evenly spaced along the capsule's right side, so that the fan of links never knots. */
function portsOf(balancer: Box, count: number): (index: number) => Point {
  const inset = balancer.width / 2 - 6;
  const span = balancer.height - 2 * inset;
  return (index) => ({
    x: balancer.left + balancer.width,
    y: balancer.top + inset + (count > 1 ? (index * span) / (count - 1) : span / 2),
  });
}

function placeLanes(balancer: Box, count: number): StageLayout['lanes'] {
  const middle = balancer.top + balancer.height / 2;
  const spread = Math.min(LANE_SPREAD, balancer.height * 0.56);
  const entry = Math.min(LANE_ENTRY, balancer.height * 0.28);
  return Array.from({ length: count }, (_, i) => {
    const place = count > 1 ? (2 * i) / (count - 1) - 1 : 0;
    return {
      from: { x: LANE_START, y: middle + place * spread },
      to: { x: balancer.left, y: middle + place * entry },
    };
  });
}

/** A curve with level ends, as an SVG path. */
export function linkPath(from: Point, to: Point): string {
  const middle = (from.x + (to.x - from.x) * 0.52).toFixed(1);
  const [x1, y1] = [from.x.toFixed(1), from.y.toFixed(1)];
  const [x2, y2] = [to.x.toFixed(1), to.y.toFixed(1)];
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}
