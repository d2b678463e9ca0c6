// What the page knows of the run: news of an epoch that is gone are let go, the newer of an answer
// and a frame counts, lists grow, and a moment is read from a frame.
import { describe, expect, it } from 'vitest';
import { advanceRun, startRun } from '../../../src/sim/run.ts';
import type { Intervention } from '../../../src/sim/scenario/interventions.ts';
import type { Scenario } from '../../../src/sim/scenario/schema.ts';
import { CurrentRun } from '../../../src/state/current-run.svelte.ts';
import { momentOf } from '../../../src/state/moment.ts';
import { Playback } from '../../../src/state/playback.svelte.ts';
import { askedBy } from '../../../src/state/route.ts';
import { packFrame } from '../../../src/worker/frame-packing.ts';
import type { Done } from '../../../src/worker/protocol.ts';
import { Watch } from '../../../src/worker/watch.ts';
import { busyScenario } from '../worker/small-run.ts';
import { statusOf } from './fake-engine.ts';

function frameAt(time: number, revision = 1): Float64Array {
  const run = startRun({ scenario: busyScenario(), seed: 3, interventions: [] });
  const watch = new Watch(run);
  advanceRun(run, time);
  return packFrame(
    { run, watch, epoch: 1, revision, playing: true, speed: 10 },
    new ArrayBuffer(0),
  );
}

const mark = (time: number) => ({ time, pool: 0, from: 2, to: 3, total: 3 });

describe('news', () => {
  it('make lists longer, and a new epoch begins them anew', () => {
    const run = new CurrentRun();
    run.takeNews({ epoch: 1, revision: 0, changes: [mark(15)] });
    run.takeNews({ epoch: 1, revision: 0, changes: [mark(30)] });
    expect(run.changes.map(({ time }) => time)).toEqual([15, 30]);
    run.takeNews({ epoch: 2, revision: 0, changes: [mark(45)] });
    expect(run.changes.map(({ time }) => time)).toEqual([45]);
  });

  it('of a run that is no more are let go', () => {
    const run = new CurrentRun();
    run.takeNews({ epoch: 2, revision: 0, changes: [mark(45)] });
    run.takeNews({ epoch: 1, revision: 0, changes: [mark(600)] });
    expect(run.changes.map(({ time }) => time)).toEqual([45]);
  });

  it('what an intervention has made of the run is taken ahead of them, unless it is of an older run', () => {
    const run = new CurrentRun();
    const burst = (time: number) => ({ kind: 'burst', time }) as const;
    run.takeNews({ epoch: 2, revision: 0, interventions: [burst(10), burst(20)] });
    const done = (epoch: number, interventions: Intervention[], settings: Scenario) =>
      ({
        ok: true,
        status: statusOf({ epoch, revision: 7 }),
        interventions,
        settings,
        intervention: burst(15),
        notApplied: 'nothing is there',
      }) as unknown as Done;
    const [newer, older] = [{ name: 'newer' }, { name: 'older' }] as unknown as Scenario[];
    run.takeInterventions(done(2, [burst(10), burst(15)], newer));
    expect(run.notApplied).toEqual([{ index: 1, time: 15, reason: 'nothing is there' }]);
    run.takeInterventions(done(1, [], older));
    expect(run.interventions.map(({ time }) => time)).toEqual([10, 15]);
    run.takeNews({ epoch: 2, revision: 6, settings: older, interventions: [] });
    expect(run.interventions.map(({ time }) => time)).toEqual([10, 15]);
    expect(run.settings).toBe(newer);
    run.takeNews({ epoch: 2, revision: 7, settings: older });
    expect(run.settings).toBe(older);
  });
});

describe('playback', () => {
  it('believes the newer of an answer and a frame, whichever comes first', () => {
    const playback = new Playback();
    playback.takeStatus(statusOf({ revision: 5, time: 200, digest: 'f'.repeat(16) }));
    playback.takeFrame(frameAt(100, 4));
    expect(playback.time).toBe(200);
    playback.takeFrame(frameAt(100, 6));
    expect(playback).toMatchObject({ time: 100, playing: true, speed: 10 });
    expect(playback.digest).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('the moment', () => {
  it('counts machines by state and knows when the next one is ready', () => {
    const moment = momentOf(frameAt(40));
    expect(moment.ready).toBe(2);
    expect(moment.booting).toBe(1);
    expect(moment.pools[0].boots).toHaveLength(1);
    expect(moment.pools[0].boots[0].readyAt).toBeGreaterThan(40);
    expect(moment.machines.map(({ state }) => state)).toEqual(['healthy', 'healthy', 'booting']);
    expect(moment.machines[0].containers).toHaveLength(4);
  });

  it('has no next one when none boots', () => {
    expect(momentOf(frameAt(1)).pools[0].boots).toEqual([]);
  });
});

describe('the address', () => {
  it.each([
    ['?scenario=steady&seed=7', { scenario: 'steady', seed: 7 }],
    ['', { scenario: null, seed: null }],
    ['?seed=-1', { scenario: null, seed: null }],
    ['?seed=1.5', { scenario: null, seed: null }],
    ['?seed=', { scenario: null, seed: 0 }],
  ])('%s', (search, asked) => {
    expect(askedBy(search)).toMatchObject(asked);
  });
});
