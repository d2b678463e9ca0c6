// The fleet that is always on in the chart of instances: its steps are made once for what was done, and
// a frame takes of them what lies before its moment.
import { expect, it } from 'vitest';
import { ChartComposer } from '../../../src/panels/chart-frames.ts';
import { chartsAsked } from '../../../src/panels/charts-asked.ts';
import { advanceRun, startRun } from '../../../src/sim/run.ts';
import { CurrentRun } from '../../../src/state/current-run.svelte.ts';
import { FrameReader } from '../../../src/state/frame-reader.ts';
import { en } from '../../../src/words/en.ts';
import { packFrame } from '../../../src/worker/frame-packing.ts';
import type { Opened } from '../../../src/worker/protocol-news.ts';
import { Watch } from '../../../src/worker/watch.ts';
import { smallScenario } from '../worker/small-run.ts';

const scenario = smallScenario();
const { largest } = scenario.pools[0].autoscaler;
const path = 'pools.0.autoscaler.largest';
const set = (time: number, value: number) => ({ kind: 'set', time, path, value }) as const;

function frameAt(time: number): FrameReader {
  const run = startRun({ scenario, seed: 7, interventions: [] });
  const watch = new Watch(run);
  advanceRun(run, time);
  const state = { run, watch, epoch: 1, revision: 1, playing: false, speed: 10 } as const;
  return new FrameReader(packFrame(state, new ArrayBuffer(0)));
}

it('steps where it was changed, and where that was refused not', () => {
  const run = new CurrentRun();
  run.opened = { ...({} as Opened), scenario };
  expect(chartsAsked.steps(run)).toBeUndefined();
  run.interventions = [set(20, 99), set(30, largest + 4), set(80, largest + 8)];
  run.notApplied = [{ index: 0, time: 20, reason: 'no' }];
  const staticSteps = chartsAsked.steps(run);
  const context = {
    ...({ charts: ['instances'], parts: chartsAsked.parts, words: en.charts, marks: [] } as const),
    ...{ largest, sloSeconds: 0.2, whatIf: null, machine: null, staticSteps },
  };
  const at = (time: number) =>
    new ChartComposer().compose(frameAt(time), context).instances?.references;
  expect(at(25)).toEqual([{ value: largest, earlier: [], name: `static ${largest}` }]);
  const value = largest + 4;
  const earlier = [{ until: 30, value: largest }];
  expect(at(60)).toEqual([{ value, earlier, name: `static ${value}` }]);
});
