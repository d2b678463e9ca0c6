// What a scaling policy sees (an observation) and what it returns (a decision with its reasons).
// The four stages of every controller: observe, recommend, constrain, actuate. Policies are pure:
// time is an argument, memory is plain data that goes in and comes out. Counts are machines,
// ready + booting. Units of metrics: cpu and memory percent, latency milliseconds (p95),
// requestRate requests per second, queue requests.
import type { Autoscaler, ScalingPolicyName } from '../scenario/pool-schema.ts';
import type { MetricName } from '../scenario/cluster-schema.ts';

/** A metric averaged over a window; `value` is NaN when nothing was measured in the window. */
export interface Measurement {
  readonly value: number;
  /** Length of the window it covers, seconds. */
  readonly windowSeconds: number;
  /** Age of its newest sample at the decision, seconds. */
  readonly ageSeconds: number;
}

/** What the autoscaler knows when it decides. */
export interface Observation {
  /** Simulated seconds. */
  readonly now: number;
  /** Machines ready or booting. */
  readonly current: number;
  readonly ready: number;
  readonly booting: number;
  readonly metrics: Readonly<Record<MetricName, Measurement>>;
}

/** One number held against one limit. */
export interface Comparison {
  readonly metric: MetricName;
  readonly value: number;
  readonly windowSeconds: number;
  readonly ageSeconds: number;
  readonly relation: 'above' | 'below' | 'within';
  readonly limit: number;
}

export type ReasonCode =
  | 'noPolicy'
  | 'aboveThreshold'
  | 'belowThreshold'
  | 'betweenThresholds'
  | 'notEnoughDatapoints'
  | 'withinTolerance'
  | 'aboveTarget'
  | 'belowTarget'
  | 'noData'
  | 'outsideBounds';

export type ConstraintName = 'cooldown' | 'stabilizationWindow' | 'bounds';

/** One constraint at work: what it was given, what it let through and why. */
export interface StageTrace {
  readonly constraint: ConstraintName;
  readonly before: number;
  readonly after: number;
  /** The numbers that decided, such as `{ smallest: 2, largest: 10 }` or `{ remainingSeconds: 34 }`. */
  readonly numbers: Readonly<Record<string, number>>;
}

/** One output of an autoscaler, kept also when it changes nothing. */
export interface Decision {
  readonly time: number;
  readonly policy: ScalingPolicyName;
  /** Machines ready or booting before. */
  readonly from: number;
  /** Of those, ready: the machines the metrics speak of. */
  readonly ready: number;
  /** What the rule alone asked for. */
  readonly recommended: number;
  /** Machines wanted after all constraints. */
  readonly to: number;
  readonly reason: ReasonCode;
  readonly compared: readonly Comparison[];
  /** Every constraint in the order it was applied. */
  readonly stages: readonly StageTrace[];
}

/** A rule that decides how many machines there should be. `Memory` is plain data. */
export interface ScalingPolicy<Memory> {
  /** Memory of a policy that has not decided yet. */
  start(): Memory;
  /** The decision at `observation.now`, and the memory to give to the next call. */
  decide(
    observation: Observation,
    settings: Autoscaler,
    memory: Memory,
  ): { readonly decision: Decision; readonly memory: Memory };
}
