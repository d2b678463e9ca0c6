// The scaling policies against published and derived vectors (each names its source).
// Covered: the classic threshold rule; the rounding of EC2 and Compute Engine as far as it speaks
// about ceil(count x metric / target); the Kubernetes HPA where all pods are ready and one value
// is compared with one target, and its stabilization of scaling in. Of the HPA nothing else:
// missing metrics, several metrics and rate limits are other rules.
import { describe, expect, it } from 'vitest';
import {
  applyStabilization,
  withinWindow,
} from '../../../src/sim/autoscaler/constraints/stabilization-window.ts';
import { wholeMachines } from '../../../src/sim/autoscaler/rounding.ts';
import { targetTracking } from '../../../src/sim/autoscaler/target-tracking.ts';
import { threshold } from '../../../src/sim/autoscaler/threshold.ts';
import { decideOnce, observed, settingsOf } from '../../unit/sim/autoscaler/observe.ts';
import vectors from '../data/scaling-rules.json' with { type: 'json' };

interface Vector<Input, Expected> {
  readonly id: string;
  readonly note: string;
  readonly input: Input;
  readonly expected: Expected;
}

function vectorsOf<Input, Expected = { capacity: number }>(kind: string, count: number) {
  const found = vectors.filter((vector) => vector.kind === kind);
  expect(found).toHaveLength(count);
  return found as unknown as Vector<Input, Expected>[];
}

interface Rule {
  readonly current: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

describe('the classic threshold rule', () => {
  const onCpu = vectorsOf<Rule & { cpu: number; up: number; down: number }>('threshold.cpu', 9);
  it.each(onCpu)('$id $input.current machines at $input.cpu %: $note', ({ input, expected }) => {
    const settings = settingsOf({
      smallest: input.min,
      largest: input.max,
      threshold: {
        scaleOut: { above: input.up },
        scaleIn: { below: input.down },
        stepOut: input.step,
        stepIn: input.step,
      },
    });
    const seen = observed({ current: input.current, metrics: { cpu: input.cpu } });
    expect(decideOnce(threshold, seen, settings).to).toBe(expected.capacity);
  });

  const onLatency = vectorsOf<
    Rule & { latency_ms: number; requestRate: number; upLatency_ms: number; downRate: number }
  >('threshold.latencyRate', 5);
  it.each(onLatency)('$id out on latency, in on requests: $note', ({ input, expected }) => {
    const settings = settingsOf({
      smallest: input.min,
      largest: input.max,
      threshold: {
        scaleOut: { metric: 'latency', above: input.upLatency_ms },
        scaleIn: { metric: 'requestRate', below: input.downRate },
        stepOut: input.step,
        stepIn: input.step,
      },
    });
    const metrics = { latency: input.latency_ms, requestRate: input.requestRate };
    const seen = observed({ current: input.current, metrics });
    expect(decideOnce(threshold, seen, settings).to).toBe(expected.capacity);
  });
});

describe('rounding', () => {
  it.each([
    ...vectorsOf<{ delta: number }, { vms: number }>('gcp.round', 2),
    ...vectorsOf<{ delta: number }, { instances: number }>('aws.ttRound', 2),
  ])('$id a need of $input.delta machines', ({ input, expected }) => {
    const size = 10;
    expect(wholeMachines(size + input.delta) - size).toBe(Object.values(expected)[0]);
  });

  const backlog = vectorsOf<
    { instances: number },
    { target: number; backlogPerInstance: number } & { capacity: number }
  >('aws.backlog', 1);
  it.each(backlog)('$id a backlog of 150 for each of 10 with target 100', (vector) => {
    const { target, backlogPerInstance, capacity } = vector.expected;
    const cpu = backlogPerInstance;
    const settings = settingsOf({ largest: 99, targetTracking: { targetPercent: target } });
    const seen = observed({ current: vector.input.instances, metrics: { cpu } });
    expect(decideOnce(targetTracking, seen, settings).to).toBe(capacity);
  });

  const machines = vectorsOf<{ vms: number[]; target: number }, { size: number }>(
    'gcp.utilization',
    1,
  );
  it.each(machines)('$id $note', ({ input, expected }) => {
    const mean = input.vms.reduce((sum, one) => sum + one, 0) / input.vms.length;
    const settings = settingsOf({ targetTracking: { targetPercent: input.target * 100 } });
    const seen = observed({ current: input.vms.length, metrics: { cpu: mean * 100 } });
    expect(decideOnce(targetTracking, seen, settings).to).toBe(expected.size);
  });
});

describe('the Kubernetes HPA with all pods ready', () => {
  interface OneMetric {
    readonly currentReplicas: number;
    readonly tolerance: { scaleUp: number; scaleDown: number };
    readonly targetMilli: number;
    readonly metricMilli: number;
  }
  const ratios = [
    ...vectorsOf<OneMetric, { desiredReplicas: number }>('hpa.objectMetricValue', 3),
    ...vectorsOf<OneMetric, { desiredReplicas: number }>('hpa.externalMetricValue', 2),
  ];
  it.each(ratios)('$id value $input.metricMilli, target $input.targetMilli', (vector) => {
    const { currentReplicas, tolerance, targetMilli, metricMilli } = vector.input;
    const rising = metricMilli > targetMilli;
    const settings = settingsOf({
      smallest: 1,
      targetTracking: {
        targetPercent: 50,
        tolerance: rising ? tolerance.scaleUp : tolerance.scaleDown,
      },
    });
    const cpu = (metricMilli / targetMilli) * 50;
    const seen = observed({ current: currentReplicas, metrics: { cpu } });
    const decision = decideOnce(targetTracking, seen, settings);
    expect(decision.to).toBe(vector.expected.desiredReplicas);
  });
});

describe('stabilization of scaling in', () => {
  interface Recommended {
    readonly downscaleStabilizationWindowS: number;
    readonly recommendations: { replicas: number; ageS: number }[];
    readonly desiredReplicas: number;
  }
  const kubernetes = vectorsOf<Recommended, { stabilized: number }>('hpa.stabilizeDownscale', 5);
  it.each(kubernetes)('$id keeps $expected.stabilized: $note', ({ input, expected }) => {
    const now = 10_000;
    const windowSeconds = input.downscaleStabilizationWindowS;
    const asked = input.recommendations.map(({ replicas, ageS }) => {
      return { time: now - ageS, machines: replicas };
    });
    const recent = withinWindow(asked, now, windowSeconds);
    const stage = applyStabilization(input.desiredReplicas, { current: 50, windowSeconds, recent });
    expect(stage.after).toBe(expected.stabilized);
  });

  interface History {
    readonly window_s: number;
    readonly history: { t: number; size: number }[];
    readonly now: number;
  }
  const computeEngine = vectorsOf<History, { size: number }>('gcp.stabilize', 2);
  it.each(computeEngine)('$id keeps $expected.size: $note', ({ input, expected }) => {
    const asked = input.history.map(({ t, size }) => ({ time: t, machines: size }));
    const recent = withinWindow(asked, input.now, input.window_s);
    const before = asked[asked.length - 1].machines;
    const state = { current: 10, windowSeconds: input.window_s, recent };
    expect(applyStabilization(before, state).after).toBe(expected.size);
  });
});
