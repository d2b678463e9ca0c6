// The picture of the topology: 8 inches wide and as high as its machines need, 6 at least (2400 by 1800
// dots at 300 an inch), of one moment, with the same caption as the pictures of charts.
// Light theme on white, as every export is; CSS px.
import { drawTopology } from '../../draw/topology/topology-picture.ts';
import type { TopologyScene } from '../../draw/topology/topology-scene.ts';
import type { Results } from '../../sim/results/results.ts';
import { lightPalette as palette } from '../../theme/light.ts';
import { exportWords } from '../../words/en-export.ts';
import { type Caption, EDGE, type Origin, type Picture, pictureOf } from './picture.ts';
import { topologyText } from './topology-text.ts';

const TOP = 14;

/** `results` are those of the run up to the moment of the scene. */
export function topologyPicture(
  results: Results,
  scene: TopologyScene,
  day: string | null,
): Picture {
  const time = exportWords.topology.at(results.simulatedSeconds);
  return momentPicture(results, scene, { day, time });
}

/** The same of a moment of which only the origin is known. */
export function momentPicture(
  origin: Origin,
  scene: TopologyScene,
  said: Pick<Caption, 'day' | 'time'>,
): Picture {
  const { name } = origin.recipe.scenario;
  const { width, height } = scene.size;
  const part = {
    ...{ width, height, left: EDGE, top: TOP },
    draw: (...[canvas, , scale]: Parameters<Parameters<typeof pictureOf>[1][number]['draw']>) => {
      canvas.save();
      canvas.scale(scale, scale);
      drawTopology(canvas, palette, scene);
      canvas.restore();
    },
  };
  return pictureOf(origin, [part], {
    size: { width: width + 2 * EDGE, height: height + TOP },
    caption: { title: exportWords.topology.title(name), ...said },
    description: topologyText(origin, scene),
  });
}
