// The threshold rule, case by case.
import { describe, expect, it } from 'vitest';
import { threshold } from '../../../../src/sim/autoscaler/threshold.ts';
import { decideAll, decideOnce, observed, settingsOf } from './observe.ts';

const fleet = (current: number, cpu: number, now = 0) =>
  observed({ now, current, metrics: { cpu } });
/** Machines wanted at every tick of 15 s, the fleet following each decision. */
function follow(cpus: readonly number[], rule: object): number[] {
  let current = 5;
  let memory = threshold.start();
  return cpus.map((cpu, tick) => {
    const settings = settingsOf({ threshold: rule });
    const outcome = threshold.decide(fleet(current, cpu, tick * 15), settings, memory);
    memory = outcome.memory;
    current = outcome.decision.to;
    return current;
  });
}

describe('threshold rule', () => {
  it.each([
    { current: 5, cpu: 70.1, to: 6, reason: 'aboveThreshold' },
    { current: 5, cpu: 70, to: 5, reason: 'betweenThresholds' },
    { current: 5, cpu: 70.0000000000001, to: 5, reason: 'betweenThresholds' },
    { current: 5, cpu: 30, to: 5, reason: 'betweenThresholds' },
    { current: 5, cpu: 29.9, to: 4, reason: 'belowThreshold' },
    { current: 10, cpu: 99, to: 10, reason: 'aboveThreshold' },
    { current: 2, cpu: 1, to: 2, reason: 'belowThreshold' },
    { current: 5, cpu: NaN, to: 5, reason: 'noData' },
    { current: 1, cpu: NaN, to: 2, reason: 'outsideBounds' },
    { current: 13, cpu: 50, to: 10, reason: 'outsideBounds' },
  ])('wants $to machines of $current at $cpu % CPU: $reason', ({ current, cpu, to, reason }) => {
    const decision = decideOnce(threshold, fleet(current, cpu), settingsOf());
    expect({ to: decision.to, reason: decision.reason }).toEqual({ to, reason });
  });

  it('keeps everything that decided', () => {
    const seen = observed({ now: 900, current: 9, booting: 2, metrics: { cpu: 84.5 } });
    const settings = settingsOf({ threshold: { stepOut: 3 } });
    expect(decideOnce(threshold, seen, settings)).toEqual({
      time: 900,
      policy: 'threshold',
      from: 9,
      ready: 7,
      recommended: 12,
      to: 10,
      reason: 'aboveThreshold',
      compared: [
        {
          metric: 'cpu',
          value: 84.5,
          windowSeconds: 60,
          ageSeconds: 1,
          relation: 'above',
          limit: 70,
        },
        {
          metric: 'cpu',
          value: 84.5,
          windowSeconds: 60,
          ageSeconds: 1,
          relation: 'within',
          limit: 30,
        },
      ],
      stages: [
        {
          constraint: 'cooldown',
          before: 12,
          after: 12,
          numbers: { cooldownSeconds: 60, remainingSeconds: 0 },
        },
        { constraint: 'bounds', before: 12, after: 10, numbers: { smallest: 2, largest: 10 } },
      ],
    });
  });

  it('waits 60 s after a change in both directions, and acts again at the very end', () => {
    expect(follow([80, 80, 80, 10, 80, 80], {})).toEqual([6, 6, 6, 6, 7, 7]);
    expect(follow([80, 10, 10, 10, 10], {})).toEqual([6, 6, 6, 6, 5]);
  });

  it('does not begin a cooldown with a decision that changed nothing', () => {
    const settings = settingsOf({ smallest: 2, largest: 5 });
    const seen = [fleet(5, 90, 0), fleet(5, 10, 15)];
    expect(decideAll(threshold, seen, settings).map(({ to }) => to)).toEqual([5, 4]);
  });

  it('brings a fleet inside its bounds also during a cooldown', () => {
    const seen = [fleet(5, 90, 0), fleet(6, 90, 15)];
    const first = threshold.decide(seen[0], settingsOf(), threshold.start());
    const narrowed = settingsOf({ smallest: 2, largest: 4 });
    const { decision } = threshold.decide(seen[1], narrowed, first.memory);
    expect(decision).toMatchObject({ from: 6, to: 4, reason: 'outsideBounds' });
    expect(decision.stages[0]).toMatchObject({ before: 7, after: 6 });
  });

  it('acts when 3 of the last 5 checks breach', () => {
    const rule = { datapoints: 3, ofDatapoints: 5, cooldownSeconds: 0 };
    expect(follow([80, 50, 80, 50, 50, 80, 80], rule)).toEqual([5, 5, 5, 5, 5, 5, 6]);
  });

  it('says when some but not enough checks breach, and shows all of them with their age', () => {
    const settings = settingsOf({ threshold: { datapoints: 2, ofDatapoints: 2 } });
    const [, second] = decideAll(threshold, [fleet(5, 50, 0), fleet(5, 80, 15)], settings);
    expect(second).toMatchObject({ to: 5, reason: 'notEnoughDatapoints' });
    expect(
      second.compared.map(({ value, ageSeconds, relation }) => [value, ageSeconds, relation]),
    ).toEqual([
      [80, 1, 'above'],
      [80, 1, 'within'],
      [50, 16, 'within'],
      [50, 16, 'within'],
    ]);
  });

  it('forgets checks of another metric when the metric is changed', () => {
    const settings = settingsOf({ threshold: { datapoints: 2, ofDatapoints: 2 } });
    const first = threshold.decide(fleet(5, 90, 0), settings, threshold.start());
    const changed = settingsOf({
      threshold: { datapoints: 2, ofDatapoints: 2, scaleOut: { metric: 'latency', above: 200 } },
    });
    const seen = observed({ now: 15, current: 5, metrics: { latency: 900, cpu: 50 } });
    const { decision } = threshold.decide(seen, changed, first.memory);
    expect(decision).toMatchObject({ to: 5, reason: 'notEnoughDatapoints' });
    expect(decision.compared).toHaveLength(2);
  });

  it('scales in on one metric while the other was not measured', () => {
    const rule = {
      scaleOut: { metric: 'latency', above: 200 },
      scaleIn: { metric: 'requestRate', below: 100 },
    } as const;
    const seen = observed({ current: 5, metrics: { latency: NaN, requestRate: 0 } });
    const decision = decideOnce(threshold, seen, settingsOf({ threshold: rule }));
    expect(decision).toMatchObject({ to: 4, reason: 'belowThreshold' });
  });

  it('never asks for fewer than no machines', () => {
    const settings = settingsOf({ smallest: 0, threshold: { stepIn: 5 } });
    expect(decideOnce(threshold, fleet(3, 1), settings)).toMatchObject({ recommended: 0, to: 0 });
  });
});
