// The same scenario in slow motion: every time doubled, every rate halved. Nothing else changes,
// so a run of it is the run of the original with twice as long seconds. Fixed lengths of the model
// (the minute of latency figures, the 90 s a failed machine is shown) do not stretch: scenarios
// that decide by latency, or run long enough to forget a failed machine, have no slow motion.
import type { Autoscaler } from '../../../../src/sim/scenario/pool-schema.ts';
import type { Scenario } from '../../../../src/sim/scenario/schema.ts';
import { parseScenario } from '../../../../src/sim/scenario/validate.ts';
import type { Workload } from '../../../../src/sim/scenario/workload-schema.ts';

const LONGEST = 45;

/** Null if there is none. Throws if it is not valid. */
export function slower(scenario: Scenario): Scenario | null {
  const { pools, durationSeconds } = scenario;
  const byLatency = pools.some(({ autoscaler: { threshold } }) =>
    [threshold.scaleOut.metric, threshold.scaleIn.metric].includes('latency'),
  );
  if (byLatency || durationSeconds > LONGEST) return null;
  const parsed = parseScenario({
    ...scenario,
    durationSeconds: 2 * durationSeconds,
    metrics: { sampleSeconds: 2 * scenario.metrics.sampleSeconds },
    slo: { ...scenario.slo, latencySeconds: 2 * scenario.slo.latencySeconds },
    classes: scenario.classes.map((each) => ({
      ...each,
      work: { ...each.work, meanCoreSeconds: 2 * each.work.meanCoreSeconds },
      timeoutSeconds: each.timeoutSeconds === 'none' ? 'none' : 2 * each.timeoutSeconds,
    })),
    workload: slowerWorkload(scenario.workload),
    regions: scenario.regions.map((each) => {
      return { ...each, networkDelaySeconds: 2 * each.networkDelaySeconds };
    }),
    machineKinds: scenario.machineKinds.map((each) => {
      return { ...each, boot: { ...each.boot, meanSeconds: 2 * each.boot.meanSeconds } };
    }),
    pools: pools.map((each) => ({
      ...each,
      drainSeconds: 2 * each.drainSeconds,
      autoscaler: slowerAutoscaler(each.autoscaler),
    })),
    faults: scenario.faults.map((each) =>
      each.kind === 'machineFails'
        ? { ...each, atSeconds: 2 * each.atSeconds }
        : { ...each, meanSecondsBetween: 2 * each.meanSecondsBetween },
    ),
  });
  if (parsed.ok) return parsed.scenario;
  throw new Error(parsed.problems[0].message);
}

function slowerAutoscaler(autoscaler: Autoscaler): Autoscaler {
  const { threshold, targetTracking } = autoscaler;
  const { scaleOut, scaleIn } = threshold;
  const unit = (metric: string): number => (metric === 'requestRate' ? 0.5 : 1);
  return {
    ...autoscaler,
    tickSeconds: 2 * autoscaler.tickSeconds,
    windowSeconds: 2 * autoscaler.windowSeconds,
    metricDelaySeconds: 2 * autoscaler.metricDelaySeconds,
    threshold: {
      ...threshold,
      scaleOut: { ...scaleOut, above: unit(scaleOut.metric) * scaleOut.above },
      scaleIn: { ...scaleIn, below: unit(scaleIn.metric) * scaleIn.below },
      cooldownSeconds: 2 * threshold.cooldownSeconds,
    },
    targetTracking: {
      ...targetTracking,
      scaleInStabilizationSeconds: 2 * targetTracking.scaleInStabilizationSeconds,
    },
  };
}

function slowerWorkload(workload: Workload): Workload {
  if (workload.kind === 'closed') {
    return {
      ...workload,
      think: { ...workload.think, meanSeconds: 2 * workload.think.meanSeconds },
    };
  }
  const { burstiness, shape } = workload;
  return {
    ...workload,
    peakRate: workload.peakRate / 2,
    shape: slowerShape(shape),
    burstiness: { ...burstiness, correlationSeconds: 2 * burstiness.correlationSeconds },
  };
}

type Shape = Extract<Workload, { kind: 'open' }>['shape'];

function slowerShape(shape: Shape): Shape {
  switch (shape.kind) {
    case 'steady':
      return shape;
    case 'wave':
      return {
        ...shape,
        periodSeconds: 2 * shape.periodSeconds,
        peakAtSeconds: 2 * shape.peakAtSeconds,
      };
    case 'surge':
      return {
        ...shape,
        startSeconds: 2 * shape.startSeconds,
        riseSeconds: 2 * shape.riseSeconds,
        holdSeconds: 2 * shape.holdSeconds,
        fallHalfLifeSeconds: 2 * shape.fallHalfLifeSeconds,
      };
    case 'curve':
      return {
        ...shape,
        times: shape.times.map((time) => 2 * time),
        repeatSeconds: shape.repeatSeconds === 'none' ? 'none' : 2 * shape.repeatSeconds,
      };
  }
}
