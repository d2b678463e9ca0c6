// The limits of the number boxes are the format's own: every line is held against the schema, so
// that neither can move without the other.
import { describe, expect, it } from 'vitest';
import { LIMITS, limitsAt } from '../../../src/panels/control-limits.ts';
import { SHAPE_FIELDS } from '../../../src/panels/shape-settings.ts';
import { fieldInfo } from '../../../src/sim/scenario/field-info.ts';
import { isLiveSetting } from '../../../src/sim/scenario/live-settings.ts';
import type { Shape } from '../../../src/sim/scenario/workload-schema.ts';
import { decimalsOf } from '../../../src/ui/range-steps.ts';
import { smallScenario } from '../worker/small-run.ts';

const OPEN = smallScenario();
const CLOSED = smallScenario({ workload: { kind: 'closed', users: 20 } });

/** What the schema counts in, by the unit of a control. */
const UNITS: Readonly<Record<string, string>> = {
  ...{ none: '', checks: '', seconds: 'seconds' },
  ...{ requests: 'requests', machines: 'machines' },
};

/** Limits as the schema has them, with the word for its unit. */
function schemaLimits(path: string, scenario = OPEN) {
  const limits = fieldInfo(path, scenario)?.limits;
  if (!limits) throw new Error(`${path} is no number of the format`);
  return limits;
}

describe.each(Object.keys(LIMITS))('%s', (path) => {
  const limits = limitsAt(path);
  const scenario = path.includes('think') ? CLOSED : OPEN;

  it('has the ends and the unit of the format', () => {
    const { smallest, largest, unit } = schemaLimits(path, scenario);
    expect([limits.min, limits.max, UNITS[limits.unit]]).toEqual([smallest, largest, unit]);
  });

  it('takes fractions only where the format does, and its smallest value', () => {
    const { whole } = schemaLimits(path, scenario);
    if (whole) expect(decimalsOf(limits.step)).toBe(0);
    expect(decimalsOf(limits.min)).toBeLessThanOrEqual(decimalsOf(limits.step));
  });

  it('may change while a run goes on', () => {
    expect(isLiveSetting(path.replaceAll('*', '0'))).toBe(true);
  });
});

describe('limits by path', () => {
  it('are found whatever the place in a list', () => {
    const retries = { min: 0, max: 10, step: 1, unit: 'none' };
    expect(limitsAt('pools.12.balancer.retries')).toEqual(retries);
    expect(limitsAt('classes.3.timeoutSeconds')).toMatchObject({ min: 0.001, unit: 'seconds' });
  });

  it.each(['', 'pools.0.name', 'pools.x.balancer.retries', 'toString', '__proto__'])(
    'are none for %j',
    (path) => {
      expect(() => limitsAt(path)).toThrow('has no limits for a control');
    },
  );
});

describe('the numbers of a shape', () => {
  const kinds = Object.entries(SHAPE_FIELDS) as [Shape['kind'], (typeof SHAPE_FIELDS)['wave']][];
  const rows = kinds.flatMap(([kind, fields]) => fields.map((field) => ({ kind, ...field })));

  it.each(rows)('$kind, $key: the format’s, levels in percent', ({ kind, key, limits, factor }) => {
    const scenario = { workload: { kind: 'open', shape: { kind } } };
    const { smallest, largest, unit } = schemaLimits(`workload.shape.${key}`, scenario as never);
    expect([limits.min, limits.max]).toEqual([smallest * factor, largest * factor]);
    expect(limits.unit).toBe(unit === 'seconds' ? 'seconds' : 'percentOfPeak');
    expect(factor).toBe(unit === 'seconds' ? 1 : 100);
  });

  it('are all that the format has, but for curves', () => {
    for (const [kind, fields] of kinds.filter(([each]) => each !== 'curve')) {
      const scenario = smallScenario({ workload: { kind: 'open', shape: { kind } as Shape } });
      const { shape } = scenario.workload as { shape: Shape };
      const keys = Object.keys(shape).filter((key) => key !== 'kind');
      expect(fields.map(({ key }) => key as string).sort()).toEqual(keys.sort());
    }
  });
});
