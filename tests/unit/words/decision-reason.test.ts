// Why a decision changed the fleet is told with the decision's own numbers, whatever the settings have
// become since, and the same number decides wherever it is told.
import { describe, expect, it } from 'vitest';
import { decisionTable } from '../../../src/files/export/decision-table.ts';
import { reportOf } from '../../../src/files/export/report.ts';
import { summaryOf } from '../../../src/headless/summary.ts';
import { spokenDecision } from '../../../src/panels/spoken-change.ts';
import { decidedBy, observedBy } from '../../../src/sim/autoscaler/decided-by.ts';
import { targetTracking } from '../../../src/sim/autoscaler/target-tracking.ts';
import { threshold } from '../../../src/sim/autoscaler/threshold.ts';
import { type Results, resultsOf } from '../../../src/sim/results/results.ts';
import { advanceRun } from '../../../src/sim/run.ts';
import { beginSimulation } from '../../../src/sim/results/simulation.ts';
import { decisionReason } from '../../../src/words/decision-reason.ts';
import { en } from '../../../src/words/en.ts';
import { scaled } from '../panels/loop-at.ts';
import { decideAll, decideOnce, observed, settingsOf } from '../sim/autoscaler/observe.ts';

/** The target is moved from 60 % to 40 % at 01:00, and to 50 % at the end. */
function movedTarget(): Results {
  const path = 'pools.0.autoscaler.targetTracking.targetPercent';
  const simulation = beginSimulation({
    scenario: scaled(120, { policy: 'targetTracking', targetTracking: { targetPercent: 60 } }),
    seed: 3,
    interventions: [
      { time: 60, kind: 'set', path, value: 40 },
      { time: 290, kind: 'set', path, value: 50 },
    ],
  });
  advanceRun(simulation.run, 300);
  return resultsOf(simulation);
}

describe('a decision of target tracking, in a run whose target was moved', () => {
  const results = movedTarget();
  const changed = results.decisions.filter(({ decision: { from, to } }) => from !== to);
  const targets = changed.map(({ decision }) => {
    const [, target] = / \/ (\d+)⌉/.exec(decisionReason(decision, en)) ?? [];
    return [decision.time < 60 ? 'before' : 'after', target];
  });

  it('is told with the target that it had', () => {
    expect(new Map(targets.map(([when, target]) => [when, target]))).toEqual(
      new Map([
        ['before', '60'],
        ['after', '40'],
      ]),
    );
  });

  it('is told so in the report', () => {
    const report = reportOf(results, null);
    for (const { decision } of changed) expect(report).toContain(decisionReason(decision, en));
  });
});

describe('of two checks out of three, the newest breach is told', () => {
  const settings = settingsOf({
    threshold: { datapoints: 2, ofDatapoints: 3, cooldownSeconds: 0 },
  });
  const seen = [92, 81, 65].map((cpu, i) =>
    observed({ now: i * 15, current: 2, metrics: { cpu } }),
  );
  const decision = decideAll(threshold, seen, settings)[2];

  it('as what decided, while the newest check is what was observed', () => {
    expect(decision).toMatchObject({ reason: 'aboveThreshold', to: 3 });
    expect(decidedBy(decision)).toMatchObject({ value: 81, relation: 'above', limit: 70 });
    expect(observedBy(decision)).toMatchObject({ value: 65, relation: 'within' });
  });

  it('in all words and files alike', () => {
    const [first] = movedTarget().decisions;
    const base = movedTarget();
    const results = { ...base, decisions: [{ ...first, decision }] };
    expect(decisionReason(decision, en)).toContain('CPU 81.0% was above ▲ 70%');
    expect(spokenDecision(decision, en)).toContain('CPU 81.0%, above 70%');
    const { header, rows } = decisionTable(results);
    const cell = (name: string) => rows[0][header.indexOf(name)];
    expect(['value', 'relation', 'limit'].map(cell)).toEqual([81, 'above', 70]);
    expect(summaryOf(results, { kind: 'none' })).toContain('2 -> 3  cpu 81.0 % above 70.0 %');
  });
});

it('a fleet outside its bounds was not changed by a number, however high it is', () => {
  const settings = settingsOf({ smallest: 3 });
  const decision = decideOnce(threshold, observed({ current: 2, metrics: { cpu: 95 } }), settings);
  expect(decision.reason).toBe('outsideBounds');
  expect(decidedBy(decision)).toBeUndefined();
});

it('target tracking is decided by the breached side, and observed in the mean', () => {
  const settings = settingsOf({ policy: 'targetTracking' });
  const above = decideOnce(
    targetTracking,
    observed({ current: 4, booting: 1, metrics: { cpu: 96 } }),
    settings,
  );
  expect(decidedBy(above)).toMatchObject({ value: 72, relation: 'above' });
  expect(observedBy(above)).toMatchObject({ value: 96 });
});
