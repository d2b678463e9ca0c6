// Target tracking and the policy that does nothing, case by case.
import { describe, expect, it } from 'vitest';
import { createScalingPolicy } from '../../../../src/sim/autoscaler/create-policy.ts';
import { noScaling } from '../../../../src/sim/autoscaler/no-scaling.ts';
import { targetTracking } from '../../../../src/sim/autoscaler/target-tracking.ts';
import { threshold } from '../../../../src/sim/autoscaler/threshold.ts';
import { decideAll, decideOnce, observed, settingsOf } from './observe.ts';

const settings = settingsOf({ policy: 'targetTracking' });

describe('target tracking at 60 %, tolerance 0.1', () => {
  it.each([
    { current: 4, cpu: 90, to: 6, reason: 'aboveTarget' },
    { current: 4, cpu: 66, to: 4, reason: 'withinTolerance' },
    { current: 4, cpu: 66.1, to: 5, reason: 'aboveTarget' },
    { current: 4, cpu: 54, to: 4, reason: 'withinTolerance' },
    { current: 4, cpu: 53.9, to: 4, reason: 'belowTarget' },
    { current: 4, cpu: 45, to: 3, reason: 'belowTarget' },
    { current: 4, cpu: 0, to: 2, reason: 'belowTarget' },
    { current: 8, cpu: 100, to: 10, reason: 'aboveTarget' },
    { current: 3, cpu: 80.00000000000001, to: 4, reason: 'aboveTarget' },
    { current: 4, cpu: NaN, to: 4, reason: 'noData' },
    { current: 1, cpu: 60, to: 2, reason: 'outsideBounds' },
    { current: 12, cpu: 60, to: 10, reason: 'outsideBounds' },
    { current: 0, cpu: NaN, to: 2, reason: 'outsideBounds' },
  ])('wants $to machines of $current at $cpu % CPU: $reason', ({ current, cpu, to, reason }) => {
    const decision = decideOnce(targetTracking, observed({ current, metrics: { cpu } }), settings);
    expect({ to: decision.to, reason: decision.reason }).toEqual({ to, reason });
  });

  it('does not order again what is booting already', () => {
    const growing = observed({ current: 6, booting: 2, metrics: { cpu: 90 } });
    expect(decideOnce(targetTracking, growing, settings)).toMatchObject({ to: 6 });
    const notEnough = observed({ current: 6, booting: 2, metrics: { cpu: 110 } });
    expect(decideOnce(targetTracking, notEnough, settings)).toMatchObject({ to: 8 });
  });

  it('scales in to the largest size asked for in the last 300 s, the end included', () => {
    const cpus = [60, 30, 45, 30, 30];
    const times = [0, 100, 200, 300, 301];
    const seen = cpus.map((cpu, i) => observed({ now: times[i], current: 8, metrics: { cpu } }));
    const decisions = decideAll(targetTracking, seen, settings);
    expect(decisions.map(({ recommended }) => recommended)).toEqual([8, 4, 6, 4, 4]);
    expect(decisions.map(({ to }) => to)).toEqual([8, 8, 8, 8, 6]);
    expect(decisions[4].stages[0]).toEqual({
      constraint: 'stabilizationWindow',
      before: 4,
      after: 6,
      numbers: { windowSeconds: 300, largestRecent: 6 },
    });
  });

  it('does not let an old large recommendation make the fleet grow', () => {
    const seen = [
      observed({ now: 0, current: 5, metrics: { cpu: 120 } }),
      observed({ now: 15, current: 6, metrics: { cpu: 30 } }),
    ];
    expect(decideAll(targetTracking, seen, settings).map(({ to }) => to)).toEqual([10, 6]);
  });

  it('does not hold back scaling out', () => {
    const seen = [
      observed({ now: 0, current: 4, metrics: { cpu: 60 } }),
      observed({ now: 15, current: 4, metrics: { cpu: 120 } }),
    ];
    expect(decideAll(targetTracking, seen, settings).map(({ to }) => to)).toEqual([4, 8]);
  });
});

describe('no autoscaler', () => {
  it('keeps the fleet', () => {
    const decision = decideOnce(
      noScaling,
      observed({ current: 5, metrics: { cpu: 99 } }),
      settings,
    );
    expect(decision).toMatchObject({ from: 5, recommended: 5, to: 5, reason: 'noPolicy' });
  });

  it('brings a fleet inside its bounds', () => {
    const decision = decideOnce(noScaling, observed({ current: 11 }), settings);
    expect(decision).toMatchObject({ from: 11, to: 10, reason: 'outsideBounds' });
  });
});

describe('policies by name', () => {
  it('finds each', () => {
    expect(createScalingPolicy('none')).toBe(noScaling);
    expect(createScalingPolicy('threshold')).toBe(threshold);
    expect(createScalingPolicy('targetTracking')).toBe(targetTracking);
  });
});
