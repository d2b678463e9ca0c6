// What flows on the stage is what flows in the run: measured from the frames of a seeded run, and
// held against what the run itself has counted; after a jump, the flow of the moment that is shown.
import { describe, expect, it } from 'vitest';
import { flowPath } from '../../../src/draw/topology/flow-path.ts';
import { createParticles, stepParticles } from '../../../src/draw/topology/particles.ts';
import { FlowMeter } from '../../../src/state/flow-meter.ts';
import { laneFlows, regionRates, trafficShares } from '../../../src/panels/stage-flows.ts';
import { advanceRun, type Run, startRun } from '../../../src/sim/run.ts';
import type { ScenarioInput } from '../../../src/sim/scenario/schema.ts';
import { FrameReader } from '../../../src/state/frame-reader.ts';
import { packFrame } from '../../../src/worker/frame-packing.ts';
import type { Speed } from '../../../src/worker/protocol.ts';
import { Watch } from '../../../src/worker/watch.ts';
import { smallScenario } from '../worker/small-run.ts';

interface Shown {
  readonly playing?: boolean;
  readonly speed?: Speed;
  readonly epoch?: number;
}

/** A run from which the frame of any later moment can be read. */
function watched(changes: ScenarioInput = {}) {
  const run = startRun({ scenario: smallScenario(changes), seed: 7, interventions: [] });
  const watch = new Watch(run);
  const at = (time: number, { playing = true, speed = 10, epoch = 1 }: Shown = {}): FrameReader => {
    advanceRun(run, time);
    const buffer = new ArrayBuffer(0);
    return new FrameReader(packFrame({ run, watch, epoch, revision: 0, playing, speed }, buffer));
  };
  return { run, at };
}

const bornOf = ({ cluster }: Run, kind: number): number => cluster.data.classes.born[kind];

function usersOf(meter: FlowMeter): number {
  return meter.users(0) + meter.users(1);
}

/** 60 requests/s; at minute five 1,500 more of them, which is what a jump must not see. */
const BURST_LATER: ScenarioInput = {
  workload: {
    kind: 'open',
    peakRate: 600,
    shape: { kind: 'curve', times: [0, 300, 320], levels: [0.1, 1, 0.1], join: 'step' },
  },
};

describe('the flow of a run that plays', () => {
  it('is what was born between two frames, for each simulated second', () => {
    const { run, at } = watched();
    const meter = new FlowMeter();
    meter.take(at(100));
    const before = [bornOf(run, 0), bornOf(run, 1)];
    for (let time = 101; time <= 105; time++) meter.take(at(time));
    // A span of 5 s at 10x: from the frame at 100.
    meter.take(at(106));
    const born = [bornOf(run, 0) - before[0], bornOf(run, 1) - before[1]];
    expect([meter.users(0), meter.users(1)]).toEqual(born.map((each) => each / 6));
    expect(meter.jumps).toBe(1);
  });

  it('goes to the machines as it went', () => {
    const { at } = watched();
    const meter = new FlowMeter();
    const first = at(100);
    const sent = Array.from(first.routed(0));
    meter.take(first);
    for (let time = 101; time <= 106; time++) meter.take(at(time));
    const last = at(106);
    const serials = Array.from(last.machines('serial'));
    expect(serials).toEqual([1, 2]);
    serials.forEach((serial, i) => {
      expect(meter.machine(serial, 0)).toBeCloseTo((last.routed(0)[i] - sent[i]) / 6, 9);
    });
  });

  it('lets particles leave exactly as often as requests were born', () => {
    const { run, at } = watched();
    const meter = new FlowMeter();
    const particles = createParticles();
    const paths = [
      flowPath('lane-0', { from: { x: 0, y: 0 }, to: { x: 140, y: 0 } }, 20),
      flowPath('lane-1', { from: { x: 0, y: 90 }, to: { x: 140, y: 90 } }, 20),
    ];
    const frameSeconds = 1 / 60;
    const speed = 10;
    let left = 0;
    meter.take(at(100));
    const before = bornOf(run, 0) + bornOf(run, 1);
    for (let frame = 1; frame <= 1800; frame++) {
      const time = 100 + frame * frameSeconds * speed;
      if (frame % 6 === 0) meter.take(at(time));
      const flows = laneFlows(paths, meter, speed);
      stepParticles(particles, flows, { seconds: frameSeconds, scale: { dot: 20, streak: 1 } });
      left += particles.count;
      particles.count = 0;
    }
    const born = bornOf(run, 0) + bornOf(run, 1) - before;
    expect(born).toBeGreaterThan(15_000);
    // The measurement lags half a second of wall time behind: 1 % of these 30 s.
    expect(Math.abs(left * 20 - born) / born).toBeLessThan(0.02);
  });
});

describe('after a jump', () => {
  it('the flow is that of the moment, not of all that lies between', () => {
    const { at } = watched(BURST_LATER);
    const meter = new FlowMeter();
    meter.take(at(100));
    meter.take(at(500, { playing: false }));
    expect(meter.jumps).toBe(2);
    expect(usersOf(meter)).toBeGreaterThan(40);
    expect(usersOf(meter)).toBeLessThan(80);
    expect(meter.rejected()).toBe(0);
  });

  it('what is turned away is that of the moment, and shares are not known until something is counted', () => {
    const { at } = watched({
      workload: { kind: 'open', peakRate: 2000 },
      pools: [{ name: 'shared', balancer: { queueLimit: 10 }, autoscaler: { largest: 2 } }],
    });
    const meter = new FlowMeter();
    const shown = at(160, { playing: false });
    meter.take(shown);
    const { values, count } = shown.series('rejectedRate');
    expect(values[count - 1]).toBeGreaterThan(100);
    expect(meter.rejected()).toBeCloseTo(values[count - 1], 6);
    expect(meter.isAssumed).toBe(true);
    for (const time of [161, 166, 171]) meter.take(at(time));
    expect(meter.isAssumed).toBe(false);
  });

  it('every machine that works has its part, in all the requests of the moment', () => {
    const { at } = watched({ pools: [{ name: 'shared', autoscaler: { initial: 6 } }] });
    const meter = new FlowMeter();
    meter.take(at(20));
    const shown = at(160, { playing: false });
    meter.take(shown);
    const healthy = Array.from(shown.machines('serial')).filter(
      (_, i) => shown.machines('state')[i] === 2,
    );
    const flows = healthy.map((serial) => meter.machine(serial, 0) + meter.machine(serial, 1));
    expect(healthy.length).toBeGreaterThan(2);
    expect(Math.min(...flows)).toBeGreaterThan(0);
    expect(flows.reduce((sum, each) => sum + each, 0)).toBeCloseTo(usersOf(meter), 6);
  });

  it('in either direction, and into another run', () => {
    const { at } = watched();
    const late = at(200, { playing: false });
    const meter = new FlowMeter();
    const early = watched().at(50, { playing: false });
    meter.take(late);
    meter.take(early);
    expect(meter.jumps).toBe(2);
    meter.take(watched().at(50, { playing: false, epoch: 2 }));
    expect(meter.jumps).toBe(3);
    expect(usersOf(meter)).toBeGreaterThan(40);
  });

  it('is measured again as soon as the run plays on', () => {
    const { run, at } = watched(BURST_LATER);
    const meter = new FlowMeter();
    meter.take(at(50));
    meter.take(at(290, { playing: false }));
    const times = Array.from({ length: 20 }, (_, i) => 291 + i);
    let before = 0;
    for (const time of times) {
      meter.take(at(time));
      if (time === 305) before = bornOf(run, 0) + bornOf(run, 1);
    }
    expect(meter.jumps).toBe(2);
    const born = (bornOf(run, 0) + bornOf(run, 1) - before) / 5;
    expect(born).toBeGreaterThan(400);
    expect(Math.abs(usersOf(meter) - born) / born).toBeLessThan(0.1);
  });

  it('nothing flows before anything has been born', () => {
    const meter = new FlowMeter();
    meter.take(watched().at(0, { playing: false }));
    expect(usersOf(meter)).toBe(0);
  });
});

describe('the traffic of the regions', () => {
  it('is shared out among them, and adds up to all of it', () => {
    const { at } = watched({
      regions: [{ name: 'a' }, { name: 'b' }, { name: 'c' }],
      pools: [{ name: 'shared', autoscaler: { initial: 6 } }],
    });
    const meter = new FlowMeter();
    meter.take(at(100));
    for (let time = 101; time <= 110; time++) meter.take(at(time));
    const shown = at(110);
    const fleet = { serial: shown.machines('serial'), region: shown.machines('region') };
    const shares = trafficShares(regionRates(meter, fleet, 3));
    expect(shares).toHaveLength(3);
    shares.forEach((share) => expect(share).toBeGreaterThan(0.15));
    expect(shares.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
  });

  it('is not known while nothing flows', () => {
    expect(
      trafficShares([
        [0, 0],
        [0, 0],
      ]),
    ).toEqual([NaN, NaN]);
  });
});
