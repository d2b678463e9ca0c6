// The topology as a video: the picture of the topology, again and again while the run plays on, with
// dots that travel. What is written in it is one moment's and changes four times a second, as on the
// screen; each of these is a picture with time and digest of its own.
// 1200 by 900 dots, light theme on white; seconds of wall time, but where simulated time is said.
import { MovingFlow } from '../../draw/topology/moving-flow.ts';
import type { TopologyScene } from '../../draw/topology/topology-scene.ts';
import { ENGINE, type Recipe } from '../../sim/run.ts';
import { lightPalette as palette } from '../../theme/light.ts';
import { exportWords } from '../../words/en-export.ts';
import { downloadName } from './download-name.ts';
import type { Picture } from './picture.ts';
import { loadFaces } from './raster.ts';
import { recordCanvas } from './record-canvas.ts';
import { momentPicture } from './topology-picture.ts';
import type { VideoKind } from './video-kind.ts';
import { withLength } from './webm-length.ts';

/** A moment of the run that plays. */
export interface Shot {
  readonly scene: TopologyScene;
  /** Simulated seconds, and the digest at that time. */
  readonly time: number;
  readonly digest: string;
  readonly speed: number | 'max';
  /** Whether time passes in the run. */
  readonly isPlaying: boolean;
}

export interface Filming {
  readonly kind: VideoKind;
  /** The moment that is on the screen now; null while there is none. */
  readonly shoot: () => Shot | null;
  readonly onprogress: (seconds: number) => void;
  readonly signal: AbortSignal;
}

const SIZE = { width: 1200, height: 900 };
/** From one moment to the next. */
const SHOT_EVERY = 0.25;
/** Pictures a second: machines as rows are quickly drawn, thousands of them are not. */
const PACE = { rows: 24, many: 15 };
/** A picture of the screen may come this much before it is due. */
const EARLY = 0.004;

/** Rejects as recordCanvas does. `day`: of the export, 2026-01-31. */
export async function topologyVideo(
  recipe: Omit<Recipe, 'engine'>,
  filming: Filming,
  day: string,
): Promise<{ name: string; content: Blob }> {
  const { kind, signal } = filming;
  await loadFaces();
  const canvas = document.createElement('canvas');
  canvas.width = SIZE.width;
  canvas.height = SIZE.height;
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('no canvas');
  const draw = pictures(context, filming, (shot) => pictureOf(recipe, shot, day));
  const { seconds, ending } = kind;
  const video = await recordCanvas(canvas, kind, { seconds, signal, draw });
  const content = ending === 'webm' ? await withLength(video, seconds) : video;
  const { name: scenario } = recipe.scenario;
  const part = { part: 'topology', ending };
  return { name: downloadName({ called: scenario, seed: recipe.seed, ...part }), content };
}

/** Draws those that are due. */
function pictures(
  context: CanvasRenderingContext2D,
  { shoot, onprogress }: Filming,
  pictureOfShot: (shot: Shot) => Picture,
): (at: number) => void {
  const flow = new MovingFlow();
  let now: { shot: Shot; picture: Picture; at: number } | null = null;
  let last = 0;
  return (at) => {
    onprogress(at);
    if (now && at < last + 1 / paceOf(now.shot) - EARLY) return;
    if (now?.shot.isPlaying) flow.pass(at - last);
    last = at;
    const shot = now && at < now.at + SHOT_EVERY ? null : shoot();
    if (shot) now = { shot, at, picture: pictureOfShot({ ...shot, scene: flow.take(shot.scene) }) };
    if (now) drawFitted(context, now.picture);
  };
}

function paceOf({ scene }: Shot): number {
  return scene.level === 'rows' ? PACE.rows : PACE.many;
}

function pictureOf(recipe: Omit<Recipe, 'engine'>, shot: Shot, day: string): Picture {
  const { topology } = exportWords;
  const { scene, digest, time, speed } = shot;
  const origin = { recipe: { engine: ENGINE, ...recipe }, digest, simulatedSeconds: time };
  return momentPicture(origin, scene, { day, time: topology.playing(time, speed) });
}

/** As large as there is room for, in the middle; what is free stays white. */
function drawFitted(context: CanvasRenderingContext2D, picture: Picture): void {
  const scale = Math.min(SIZE.width / picture.width, SIZE.height / picture.height);
  const [left, top] = [SIZE.width - picture.width * scale, SIZE.height - picture.height * scale];
  context.save();
  context.fillStyle = palette.colour.canvas;
  context.fillRect(0, 0, SIZE.width, SIZE.height);
  context.translate(left / 2, top / 2);
  context.scale(scale, scale);
  picture.draw(context);
  context.restore();
}
