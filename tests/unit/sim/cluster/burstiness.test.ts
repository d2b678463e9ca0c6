// Burstiness that is set while a run goes on acts at once, and its factor keeps one pace.
import { expect, it } from 'vitest';
import {
  advanceRun,
  digestOf,
  type Run,
  snapshotRun,
  restoreRun,
} from '../../../../src/sim/run.ts';
import * as S from '../../../property/sim/engine/reading-state.ts';
import { cloudAt, set, startCloud } from './small-cloud.ts';

const bursty = (variation: number, correlationSeconds: number, seed = 1): Run =>
  startCloud({
    seed,
    work: 0.001,
    more: {
      workload: { kind: 'open', peakRate: 50, burstiness: { variation, correlationSeconds } },
    },
  });

/** The factor of the rate now. */
const factor = (run: Run): number => run.cluster.arrivals?.data.multiplier ?? NaN;

it('is gone at once when it is set to 0, however long a high rate would have lasted', () => {
  const run = bursty(2, 86_400);
  advanceRun(run, 10);
  expect(Math.abs(factor(run) - 1)).toBeGreaterThan(0.01);
  set(run, 'workload.burstiness.variation', 0);
  expect(factor(run)).toBe(1);
  const before = S.bornOf(run, 0);
  advanceRun(run, 110);
  expect(Math.abs(S.bornOf(run, 0) - before - 5000) / Math.sqrt(5000)).toBeLessThan(4);
});

it('grows with the variation, around the same level', () => {
  const run = bursty(0.5, 1000);
  advanceRun(run, 10);
  const small = factor(run);
  set(run, 'workload.burstiness.variation', 1);
  // A low rate gets lower and a very high one higher; neither keeps its value.
  expect(factor(run)).not.toBe(small);
});

it('changes at the pace that was set, not at the old one', () => {
  const run = bursty(1, 86_400);
  advanceRun(run, 10);
  const old = factor(run);
  set(run, 'workload.burstiness.correlationSeconds', 4);
  advanceRun(run, 10.5);
  expect(factor(run)).toBe(old);
  advanceRun(run, 11.5);
  expect(factor(run)).not.toBe(old);
});

it('never changes twice as often after it was switched off and on', () => {
  const run = bursty(1, 40);
  for (const time of [1, 2, 3]) {
    advanceRun(run, time);
    set(run, 'workload.burstiness.variation', 0);
    set(run, 'workload.burstiness.variation', 1);
  }
  const seen = new Set<number>();
  for (let time = 4; time <= 103; time++) {
    advanceRun(run, time);
    seen.add(factor(run));
  }
  // One change every 10 s, counted from second 3.
  expect(seen.size).toBe(11);
});

it('goes on from a snapshot as it would have', () => {
  const run = bursty(1, 4);
  advanceRun(run, 20);
  const snapshot = snapshotRun(run);
  advanceRun(run, 60);
  const digest = digestOf(run);
  restoreRun(run, snapshot);
  advanceRun(run, 60);
  expect(digestOf(run)).toBe(digest);
  expect(cloudAt(0, {}).cluster.data.nextModulation).toBe(Infinity);
});
