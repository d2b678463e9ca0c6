// Paths, live settings and what the format says of a setting.
import { describe, expect, it } from 'vitest';
import { fieldInfo } from '../../../../src/sim/scenario/field-info.ts';
import { changeSetting, isLiveSetting } from '../../../../src/sim/scenario/live-settings.ts';
import { UnknownPathError, getPath, setPath } from '../../../../src/sim/scenario/paths.ts';
import type { Scenario } from '../../../../src/sim/scenario/schema.ts';
import { parseScenario } from '../../../../src/sim/scenario/validate.ts';

function scenario(value: unknown = {}): Scenario {
  const parsed = parseScenario(value);
  if (!parsed.ok) throw new Error(parsed.problems[0].message);
  return parsed.scenario;
}

const base = scenario({ workload: { kind: 'open', shape: { kind: 'wave' } } });

describe('getPath', () => {
  it('reads a setting, a whole part, or an optional one that is absent', () => {
    expect(getPath(base, 'pools.0.autoscaler.smallest')).toBe(2);
    expect(getPath(base, 'workload.shape.kind')).toBe('wave');
    expect(getPath(base, 'prices')).toEqual({ machineHourUsd: 0.1 });
    expect(getPath(base, 'containerKinds.0.slots')).toBeUndefined();
  });

  it.each([
    '',
    'pool',
    'pools.1.name',
    'pools.-1.name',
    'pools.00.name',
    'pools.*.name',
    'pools.length',
    'pools.0.name.length',
    'pools.0.toString',
    '__proto__',
    'pools.__proto__',
    'constructor.prototype',
    'workload.shape.restLevel',
    'workload.users',
    'name.',
    'x'.repeat(1000),
    Array(1000).fill('pools').join('.'),
  ])('knows no path %s', (path) => {
    expect(() => getPath(base, path)).toThrow(UnknownPathError);
    expect(() => setPath(base, path, 1)).toThrow(UnknownPathError);
  });
});

describe('setPath', () => {
  it('changes a copy and shares what did not change', () => {
    const changed = setPath(base, 'pools.0.autoscaler.smallest', 1);
    expect(changed.pools[0].autoscaler.smallest).toBe(1);
    expect(base.pools[0].autoscaler.smallest).toBe(2);
    expect(changed.classes).toBe(base.classes);
    expect(changed.pools[0].balancer).toBe(base.pools[0].balancer);
    expect(changed).toEqual({
      ...base,
      pools: [{ ...base.pools[0], autoscaler: { ...base.pools[0].autoscaler, smallest: 1 } }],
    });
  });

  it('can give a value to an optional setting', () => {
    expect(setPath(base, 'containerKinds.0.slots', 1).containerKinds[0].slots).toBe(1);
  });
});

describe('live settings', () => {
  it.each([
    'workload.peakRate',
    'workload.shape',
    'classes.3.share',
    'pools.0.balancer.policy',
    'pools.1.autoscaler.threshold.scaleOut.above',
    'machineKinds.0.boot.meanSeconds',
  ])('%s may change during a run', (path) => {
    expect(isLiveSetting(path)).toBe(true);
  });

  it.each([
    'name',
    'durationSeconds',
    'workload.shape.kind',
    'classes.0.name',
    'pools.0.balancer',
    'pools.0.autoscaler',
    'pools.0.autoscaler.initial',
    'pools.0.autoscaler.threshold',
    'pools.0.containersPerMachine',
    'machineKinds.0.cores',
  ])('%s may not', (path) => {
    expect(isLiveSetting(path)).toBe(false);
    expect(changeSetting(base, path, 1).ok).toBe(false);
  });
});

describe('changeSetting', () => {
  it('gives the changed scenario', () => {
    const changed = changeSetting(base, 'pools.0.autoscaler.threshold.scaleOut.above', 55);
    expect(changed.ok && changed.scenario.pools[0].autoscaler.threshold.scaleOut.above).toBe(55);
    expect(changed.ok && changed.scenario.classes).toBe(base.classes);
  });

  it('fills the defaults of a new shape', () => {
    const changed = changeSetting(base, 'workload.shape', { kind: 'surge', restLevel: 0.5 });
    expect(changed.ok && getPath(changed.scenario, 'workload.shape')).toEqual({
      kind: 'surge',
      restLevel: 0.5,
      startSeconds: 600,
      riseSeconds: 600,
      holdSeconds: 600,
      fallHalfLifeSeconds: 240,
    });
  });

  it.each([
    ['pools.0.autoscaler.threshold.scaleOut.above', 101],
    ['pools.0.autoscaler.threshold.scaleOut.above', 30],
    ['pools.0.autoscaler.threshold.scaleOut.above', NaN],
    ['pools.0.autoscaler.smallest', 11],
    ['pools.0.autoscaler.smallest', 'many'],
    ['pools.0.autoscaler.smallest', undefined],
    ['pools.0.autoscaler.smallest', Object.create(null)],
    ['pools.0.autoscaler.largest', 10n],
    ['pools.0.autoscaler.threshold.scaleOut', { above: 80, constructor: 1 }],
    ['workload.shape', { kind: 'round' }],
    ['workload.peakRate', 1e8],
    ['classes.7.share', 1],
    ['workload.users', 1],
    ['classes.0.share', 0],
  ])('refuses %s = %s', (path, value) => {
    const changed = changeSetting(base, path, value);
    expect(changed.ok ? '' : changed.problems[0].message).toContain('is not allowed; give');
  });

  it('lets the fleet at the start follow a limit that passes it', () => {
    const raised = changeSetting(base, 'pools.0.autoscaler.smallest', 5);
    expect(raised.ok && raised.scenario.pools[0].autoscaler).toMatchObject({
      smallest: 5,
      initial: 5,
      largest: 10,
    });
    const lowered = changeSetting(base, 'pools.0.autoscaler.smallest', 1);
    expect(lowered.ok && lowered.scenario.pools[0].autoscaler.initial).toBe(2);
  });
});

describe('fieldInfo', () => {
  it('gives limits, unit and words of a setting', () => {
    expect(fieldInfo('pools.*.autoscaler.largest')).toEqual({
      about: 'Largest fleet (machines)',
      limits: { smallest: 1, largest: 20_000, unit: 'machines', whole: true },
      choices: [],
    });
    expect(fieldInfo('pools.*.balancer.queueLimit')).toMatchObject({
      limits: { smallest: 0, largest: 1e6 },
      choices: ['unlimited'],
    });
    expect(fieldInfo('pools.*.autoscaler.policy')?.choices).toContain('threshold');
    expect(fieldInfo('workload.shape.lowLevel', base)?.limits?.largest).toBe(1);
    expect(fieldInfo('workload.shape.lowLevel')).toBeNull();
    expect(fieldInfo('pools.*.colour')).toBeNull();
  });
});
