// The picture of the topology: 8 inches wide and as high as its machines need, 6 at least (2400 by 1800
// dots at 300 an inch), of one moment, with the same caption as the pictures of charts.
// Light theme on white, as every export is; CSS px.
import { drawTopology } from '../../draw/topology/topology-picture.ts';
import type { TopologyScene } from '../../draw/topology/topology-scene.ts';
import type { Results } from '../../sim/results/results.ts';
import { lightPalette as palette } from '../../theme/light.ts';
import { exportWords } from '../../words/en-export.ts';
import { EDGE, type Picture, pictureOf } from './picture.ts';
import { topologyText } from './topology-text.ts';

const TOP = 14;

/** `results` are those of the run up to the moment of the scene. */
export function topologyPicture(
  results: Results,
  scene: TopologyScene,
  day: string | null,
): Picture {
  const { topology } = exportWords;
  const { name } = results.recipe.scenario;
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
  return pictureOf(results, [part], {
    size: { width: width + 2 * EDGE, height: height + TOP },
    caption: { title: topology.title(name), day, time: topology.at(results.simulatedSeconds) },
    description: topologyText(results, scene),
  });
}
