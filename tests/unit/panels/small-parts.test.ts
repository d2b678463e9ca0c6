// The panels' arithmetic: ranges of sliders, alert lines, jobs in words, marks and ticks.
import { describe, expect, it } from 'vitest';
import { alertLines } from '../../../src/panels/alert-lines.ts';
import {
  alertThreshold,
  cpuThresholds,
  thresholdPath,
} from '../../../src/panels/chart-thresholds.ts';
import { eventMarks } from '../../../src/panels/chart-frames.ts';
import {
  fleetRange,
  peakRange,
  thresholdRange,
  waitRange,
} from '../../../src/panels/control-ranges.ts';
import type { Sent } from '../../../src/panels/job-list.ts';
import { jobSentence } from '../../../src/panels/job-sentence.ts';
import { minuteTicks, plannedPath } from '../../../src/panels/timeline-picture.ts';
import type { JobStep, MachineEvent } from '../../../src/sim/cluster/cluster.ts';
import { en } from '../../../src/words/en.ts';
import { smallScenario } from '../worker/small-run.ts';

describe('the range of a slider', () => {
  it.each([
    [520, { min: 0, max: 2000, step: 20 }],
    [10, { min: 0, max: 100, step: 1 }],
    [6000, { min: 0, max: 20_000, step: 200 }],
  ])('of a peak rate of %d', (peakRate, range) => {
    expect(peakRange(smallScenario({ workload: { kind: 'open', peakRate } }))).toEqual(range);
  });

  it('of the fleet reaches to twice the largest, in whole machines', () => {
    expect(fleetRange(smallScenario(), 0)).toEqual({ min: 0, max: 20, step: 1 });
  });

  it('of a wait reaches to five minutes, or twice as far as it stands', () => {
    expect(waitRange(60)).toEqual({ min: 0, max: 300, step: 5 });
    expect(waitRange(600).max).toBe(2000);
  });

  it('of a threshold is percent for CPU, and follows the value for the rest', () => {
    expect(thresholdRange('cpu', 70)).toEqual({ min: 0, max: 100, step: 1 });
    expect(thresholdRange('latency', 200)).toEqual({ min: 0, max: 500, step: 5 });
  });
});

describe('alerts', () => {
  const { alerts: rules } = smallScenario();
  const alert = { kind: 'warning', rule: 0, metric: 'cpu', value: 91 } as const;
  const failed = (time: number, serial: number): MachineEvent => {
    return { time, kind: 'failed', pool: 0, serial, region: 0 };
  };

  it('name what, above which limit, and for how long; the newest two', () => {
    const lines = alertLines(
      {
        time: 1000,
        alerts: [
          { ...alert, time: 100, clearedAt: 200 },
          { ...alert, time: 945, clearedAt: null },
        ],
        machineEvents: [failed(800, 1), failed(920, 3)],
        rules,
      },
      en,
    );
    expect(lines.map(({ kind, text }) => [kind, text])).toEqual([
      ['warning', 'CPU above 80% for 00:55'],
      ['critical', 'vm-3 failed 01:20 ago'],
    ]);
  });
});

describe('a job', () => {
  const step = (kind: JobStep['kind'], time: number, machine: number | null = null): JobStep => {
    return { time, job: 0, kind, classIndex: 0, machine, container: null };
  };

  it('is told from birth to its answer', () => {
    const steps = [
      step('born', 10),
      step('routed', 10, 2),
      step('started', 10, 2),
      step('completed', 10.043, 2),
    ];
    const scenario = { classes: [], regions: [{ networkDelaySeconds: 0.12 }] };
    const machineEvents = [{ serial: 2, region: 0 }];
    const told = (jobSteps: JobStep[], events: unknown[] = []) =>
      jobSentence({ jobSteps, machineEvents: events, scenario } as unknown as Sent, en);
    expect(told(steps, machineEvents)).toBe('Job 1: 163 ms on vm-2');
    expect(steps.map((_, i) => told(steps.slice(0, i + 1)))).toEqual([
      'Job 1 is on its way',
      'Job 1 is on vm-2',
      'Job 1 is served by vm-2',
      'Job 1: 43 ms on vm-2',
    ]);
  });

  it('before the first one there is nothing to say', () => {
    const nothing = { jobSteps: [], machineEvents: [], scenario: {} } as unknown as Sent;
    expect(jobSentence(nothing, en)).toBe('');
  });
});

describe('the lines across the charts', () => {
  it('keep 5 between scale-out and scale-in', () => {
    const lines = cpuThresholds(smallScenario(), 0, en);
    expect(lines.map(({ key, value, min, max }) => [key, value, min, max])).toEqual([
      ['out', 70, 35, 100],
      ['in', 30, 0, 65],
    ]);
    expect(thresholdPath(2, 'out')).toBe('pools.2.autoscaler.threshold.scaleOut.above');
  });

  it('are the alert where the policy has no thresholds', () => {
    const scenario = smallScenario({ pools: [{ name: 'shared', autoscaler: { policy: 'none' } }] });
    expect(cpuThresholds(scenario, 0, en)).toEqual(alertThreshold(scenario, 'cpu'));
    expect(alertThreshold(scenario, 'memory')[0]).toMatchObject({ value: 85, alert: true });
  });

  it('mark decisions at the fleet they led to, and failures', () => {
    const changes = [{ time: 15, pool: 0, from: 2, to: 4, total: 9 }];
    const events: MachineEvent[] = [
      { time: 20, kind: 'failed', pool: 0, serial: 1, region: 0 },
      { time: 21, kind: 'ordered', pool: 0, serial: 5, region: 0 },
    ];
    expect(eventMarks(changes, events)).toEqual([
      { time: 15, kind: 'scale-out', level: 9 },
      { time: 20, kind: 'failure' },
    ]);
  });
});

describe('the timeline', () => {
  it.each([
    [3600, [0, 10, 20, 30, 40, 50, 60]],
    [600, [0, 2, 4, 6, 8, 10]],
    [86_400, [0, 240, 480, 720, 960, 1200, 1440]],
  ])('of %d s has round ticks', (duration, ticks) => {
    expect(minuteTicks(duration)).toEqual(ticks);
  });

  it('draws the plan from left to right, its largest rate near the top', () => {
    expect(plannedPath([0, 100], { width: 100, height: 106 })).toBe('M25.0 106.0L75.0 6.0');
  });
});
