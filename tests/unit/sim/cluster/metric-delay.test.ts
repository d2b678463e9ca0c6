// How old the metrics are that an autoscaler sees: at least as old as its delay says, and no older
// than the samples make necessary. The age in a decision is that of the newest sample in it.
import { describe, expect, it } from 'vitest';
import type { Measurement } from '../../../../src/sim/autoscaler/policy.ts';
import type { ScenarioInput } from '../../../../src/sim/scenario/schema.ts';
import { cloudAt } from './small-cloud.ts';

/** Requests a second: as many as the number of the second, so that each sample tells its time. */
const SECONDS = Array.from({ length: 60 }, (_, second) => second);
const RISING = {
  kind: 'open',
  peakRate: 1,
  arrivals: { law: 'deterministic' },
  shape: {
    kind: 'curve',
    times: SECONDS,
    levels: SECONDS.map((second) => 10 * second),
    join: 'step',
  },
} satisfies ScenarioInput['workload'];

/** What the decision at 30 s compared: the mean of the last samples, and its age. */
function seenAt30(settings: {
  sampleSeconds: number;
  tickSeconds: number;
  metricDelaySeconds: number;
}): Pick<Measurement, 'value' | 'ageSeconds'> {
  const { sampleSeconds, ...rest } = settings;
  const run = cloudAt(30, {
    work: 0.0001,
    autoscaler: {
      ...{ ...rest, windowSeconds: sampleSeconds, policy: 'threshold' },
      threshold: {
        scaleOut: { metric: 'requestRate', above: 1e6 },
        scaleIn: { metric: 'requestRate', below: 0 },
      },
    },
    more: { metrics: { sampleSeconds }, workload: RISING },
  });
  const { value, ageSeconds } =
    run.recorder.decisions[run.recorder.decisions.length - 1].decision.compared[0];
  return { value, ageSeconds };
}

describe('the metrics of a decision at 30 s', () => {
  it.each([
    // The sample of 29 to 30 s came just before the decision: a rate of 290.
    ['without delay', { sampleSeconds: 1, tickSeconds: 15, metricDelaySeconds: 0 }, 290, 0],
    ['of a whole sample ago', { sampleSeconds: 1, tickSeconds: 15, metricDelaySeconds: 1 }, 280, 1],
    // At least 1.5 s old: the sample that ended at 28 s.
    ['between two samples', { sampleSeconds: 1, tickSeconds: 15, metricDelaySeconds: 1.5 }, 270, 2],
    // Samples end at 24 and 28 s: that of 28 s is 2 s old and will do for a delay of 2 s.
    ['old enough already', { sampleSeconds: 4, tickSeconds: 15, metricDelaySeconds: 2 }, 255, 2],
    ['a little too new', { sampleSeconds: 4, tickSeconds: 15, metricDelaySeconds: 3 }, 215, 6],
  ])('%s', (_, settings, rate, age) => {
    const { value, ageSeconds } = seenAt30(settings);
    expect(Math.abs(value - rate)).toBeLessThanOrEqual(1);
    expect(ageSeconds).toBeCloseTo(age, 9);
  });
});
