/*
 * A moment of the topology as one picture, drawn with the pen of the charts, so that the same drawing
 * becomes a PNG and an SVG: users, ribbons with what travels on them, the balancer, and every machine
 * as a row, or as part of a field where there are many. Says what the stage says at that moment. CSS px.
 */
import type { Palette } from '../../theme/palette.ts';
import type { Canvas2d } from '../charts/pen.ts';
import { drawField } from './picture-field.ts';
import { drawFlows } from './picture-flows.ts';
import { drawKey } from './picture-key.ts';
import { drawFree, drawRow } from './picture-row.ts';
import { drawTank } from './picture-tank.ts';
import { CAPTION, COUNT, TITLE, write } from './picture-text.ts';
import type { SceneRegion, TopologyScene } from './topology-scene.ts';

/** Base lines of a heading and of a caption from their upper edge. */
const BASE = { heading: 13, caption: 12 };
const GAP = 6;
/** A lane in the upper half has its name above it, one in the lower half below, beside what waits. */
const LANE = { above: { down: -20, right: 12 }, below: { down: 28, right: 40 } };
/** Names over the balancer, from its upper end; words below it, from its lower end. */
const BALANCER = { name: -29, policy: -12, waiting: 20, rejecting: 36 };
const POOL = { letter: 6.5, gap: 20, most: 101 };

export function drawTopology(canvas: Canvas2d, palette: Palette, scene: TopologyScene): void {
  const { layout, tank } = scene;
  drawFlows(canvas, palette, scene);
  drawTank(canvas, palette, { box: layout.balancer, tank });
  drawUsers({ canvas, palette }, scene);
  drawBalancer({ canvas, palette }, scene);
  drawMachines({ canvas, palette }, scene);
}

interface Pen {
  readonly canvas: Canvas2d;
  readonly palette: Palette;
}

function drawUsers(pen: Pen, { layout, words, size, key }: TopologyScene): void {
  drawHeading(pen, [words.users, words.rate], { x: 0, room: layout.rows.left - 16 });
  words.lanes.forEach((name, lane) => {
    const { down, right } = LANE[lane > (words.lanes.length - 1) / 2 ? 'below' : 'above'];
    const y = layout.lanes[lane].from.y + down;
    write(pen, name, { ...COUNT, x: 0, y, room: layout.balancer.left - right });
  });
  const legend = layout.rows.left - 16;
  write(pen, words.legend, { ...CAPTION, x: 0, y: size.height - 4, room: legend });
  drawKey(pen, key, { left: layout.rows.left, right: size.width, y: size.height - 4 });
}

function drawHeading(
  pen: Pen,
  [name, count]: readonly [string, string],
  { x, room }: { x: number; room: number },
): void {
  const width = write(pen, name, { ...TITLE, x, y: BASE.heading, room, isFollowed: true });
  const after = width + GAP;
  write(pen, count, { ...COUNT, x: x + after, y: BASE.heading, room: room - after });
}

function drawBalancer(pen: Pen, { layout, words }: TopologyScene): void {
  const { left, top, width, height } = layout.balancer;
  const x = left + width / 2;
  const room = 2 * Math.min(x, layout.rows.left - x) - 16;
  const place = { x, room, align: 'center' } as const;
  const bottom = top + height;
  write(pen, words.balancer, { ...TITLE, ...place, y: top + BALANCER.name });
  const caption = { ...CAPTION, ...place, colour: 'ink2' } as const;
  write(pen, words.policy, { ...caption, y: top + BALANCER.policy });
  write(pen, words.waiting, { ...caption, y: bottom + BALANCER.waiting });
  if (words.rejecting === null) return;
  const rejecting = { ...caption, weight: 560, colour: 'failed' } as const;
  write(pen, words.rejecting, { ...rejecting, y: bottom + BALANCER.rejecting });
}

function drawMachines(pen: Pen, scene: TopologyScene): void {
  const { layout, words, regions } = scene;
  const { left, width } = layout.rows;
  drawHeading(pen, [words.machines, words.running], { x: left, room: width });
  if (words.nobody !== null) {
    write(pen, words.nobody, { ...COUNT, x: left, y: 44, room: width });
  }
  regions.forEach((region, index) => drawRegion(pen, scene, { region, index }));
}

function drawRegion(
  pen: Pen,
  scene: TopologyScene,
  { region, index }: { region: SceneRegion; index: number },
): void {
  const { canvas, palette } = pen;
  const { layout, level, thresholds } = scene;
  const { left, width, height } = layout.rows;
  const { rows: places, captionTop } = layout.regions[index] ?? { rows: [], captionTop: 0 };
  if (region.field) {
    drawCaption(pen, region, { x: left, top: region.field.place.captionTop, room: width });
    drawField(canvas, palette, { ...region.field, level, thresholds });
    return;
  }
  if (places.length === 0) return;
  drawCaption(pen, region, { x: left, top: captionTop, room: width });
  const poolWidth = widthOfPools(scene.regions);
  places.forEach(({ top }, at) => {
    const box = { left, top, width, height };
    const machine = region.rows[at];
    if (machine === undefined) drawFree(canvas, palette, box);
    else drawRow(canvas, palette, { machine, box, poolWidth });
  });
}

function drawCaption(
  pen: Pen,
  { caption }: SceneRegion,
  { x, top, room }: { x: number; top: number; room: number },
): void {
  const y = top + BASE.caption;
  const text = { ...CAPTION, x, y, room: room - 110, isFollowed: caption.traffic !== '' };
  const width = write(pen, caption.text, text);
  write(pen, caption.traffic, { ...CAPTION, x: x + width + 12, y, room: room - width - 12 });
}

/** As wide as the longest name needs, about, so that loads stand under each other. */
function widthOfPools(regions: readonly SceneRegion[]): number {
  const names = regions.flatMap(({ rows }) => rows.map(({ poolName }) => poolName.length));
  const letters = Math.max(0, ...names);
  return letters === 0 ? 0 : Math.min(POOL.most, letters * POOL.letter + POOL.gap);
}
