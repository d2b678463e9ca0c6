// The topology of a moment in sentences: for the picture's metadata and for those who cannot see it.
// Every machine while they have rows, else how many each region has. The words are the scene's.
import type { SceneRegion, TopologyScene } from '../../draw/topology/topology-scene.ts';
import { exportWords } from '../../words/en-export.ts';
import type { Origin } from './picture.ts';

export function topologyText(results: Origin, { words, regions }: TopologyScene): string {
  const { picture, topology } = exportWords;
  const { recipe, digest, simulatedSeconds } = results;
  const head = [recipe.scenario.name, picture.seed(recipe.seed), topology.at(simulatedSeconds)];
  const balancer = [
    words.policy,
    words.waiting,
    ...(words.rejecting === null ? [] : [words.rejecting]),
  ];
  return [
    `${head.join(', ')}.`,
    `${words.users}: ${words.rate} (${words.lanes.join(', ')}).`,
    `${words.balancer}: ${balancer.join(', ')}.`,
    `${words.machines}: ${words.running}.`,
    ...regions.map(regionText),
    `${picture.digest(digest)}, ${recipe.engine}.`,
  ].join(' ');
}

function regionText({ caption, rows }: SceneRegion): string {
  const name = [caption.text, caption.traffic].filter((text) => text !== '').join(', ');
  const machines = rows.map(({ name: machine, message, load }) => `${machine} ${message ?? load}`);
  return machines.length === 0 ? `${name}.` : `${name}: ${machines.join('; ')}.`;
}
