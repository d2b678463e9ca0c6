// A reader who has a decision and the settings can work out its outcome: the reason follows from
// the comparisons, the recommendation from the reason, every stage from the one before and its
// own numbers, and the result from the last stage.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetTracking } from '../../../../src/sim/autoscaler/target-tracking.ts';
import { threshold } from '../../../../src/sim/autoscaler/threshold.ts';
import type { Decision, StageTrace } from '../../../../src/sim/autoscaler/policy.ts';
import type { Autoscaler } from '../../../../src/sim/scenario/pool-schema.ts';
import { decideAll, observed, settingsOf } from '../../../unit/sim/autoscaler/observe.ts';

/** What a reader gets from a stage's numbers. */
function afterStage({ constraint, before, numbers }: StageTrace, from: number): number {
  if (constraint === 'cooldown') return numbers.remainingSeconds > 0 ? from : before;
  if (constraint === 'bounds') return Math.min(Math.max(before, numbers.smallest), numbers.largest);
  return before < from ? Math.min(from, Math.max(before, numbers.largestRecent)) : before;
}

function expectStages(decision: Decision): void {
  let before = decision.recommended;
  for (const stage of decision.stages) {
    expect(stage.before).toBe(before);
    expect(stage.after).toBe(afterStage(stage, decision.from));
    before = stage.after;
  }
  expect(decision.to).toBe(before);
}

function expectComparisons({ compared }: Decision): void {
  for (const { value, limit, relation } of compared) {
    if (relation === 'above') expect(value).toBeGreaterThan(limit);
    if (relation === 'below') expect(value).toBeLessThan(limit);
  }
}

/** What the threshold rule asks for, from the comparisons of the last checks. */
function thresholdRecommends(decision: Decision, { threshold: rule }: Autoscaler): number {
  const outs = decision.compared.filter((_, i) => i % 2 === 0 && _.value > _.limit + 1e-9);
  const ins = decision.compared.filter((_, i) => i % 2 === 1 && _.value < _.limit - 1e-9);
  if (outs.length >= rule.datapoints) return decision.from + rule.stepOut;
  if (ins.length >= rule.datapoints) return Math.max(0, decision.from - rule.stepIn);
  return decision.from;
}

function trackingRecommends(decision: Decision, { targetTracking: rule }: Autoscaler): number {
  const [spread, mean] = decision.compared;
  if (spread.relation === 'within' && mean.relation === 'within') return decision.from;
  return Math.max(0, Math.ceil((decision.ready * mean.value) / rule.targetPercent - 1e-9));
}

/** Percent in millionths: what differs does so by more than the 1e-9 that counts as noise. */
const cpu = fc.oneof(
  fc.integer({ min: 0, max: 130_000_000 }).map((millionths) => millionths / 1e6),
  fc.integer({ min: 0, max: 26 }).map((fives) => fives * 5),
  fc.constant(NaN),
);
const seen = fc.record({ current: fc.nat(15), booting: fc.nat(3), cpu, wait: fc.nat(90) });
const history = fc.array(seen, { minLength: 1, maxLength: 12 }).map((list) => {
  let now = 0;
  return list.map(({ current, booting, wait, cpu: value }) => {
    now += wait;
    return observed({
      now,
      current,
      booting: Math.min(booting, current),
      metrics: { cpu: current === 0 ? NaN : value },
    });
  });
});
const numbers = fc.record({
  smallest: fc.integer({ min: 0, max: 4 }),
  largest: fc.integer({ min: 5, max: 20 }),
});
const rule = fc.record({
  stepOut: fc.integer({ min: 1, max: 5 }),
  stepIn: fc.integer({ min: 1, max: 5 }),
  cooldownSeconds: fc.nat(120),
  datapoints: fc.integer({ min: 1, max: 3 }),
  ofDatapoints: fc.integer({ min: 3, max: 5 }),
});
const tracking = fc.record({
  targetPercent: fc.integer({ min: 20, max: 90 }),
  tolerance: fc.constantFrom(0, 0.1, 0.25),
  scaleInStabilizationSeconds: fc.nat(300),
});

describe('a decision and its settings', () => {
  it('give back the outcome of the threshold rule', () => {
    fc.assert(
      fc.property(history, numbers, rule, (observations, bounds, parts) => {
        const settings = settingsOf({ ...bounds, threshold: parts });
        for (const decision of decideAll(threshold, observations, settings)) {
          expectComparisons(decision);
          expect(decision.recommended).toBe(thresholdRecommends(decision, settings));
          expectStages(decision);
          const outside = decision.from < settings.smallest || decision.from > settings.largest;
          expect(decision.reason === 'outsideBounds').toBe(outside);
        }
      }),
    );
  });

  it('give back the outcome of target tracking', () => {
    fc.assert(
      fc.property(history, numbers, tracking, (observations, bounds, parts) => {
        const settings = settingsOf({ ...bounds, targetTracking: parts });
        for (const decision of decideAll(targetTracking, observations, settings)) {
          expectComparisons(decision);
          expect(decision.recommended).toBe(trackingRecommends(decision, settings));
          expectStages(decision);
        }
      }),
    );
  });

  it('never leave the bounds, and never change twice within a cooldown', () => {
    fc.assert(
      fc.property(history, rule, (observations, parts) => {
        const settings = settingsOf({ smallest: 0, largest: 20, threshold: parts });
        const changes = decideAll(threshold, observations, settings).filter((d) => d.to !== d.from);
        for (const { to } of changes) expect(to).toBeLessThanOrEqual(20);
        const gaps = changes.slice(1).map(({ time }, i) => time - changes[i].time);
        for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(parts.cooldownSeconds);
      }),
    );
  });
});
