// Checks on the rules that decide and on time: thresholds, data points, alerts, windows, curves.
// CPU and memory are percents, so their thresholds lie between 0 and 100. A scale-in threshold
// lies below the scale-out threshold of the same metric, or the rule would contradict itself.
// Points of a curve are at least a millisecond apart, so that no slope is infinite.
// Run only on a scenario whose fields are each valid by themselves.
import { plainNumber } from './allowed-text.ts';
import type { Finding } from './check-names.ts';
import type { MetricName } from './cluster-schema.ts';
import type { ThresholdSettings } from './pool-schema.ts';
import type { Scenario } from './schema.ts';
import type { Shape } from './workload-schema.ts';

/** Least time between two points of a curve, seconds. */
export const LEAST_GAP = 0.001;

export function checkRules(scenario: Scenario): Finding[] {
  return [
    ...scenario.pools.flatMap(({ autoscaler }, i) =>
      checkThresholds(autoscaler.threshold, `pools.${i}.autoscaler.threshold`),
    ),
    ...checkAlerts(scenario),
    ...checkTimes(scenario),
    ...checkShares(scenario),
    ...(scenario.workload.kind === 'open' ? checkCurve(scenario.workload.shape) : []),
  ];
}

function isPercent(metric: MetricName): boolean {
  return metric === 'cpu' || metric === 'memory';
}

function checkThresholds(rule: ThresholdSettings, path: string): Finding[] {
  const { scaleOut, scaleIn, datapoints, ofDatapoints } = rule;
  const findings: Finding[] = [];
  if (isPercent(scaleOut.metric) && (scaleOut.above < 1 || scaleOut.above > 100)) {
    findings.push([`${path}.scaleOut.above`, scaleOut.above, '1 to 100 (percent)']);
  }
  if (isPercent(scaleIn.metric) && scaleIn.below > 100) {
    findings.push([`${path}.scaleIn.below`, scaleIn.below, '0 to 100 (percent)']);
  } else if (scaleIn.metric === scaleOut.metric && scaleIn.below >= scaleOut.above) {
    const allowed = `a value below ${plainNumber(scaleOut.above)}, the scale-out threshold`;
    findings.push([`${path}.scaleIn.below`, scaleIn.below, allowed]);
  }
  if (datapoints > ofDatapoints) {
    const allowed = `1 to ${ofDatapoints}, as many checks as are looked at`;
    findings.push([`${path}.datapoints`, datapoints, allowed]);
  }
  return findings;
}

function checkAlerts({ alerts }: Scenario): Finding[] {
  return alerts.flatMap(({ metric, above }, i): Finding[] =>
    isPercent(metric) && above > 100 ? [[`alerts.${i}.above`, above, '0 to 100 (percent)']] : [],
  );
}

function checkTimes(scenario: Scenario): Finding[] {
  const { durationSeconds, openAtSeconds, metrics, pools } = scenario;
  const findings: Finding[] = [];
  if (openAtSeconds >= durationSeconds) {
    const allowed = `a time before the end of the run, ${plainNumber(durationSeconds)} (seconds)`;
    findings.push(['openAtSeconds', openAtSeconds, allowed]);
  }
  const shortest = Math.min(
    ...pools.flatMap(({ autoscaler }) => [autoscaler.tickSeconds, autoscaler.windowSeconds]),
  );
  if (metrics.sampleSeconds > shortest) {
    const why = 'no longer than the tick and the window of every autoscaler';
    const allowed = `0.1 to ${plainNumber(shortest)} (seconds), ${why}`;
    findings.push(['metrics.sampleSeconds', metrics.sampleSeconds, allowed]);
  }
  return findings;
}

function checkShares({ classes }: Scenario): Finding[] {
  if (classes.some((each) => each.share > 0)) return [];
  return [['classes.0.share', 0, 'a share above 0 to at least one class']];
}

function checkCurve(shape: Shape): Finding[] {
  if (shape.kind !== 'curve') return [];
  const { times, levels, repeatSeconds } = shape;
  const findings: Finding[] = [];
  if (levels.length !== times.length) {
    findings.push([
      'workload.shape.levels',
      levels,
      `a list of ${times.length}, one for each time`,
    ]);
  }
  const early = times.findIndex((time, i) => i > 0 && time < times[i - 1] + LEAST_GAP);
  if (early !== -1) {
    const allowed = `a time after ${plainNumber(times[early - 1])} by ${LEAST_GAP} seconds or more`;
    findings.push([`workload.shape.times.${early}`, times[early], allowed]);
  }
  const last = times[times.length - 1];
  if (repeatSeconds !== 'none' && repeatSeconds < last + LEAST_GAP) {
    const allowed = `a time after the last point of the curve, ${plainNumber(last)} (seconds)`;
    findings.push(['workload.shape.repeatSeconds', repeatSeconds, allowed]);
  }
  return findings;
}
