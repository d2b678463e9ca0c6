// Settings by their path, and the shapes of the rate as controls: what they begin with is always a
// scenario that is allowed, and a number shown is the number that is set.
import { describe, expect, it } from 'vitest';
import { firstAt, isChanged, nowAt, numberFirst, numberNow } from '../../../src/panels/setting.ts';
import { shapeKinds } from '../../../src/panels/shape-kinds.ts';
import {
  newShape,
  SHAPE_FIELDS,
  shownNumber,
  withNumber,
} from '../../../src/panels/shape-settings.ts';
import { changeSetting } from '../../../src/sim/scenario/live-settings.ts';
import { PRESETS, scenarioOfPreset } from '../../../src/sim/scenario/presets.ts';
import type { Shape } from '../../../src/sim/scenario/workload-schema.ts';
import { valueAt } from '../../../src/sim/scenario/value-at.ts';
import { smallScenario } from '../worker/small-run.ts';

const opened = smallScenario();
const run = (settings = opened) => ({
  settings,
  opened: { scenario: opened, id: null, seed: 1, planned: [], parent: null, hasPrevious: false },
});

describe('a setting by its path', () => {
  it('is read from lists and parts', () => {
    expect(valueAt(opened, 'pools.0.autoscaler.smallest')).toBe(2);
    expect(valueAt(opened, 'classes.1.name')).toBe('heavy');
    expect(valueAt(opened, 'pools.0.balancer')).toEqual(opened.pools[0].balancer);
  });

  it.each([
    'pools.1.name',
    'pools.-1.name',
    'workload.users',
    'name.length',
    'classes.length.x',
    '__proto__',
    'constructor.prototype',
    'pools.0.toString',
    '',
  ])('%j leads nowhere and is undefined', (path) => {
    expect(valueAt(opened, path)).toBeUndefined();
  });

  it('is nothing before a run has been opened', () => {
    const none = { settings: null, opened: null };
    expect(nowAt(none, 'name')).toBeUndefined();
    expect(firstAt(none, 'name')).toBeUndefined();
    expect(numberNow(none, 'durationSeconds')).toBeNaN();
    expect(numberFirst(none, 'durationSeconds')).toBeUndefined();
    expect(isChanged(none, 'name')).toBe(false);
  });

  it('is a number only where it is one', () => {
    expect(numberNow(run(), 'durationSeconds')).toBe(600);
    expect(numberNow(run(), 'name')).toBeNaN();
    expect(numberFirst(run(), 'pools.0.balancer.policy')).toBeUndefined();
  });

  it('is changed when it differs from the beginning, whole parts included', () => {
    const moved = changeSetting(opened, 'workload.shape', { kind: 'wave' });
    if (!moved.ok) throw new Error('a wave is allowed');
    expect(isChanged(run(moved.scenario), 'workload.shape')).toBe(true);
    expect(isChanged(run(moved.scenario), 'workload.peakRate')).toBe(false);
    expect(isChanged(run(moved.scenario), 'workload.users')).toBe(false);
  });
});

describe('a shape', () => {
  const openPresets = PRESETS.map(scenarioOfPreset).filter(({ workload }) => {
    return workload.kind === 'open';
  });

  it.each(openPresets)('chosen in $name is allowed at any moment', (scenario) => {
    for (const now of [0, 0.001, 1234.5, scenario.durationSeconds]) {
      for (const kind of shapeKinds(scenario)) {
        const shape = newShape(kind, scenario, now);
        expect(shape.kind).toBe(kind);
        expect(changeSetting(scenario, 'workload.shape', shape)).toMatchObject({ ok: true });
      }
    }
  });

  it('begins as the scenario has it where it is the same', () => {
    const wave = { kind: 'wave', periodSeconds: 100, lowLevel: 0.4, peakAtSeconds: 7 } as const;
    const scenario = smallScenario({ workload: { kind: 'open', shape: wave } });
    expect(newShape('wave', scenario, 55)).toEqual(wave);
  });

  it('that is new acts soon: a wave at its low, a surge a minute from now', () => {
    const wave = newShape('wave', opened, 101);
    expect(wave).toMatchObject({ periodSeconds: 240, lowLevel: 0.2, peakAtSeconds: 230 });
    expect(newShape('surge', opened, 101)).toMatchObject({ startSeconds: 170, restLevel: 0.3 });
  });

  it('is a curve only where the scenario brought one, and none for closed users', () => {
    expect(shapeKinds(opened)).toEqual(['steady', 'wave', 'surge']);
    const curve = { kind: 'curve', times: [0, 60], levels: [0, 1] } as const;
    const own = smallScenario({
      workload: { kind: 'open', shape: { ...curve, times: [0, 60], levels: [0, 1] } },
    });
    expect(shapeKinds(own)).toContain('curve');
    expect(shapeKinds(smallScenario({ workload: { kind: 'closed' } }))).not.toContain('curve');
  });

  const shapes = (['wave', 'surge'] as const).map((kind) => newShape(kind, opened, 0));
  const rows = shapes.flatMap((shape) =>
    SHAPE_FIELDS[shape.kind].map((field) => ({ shape, field })),
  );

  it.each(rows)('sets $field.key to the number that is typed', ({ shape, field }) => {
    for (const typed of [field.limits.min, 12, 33.3, 99.9, 100].filter(
      (each) => Number.isInteger(each) || field.factor === 100,
    )) {
      const set = withNumber(shape, field, typed);
      expect(shownNumber(set, field)).toBe(typed);
      expect(changeSetting(opened, 'workload.shape', set)).toMatchObject({ ok: true });
    }
  });

  it('has no number where another shape has it', () => {
    expect(shownNumber({ kind: 'steady' } satisfies Shape, SHAPE_FIELDS.wave[0])).toBeNaN();
  });
});
