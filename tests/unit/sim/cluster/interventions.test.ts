// Interventions: they act after everything else at their time, so that what a user did by hand is
// exactly what a replay of the recipe does; they leave alone what they do not touch.
import { describe, expect, it } from 'vitest';
import {
  advanceRun,
  advanceToDecision,
  digestOf,
  intervene,
  recipeOf,
  restoreRun,
  type Run,
  snapshotRun,
  startRun,
  timeOf,
} from '../../../../src/sim/run.ts';
import * as S from '../../../property/sim/engine/reading-state.ts';
import { cloudAt, jobSteps, machineSteps, send, set, startCloud } from './small-cloud.ts';

function replayOf(run: Run): Run {
  const replay = startRun(recipeOf(run));
  advanceRun(replay, timeOf(run));
  return replay;
}

const births = (run: Run): number[] =>
  run.recorder.jobSteps.filter(({ kind }) => kind === 'born').map(({ time }) => time);

describe('two interventions at the same time', () => {
  it('act by hand as in the replay, with what the first one caused in between', () => {
    const run = cloudAt(10, { autoscaler: { initial: 2 }, machine: { boot: { meanSeconds: 0 } } });
    send(run);
    intervene(run, { kind: 'failMachine', time: 10, machine: 1 });
    send(run);
    send(run);
    advanceRun(run, 20);
    const replay = replayOf(run);
    expect(jobSteps(run)).toEqual(jobSteps(replay));
    expect(digestOf(run)).toBe(digestOf(replay));
  });

  it('come after a tick that the first of them moved to now', () => {
    const run = cloudAt(10, { autoscaler: { policy: 'threshold', tickSeconds: 15 } });
    set(run, 'pools.0.autoscaler.tickSeconds', 5);
    set(run, 'pools.0.autoscaler.smallest', 3);
    advanceRun(run, 12);
    const replay = replayOf(run);
    expect(machineSteps(replay)).toEqual(machineSteps(run));
    expect(digestOf(replay)).toBe(digestOf(run));
  });
});

describe('a recipe', () => {
  it('whose interventions are not in order of time is refused', () => {
    const burst = (time: number) => ({ kind: 'burst', time }) as const;
    expect(() => startCloud({ interventions: [burst(5), burst(4)] })).toThrow(/5/);
  });
});

describe('a changed setting of an autoscaler', () => {
  it('leaves the arrivals as they are, bit for bit', () => {
    const poisson = { workload: { kind: 'open', peakRate: 7 } } as const;
    const plain = startCloud({ more: poisson });
    const changed = startCloud({
      more: poisson,
      interventions: [0.3, 1.7, 2.9].map((time, i) => ({
        kind: 'set',
        time,
        path: 'pools.0.autoscaler.threshold.scaleOut.above',
        value: 50 + i,
      })),
    });
    for (const run of [plain, changed]) advanceRun(run, 20);
    expect(changed.notApplied).toEqual([]);
    expect(S.kernelOf(changed).nextArrival).toBe(S.kernelOf(plain).nextArrival);
    expect(digestOf(changed)).toBe(digestOf(plain));
  });
});

describe('a burst', () => {
  const after = (run: Run, seconds: number): number => {
    const before = S.bornOf(run, 0);
    advanceRun(run, timeOf(run) + seconds);
    return S.bornOf(run, 0) - before;
  };
  const burst = (run: Run): void => void intervene(run, { kind: 'burst', time: 0 });

  it('adds twice the current rate for 30 s', () => {
    const run = cloudAt(10, { rate: 100, work: 0.001 });
    burst(run);
    const extra = after(run, 30) - 3000;
    expect(Math.abs(extra - 6000) / Math.sqrt(6000)).toBeLessThan(4);
    expect(Math.abs(after(run, 30) - 3000)).toBeLessThanOrEqual(1);
  });

  it('follows the rate of this moment, not the one that comes next', () => {
    const steps = { times: [0, 20], levels: [0, 1], join: 'step' as const };
    const workload = { kind: 'open', peakRate: 100, shape: { kind: 'curve', ...steps } } as const;
    const run = cloudAt(10, { work: 0.001, more: { workload } });
    burst(run);
    expect(after(run, 9)).toBe(0);
  });

  it('says that it did not apply when nobody comes', () => {
    const run = cloudAt(10, { rate: 0 });
    burst(run);
    expect(run.notApplied).toMatchObject([
      { index: 0, time: 10, reason: 'nobody comes at this time, and twice that is nobody' },
    ]);
  });

  it('of closed users is twice the rate of the last sample', () => {
    const workload = { kind: 'closed', users: 200, think: { meanSeconds: 1 } } as const;
    const run = cloudAt(20, { work: 0.001, pool: {}, more: { workload } });
    const rate = S.sampleOf(S.poolsOf(run)[0]).requestRate;
    burst(run);
    const quiet = cloudAt(20, { work: 0.001, more: { workload } });
    const extra = after(run, 30) - after(quiet, 30);
    expect(Math.abs(extra - 60 * rate) / Math.sqrt(60 * rate)).toBeLessThan(6);
  });
});

describe('a job that is tried again', () => {
  it('and turned away ends in the balancer, not in the machine that died', () => {
    const run = cloudAt(10, { work: 5, balancer: { retries: 1, queueLimit: 0 } });
    send(run);
    advanceRun(run, 12);
    intervene(run, { kind: 'failMachine', time: 12, machine: 1 });
    const steps = ['10 #0 born', '10 #0 routed vm-1', '10 #0 started vm-1', '12 #0 rejected'];
    expect(jobSteps(run)).toEqual(steps);
  });
});

describe('going back to a snapshot', () => {
  it('forgets what was done by hand at the very time of the snapshot', () => {
    const run = cloudAt(10, {});
    const snapshot = snapshotRun(run);
    send(run);
    intervene(run, { kind: 'failMachine', time: 10, machine: 1 });
    restoreRun(run, snapshot);
    expect(births(run)).toEqual([]);
    expect(machineSteps(run)).toEqual(['0 vm-1 ordered', '0 vm-1 ready']);
  });
});

describe('advancing to the next decision', () => {
  it('stops at one that an intervention brought about', () => {
    const at = { kind: 'set', time: 10 } as const;
    const run = startCloud({
      autoscaler: { policy: 'threshold', initial: 2, smallest: 2, tickSeconds: 30 },
      interventions: [
        { ...at, path: 'pools.0.autoscaler.smallest', value: 4 },
        { ...at, path: 'pools.0.autoscaler.tickSeconds', value: 5 },
      ],
    });
    expect(advanceToDecision(run)).toBe(true);
    expect(timeOf(run)).toBe(10);
    expect(run.recorder.changeCount).toBe(1);
  });
});
