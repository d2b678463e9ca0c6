/*
 * What flows, as a picture: ribbons from the users to the balancer and from there to the machines or
 * their fields, and on them as many particles as would fly at the measured rates, at rest, or those
 * that fly. Equal flows give equal pictures: particles are dealt without chance. CSS px.
 */
import type { Palette } from '../../theme/palette.ts';
import type { Canvas2d } from '../charts/pen.ts';
import { classMark } from './class-marks.ts';
import { type FlowPath, HANDLE } from './flow-path.ts';
import type { LinkView } from './link-view.ts';
import { paintParticles } from './particle-painter.ts';
import { createParticles, dealParticles, type Particles } from './particles.ts';
import { drawMark } from './picture-mark.ts';
import type { Point, StageLayout } from './stage-layout.ts';
import type { SceneFlow, TopologyScene } from './topology-scene.ts';

/** A ribbon is the accent at this strength (the role `flow`), which every reader of SVG can draw. */
const STRENGTH = 0.11;
const LINK = { least: 2, busy: 10, gap: 3 };
const HALO = { colour: 'canvas', width: 2 } as const;

export function drawFlows(canvas: Canvas2d, palette: Palette, scene: TopologyScene): void {
  drawRibbons(canvas, palette, scene);
  const { flows, flying = particlesAtRest(scene.flow) } = scene.flow;
  const kinds = Math.max(0, ...flows.map(({ rates }) => rates.length));
  canvas.save();
  paintParticles(canvas, flying, {
    colours: Array.from({ length: kinds }, (_, kind) => palette.colour[classMark(kind).colour]),
    stamp: (_, kind, at) => drawMark(canvas, palette, { kind, at, halo: HALO }),
    weak: () => false,
  });
  canvas.restore();
}

/** As many as would fly. */
export function particlesAtRest({ flows, scale }: SceneFlow): Particles {
  const particles = createParticles();
  dealParticles(particles, flows, { deal: 0, scale });
  return particles;
}

function drawRibbons(canvas: Canvas2d, palette: Palette, { layout, flow }: TopologyScene): void {
  const { laneWidths, links, ribbons } = flow;
  canvas.save();
  canvas.strokeStyle = palette.colour.accent;
  canvas.globalAlpha = STRENGTH;
  layout.lanes.forEach(({ from, to }, lane) =>
    curve(canvas, { from, to, width: laneWidths[lane] }),
  );
  for (const link of links) if (link.working) drawLink(canvas, layout, link);
  for (const ribbon of ribbons) curve(canvas, endsOf(ribbon));
  canvas.globalAlpha = 1;
  canvas.strokeStyle = palette.colour.edge;
  canvas.setLineDash([1, 5]);
  canvas.lineCap = 'round';
  for (const link of links) if (!link.working) drawLink(canvas, layout, link);
  canvas.restore();
}

/** As wide as its machine is busy; to a machine that takes no work a line of dots. */
function drawLink(canvas: Canvas2d, { regions, rows }: StageLayout, link: LinkView): void {
  const place = regions[link.region]?.rows[link.row];
  if (!place) return;
  const to = { x: rows.left - LINK.gap, y: place.top + rows.height / 2 };
  const width = link.working ? LINK.least + (link.cpu / 100) * LINK.busy : 1;
  curve(canvas, { from: place.port, to, width });
}

function endsOf({ points, width }: FlowPath): { from: Point; to: Point; width: number } {
  const [x, y] = points.slice(-2);
  return { from: { x: points[0], y: points[1] }, to: { x, y }, width };
}

/** With level ends, as linkPath has it. */
function curve(
  canvas: Canvas2d,
  { from, to, width }: { from: Point; to: Point; width: number },
): void {
  const middle = from.x + (to.x - from.x) * HANDLE;
  canvas.lineWidth = width;
  canvas.beginPath();
  canvas.moveTo(from.x, from.y);
  canvas.bezierCurveTo(middle, from.y, middle, to.y, to.x, to.y);
  canvas.stroke();
}
