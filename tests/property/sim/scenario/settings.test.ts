// Settings changed by path: whatever path and value, the scenario that was given stays as it was,
// and the answer is a changed copy or a refusal.
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeSetting } from '../../../../src/sim/scenario/live-settings.ts';
import { UnknownPathError, getPath, setPath } from '../../../../src/sim/scenario/paths.ts';
import {
  OPENING_PRESET,
  presetById,
  scenarioOfPreset,
} from '../../../../src/sim/scenario/presets.ts';
import { parseScenario } from '../../../../src/sim/scenario/validate.ts';
import { NASTY, prototypesNow } from '../../mutations.ts';

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

const SCENARIOS = [OPENING_PRESET, presetById('mixed-work')!, presetById('daily-wave')!].map(
  (preset) => frozen(scenarioOfPreset(preset)),
);

function pathsIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  const below = Object.entries(value).flatMap(([key, inside]) =>
    pathsIn(inside, path === '' ? key : `${path}.${key}`),
  );
  return path === '' ? below : [path, ...below];
}

const KNOWN = [...new Set(SCENARIOS.flatMap((each) => pathsIn(each)))].filter(
  (path) => !/s\.\d\d/.test(path),
);

const wildKey = fc.constantFrom(
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'length',
    '0',
    '1',
    '00',
    '-1',
    '*',
    '',
    '1e0',
  ],
);
const anyPath = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...KNOWN) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(...KNOWN), wildKey).map((keys) => keys.join('.')),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(...KNOWN), wildKey, fc.nat(6)).map(([path, key, at]) => {
      const keys = path.split('.');
      keys[at % keys.length] = key;
      return keys.join('.');
    }),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 300 }) },
);
const anyValue = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.double(),
  fc.integer({ min: 0, max: 200 }),
  fc.anything(),
);
const anyScenario = fc.constantFrom(...SCENARIOS);

describe('10,000 settings by any path', () => {
  it('give a changed copy, or are refused because the path is unknown', () => {
    const before = prototypesNow();
    let changed = 0;
    fc.assert(
      fc.property(anyScenario, anyPath, anyValue, (scenario, path, value) => {
        try {
          const copy = setPath(scenario, path, value);
          expect(isDeepStrictEqual(getPath(copy, path), value)).toBe(true);
          changed++;
        } catch (error) {
          expect(error).toBeInstanceOf(UnknownPathError);
          expect(() => getPath(scenario, path)).toThrow(UnknownPathError);
        }
        expect(prototypesNow()).toBe(before);
      }),
      { numRuns: 10_000 },
    );
    expect(changed).toBeGreaterThan(1000);
  });

  it('leave all but the changed setting as it was', () => {
    fc.assert(
      fc.property(anyScenario, fc.constantFrom(...KNOWN), (scenario, path) => {
        fc.pre(isKnown(scenario, path));
        const there = setPath(scenario, path, 'changed');
        const back = setPath(there, path, getPath(scenario, path));
        expect(isDeepStrictEqual(back, scenario)).toBe(true);
      }),
    );
  });
});

describe('10,000 changes during a run', () => {
  it('give a scenario that is valid as a whole, or problems', () => {
    let changed = 0;
    fc.assert(
      fc.property(anyScenario, anyPath, anyValue, (scenario, path, value) => {
        const result = changeSetting(scenario, path, value);
        if (!result.ok) {
          expect(result.problems[0].message).not.toBe('');
          return;
        }
        changed++;
        expect(isDeepStrictEqual(parseScenario(result.scenario), result)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
    expect(changed).toBeGreaterThan(100);
  });
});

function isKnown(scenario: (typeof SCENARIOS)[number], path: string): boolean {
  try {
    getPath(scenario, path);
    return true;
  } catch {
    return false;
  }
}
