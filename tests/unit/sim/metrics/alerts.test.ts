// Alerts: firing and clearing after a metric has held, and the history.
import { describe, expect, it } from 'vitest';
import { Alerts, emptyAlerts, LONGEST_HISTORY } from '../../../../src/sim/metrics/alerts.ts';
import type { AlertRule } from '../../../../src/sim/scenario/cluster-schema.ts';

const CPU: AlertRule = { metric: 'cpu', above: 80, severity: 'warning', holdSeconds: 10 };
const QUEUE: AlertRule = { metric: 'queue', above: 50, severity: 'critical', holdSeconds: 0 };
const idle = { cpu: 0, memory: 0, latency: 0, requestRate: 0, queue: 0 };

/** Checks the CPU every 2 s from time 0 on. */
function afterCpu(values: readonly number[], rules: AlertRule[] = [CPU]): Alerts {
  const alerts = new Alerts(rules, emptyAlerts(rules));
  values.forEach((cpu, i) => alerts.check(2 * i, { ...idle, cpu }));
  return alerts;
}

describe('alerts', () => {
  it('fires once the metric has been above for 10 s', () => {
    expect(afterCpu([81, 82, 83, 84, 85]).active()).toEqual([]);
    expect(afterCpu([81, 82, 83, 84, 85, 86]).active()).toEqual([
      { time: 10, kind: 'warning', rule: 0, metric: 'cpu', value: 86, clearedAt: null },
    ]);
  });

  it('does not fire at the limit, nor when nothing is measured', () => {
    expect(afterCpu(Array(20).fill(80)).data.history).toEqual([]);
    expect(afterCpu(Array(20).fill(NaN)).data.history).toEqual([]);
  });

  it('begins to wait again when the metric falls in between', () => {
    expect(afterCpu([90, 90, 90, 90, 90, 70, 90, 90, 90, 90, 90]).active()).toEqual([]);
  });

  it('clears once the metric has not been above for 10 s, and fires again later', () => {
    const high = Array<number>(6).fill(90);
    const low = Array<number>(6).fill(50);
    const { history } = afterCpu([...high, ...low, ...high]).data;
    expect(history.map(({ time, clearedAt }) => [time, clearedAt])).toEqual([
      [10, 22],
      [34, null],
    ]);
  });

  it('keeps rules apart, and fires at once without a hold', () => {
    const rules = [CPU, QUEUE];
    const alerts = new Alerts(rules, emptyAlerts(rules));
    alerts.check(4, { ...idle, cpu: 90, queue: 51 });
    expect(alerts.active().map(({ kind, rule, value }) => [kind, rule, value])).toEqual([
      ['critical', 1, 51],
    ]);
    alerts.check(6, { ...idle, cpu: 90, queue: 50 });
    expect(alerts.active()).toEqual([]);
  });

  it('goes on from a copy of its data', () => {
    const before = afterCpu([90, 90, 90, 90, 90, 90]);
    const after = new Alerts([CPU], structuredClone(before.data));
    for (const now of [12, 22]) after.check(now, idle);
    expect(after.data.history[0].clearedAt).toBe(22);
    expect(before.data.history[0].clearedAt).toBeNull();
  });

  it('keeps a limited history but never forgets an alert that lasts', () => {
    const rules = [CPU, QUEUE];
    const alerts = new Alerts(rules, emptyAlerts(rules));
    for (let i = 0; i < 1000; i++) {
      alerts.check(10 * i, { ...idle, cpu: 90, queue: i % 2 === 0 ? 60 : 0 });
    }
    expect(alerts.data.history).toHaveLength(LONGEST_HISTORY);
    // The queue fires every other time.
    expect(alerts.data.fired).toBe(1 + 500);
    expect(alerts.active().map(({ time, rule }) => [time, rule])).toEqual([[10, 0]]);
  });
});
