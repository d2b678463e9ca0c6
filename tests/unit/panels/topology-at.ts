// The picture of the topology of a seeded run at a moment, as the page makes it: the scene of the frame
// that is shown, and the results of the run up to there.
import type { TopologyScene } from '../../../src/draw/topology/topology-scene.ts';
import { type SceneMotion, sceneOf } from '../../../src/panels/topology-scene.ts';
import { type Results, resultsOf } from '../../../src/sim/results/results.ts';
import { beginSimulation } from '../../../src/sim/results/simulation.ts';
import { advanceRun, startRun } from '../../../src/sim/run.ts';
import type { Intervention } from '../../../src/sim/scenario/interventions.ts';
import type { Scenario } from '../../../src/sim/scenario/schema.ts';
import { FlowMeter } from '../../../src/state/flow-meter.ts';
import { type Moment, momentOf } from '../../../src/state/moment.ts';
import { packFrame } from '../../../src/worker/frame-packing.ts';
import { Watch } from '../../../src/worker/watch.ts';

export interface Shown {
  readonly scene: TopologyScene;
  readonly moment: Moment;
  readonly settings: Scenario;
  /** What the stage would have measured. */
  readonly meter: FlowMeter;
  readonly results: () => Results;
}

interface Wanted {
  /** Simulated seconds. */
  readonly at: number;
  /** Goes on a second at a time until this is so. */
  readonly until?: (moment: Moment) => boolean;
  readonly interventions?: readonly Intervention[];
  /** For one of several pictures that follow each other. */
  readonly motion?: SceneMotion;
}

const LONGEST_WAIT = 300;

export function topologyAt(scenario: Scenario, wanted: Wanted): Shown {
  const { at, until, interventions = [], motion } = wanted;
  const recipe = { scenario, seed: 7, interventions };
  const run = startRun(recipe);
  const watch = new Watch(run);
  const frameAt = (time: number): Float64Array => {
    advanceRun(run, time);
    const shown = { run, watch, epoch: 1, revision: 0, playing: false, speed: 10 } as const;
    return packFrame(shown, new ArrayBuffer(0));
  };
  let time = at;
  let frame = frameAt(time);
  while (until && !until(momentOf(frame)) && time < at + LONGEST_WAIT) frame = frameAt(++time);
  const settings = run.cluster.scenario;
  const meter = new FlowMeter();
  return {
    scene: sceneOf({ frame, settings, pool: 0, meter, motion }),
    moment: momentOf(frame),
    settings,
    meter,
    results: () => {
      const simulation = beginSimulation(recipe);
      advanceRun(simulation.run, time);
      return resultsOf(simulation);
    },
  };
}
