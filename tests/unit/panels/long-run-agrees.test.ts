// A run so long that a point of its series stands for several samples: the headings of the charts and
// the ends of their lines are still those of the moment, like the machines' rows and the figures.
import { beforeAll, describe, expect, it } from 'vitest';
import { figureNumbers } from '../../../src/panels/figure-numbers.ts';
import { advanceRun, type Run, startRun } from '../../../src/sim/run.ts';
import { type ColumnName, columnIndex } from '../../../src/sim/recorder/columns.ts';
import { FrameReader } from '../../../src/state/frame-reader.ts';
import { momentOf } from '../../../src/state/moment.ts';
import { packFrame } from '../../../src/worker/frame-packing.ts';
import { Watch } from '../../../src/worker/watch.ts';
import { smallScenario } from '../worker/small-run.ts';

/** Samples come every 2 s, and the series holds 3,600 points. */
const LONG_SECONDS = 7_600;

describe('far into a long run', () => {
  const scenario = smallScenario({ durationSeconds: 9_000 });
  let run: Run;
  let watch: Watch;

  beforeAll(() => {
    run = startRun({ scenario, seed: 7, interventions: [] });
    watch = new Watch(run);
    advanceRun(run, LONG_SECONDS);
  });

  function shownAt(time: number) {
    advanceRun(run, time);
    const shown = { run, watch, epoch: 1, revision: 1, playing: false, speed: 10 } as const;
    const frame = packFrame(shown, new ArrayBuffer(0));
    const reader = new FrameReader(frame);
    const endOf = (name: Parameters<FrameReader['series']>[0]) => {
      const { values, count } = reader.series(name);
      return values[count - 1];
    };
    return { moment: momentOf(frame), figures: figureNumbers(reader, scenario), endOf };
  }

  it('points stand for several samples', () => {
    expect(run.recorder.series.samplesPerPoint).toBeGreaterThan(1);
  });

  it('the mean of CPU is that of the machines in the rows, at every sample', () => {
    for (let i = 1; i <= 20; i++) {
      const { moment, endOf } = shownAt(LONG_SECONDS + 2 * i);
      const healthy = moment.machines.filter(({ state }) => state === 'healthy');
      const mean = healthy.reduce((sum, { cpu }) => sum + cpu, 0) / healthy.length;
      expect(moment.cpu).toBeCloseTo(mean, 9);
      expect(endOf('cpu')).toBe(moment.cpu);
    }
  });

  it('latency and cost end where the figures are', () => {
    for (let i = 1; i <= 20; i++) {
      const { figures, endOf } = shownAt(LONG_SECONDS + 100 + 2 * i);
      for (const name of ['p50', 'p95', 'p99'] as const) expect(endOf(name)).toBe(figures[name]);
      expect(endOf('costUsd')).toBe(figures.usd);
    }
  });

  it('nothing of the run is changed by being looked at', () => {
    const { digest } = shownAt(LONG_SECONDS + 200).moment;
    const alone = startRun({ scenario, seed: 7, interventions: [] });
    advanceRun(alone, LONG_SECONDS + 200);
    const shown = { run: alone, watch: new Watch(alone), epoch: 1, revision: 1 } as const;
    const frame = packFrame({ ...shown, playing: false, speed: 10 }, new ArrayBuffer(0));
    expect(momentOf(frame).digest).toBe(digest);
  });
});

it('in no point of a long run more requests wait than are in flight', () => {
  const run = startRun({
    scenario: smallScenario({ durationSeconds: 9_000 }),
    seed: 3,
    interventions: [{ kind: 'failMachine', machine: 1, time: 3_000 }],
  });
  advanceRun(run, 9_000);
  const { series } = run.recorder;
  expect(series.samplesPerPoint).toBeGreaterThan(1);
  const at = (name: ColumnName) => series.values[columnIndex(name)].subarray(0, series.length);
  const [queue, inFlight] = [at('queue'), at('inFlight')];
  expect(Math.max(...queue)).toBeGreaterThan(0);
  expect([...queue].filter((waiting, point) => waiting > inFlight[point])).toEqual([]);
});
