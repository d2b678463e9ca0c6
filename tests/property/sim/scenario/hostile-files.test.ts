// Scenario and run files from anyone: whatever is in them, the parsers answer with a value or with
// problems, never with an error; what they accept prints and parses to itself.
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRESETS, scenarioOfPreset } from '../../../../src/sim/scenario/presets.ts';
import type { Problem } from '../../../../src/sim/scenario/problem.ts';
import { parseRun, parseRunText } from '../../../../src/sim/scenario/run-file.ts';
import { parseScenario, parseScenarioText } from '../../../../src/sim/scenario/validate.ts';
import { CASES } from '../../fuzz-cases.ts';
import { mutated, mutatedText, mutations, prototypesNow } from '../../mutations.ts';

const SCENARIOS: readonly unknown[] = [
  {},
  ...PRESETS.map((preset) => preset.scenario),
  ...PRESETS.slice(0, 4).map(scenarioOfPreset),
];

const RUNS: readonly unknown[] = SCENARIOS.map((scenario, seed) => ({
  engine: 'test/1',
  scenario,
  seed,
  interventions: [
    { time: 0, kind: 'set', path: 'pools.0.autoscaler.largest', value: 12 },
    { time: 1.5, kind: 'set', path: 'workload.shape', value: { kind: 'surge' } },
    { time: 2, kind: 'burst' },
    { time: 2, kind: 'failMachine', machine: 'busiest' },
    { time: 3, kind: 'failMachine', machine: 3 },
  ],
}));

/** A damaged file: by structure, by characters, or both. */
const hostileText = (files: readonly unknown[]) =>
  fc
    .tuple(fc.nat(files.length - 1), mutations, mutations, fc.nat(3))
    .map(([file, byStructure, byCharacter, how]) => {
      const value = how === 1 ? files[file] : mutated(files[file], byStructure);
      const text = JSON.stringify(value, null, how === 2 ? 2 : 0) ?? '';
      return how === 0 || how === 2 ? text : mutatedText(text, byCharacter);
    });

type Parsed = { ok: true } | { ok: false; problems: readonly Problem[] };

function checkProblems(parsed: Parsed): void {
  if (parsed.ok) return;
  expect(parsed.problems.length).toBeGreaterThan(0);
  expect(parsed.problems.length).toBeLessThanOrEqual(20);
  for (const { message, line, column } of parsed.problems) {
    expect(message.length).toBeLessThan(1000);
    expect(line).toBeGreaterThanOrEqual(1);
    expect(column).toBeGreaterThanOrEqual(1);
  }
}

describe('damaged scenario files', () => {
  it('are accepted and print to themselves, or are refused with problems', () => {
    const before = prototypesNow();
    let accepted = 0;
    fc.assert(
      fc.property(hostileText(SCENARIOS), (text) => {
        const parsed = parseScenarioText(text);
        checkProblems(parsed);
        expect(prototypesNow()).toBe(before);
        if (!parsed.ok) return;
        accepted++;
        const again = parseScenarioText(JSON.stringify(parsed.scenario));
        expect(isDeepStrictEqual(again, parsed)).toBe(true);
      }),
      { numRuns: CASES },
    );
    expect(accepted).toBeGreaterThan(CASES / 20);
    expect(accepted).toBeLessThan(CASES * 0.95);
  });

  it('are judged alike as text and as a value', () => {
    fc.assert(
      fc.property(fc.nat(SCENARIOS.length - 1), mutations, (file, changes) => {
        const value = mutated(SCENARIOS[file], changes);
        const fromText = parseScenarioText(JSON.stringify(value) ?? '');
        expect(isDeepStrictEqual(fromText.ok, parseScenario(value).ok)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('damaged run files', () => {
  it('are accepted and print to themselves, or are refused with problems', () => {
    const before = prototypesNow();
    let accepted = 0;
    fc.assert(
      fc.property(hostileText(RUNS), (text) => {
        const parsed = parseRunText(text);
        checkProblems(parsed);
        expect(prototypesNow()).toBe(before);
        if (!parsed.ok) return;
        accepted++;
        const again = parseRunText(JSON.stringify(parsed.run));
        expect(isDeepStrictEqual(again, parsed)).toBe(true);
      }),
      { numRuns: CASES },
    );
    expect(accepted).toBeGreaterThan(CASES / 20);
    expect(accepted).toBeLessThan(CASES * 0.95);
  });
});

describe('any value at all', () => {
  it('is accepted or refused, never an error', () => {
    const before = prototypesNow();
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withTypedArray: true,
          withNullPrototype: true,
        }),
        (value) => {
          expect(parseRun(value).ok).toBe(false);
          const parsed = parseScenario(value);
          if (!parsed.ok) expect(parsed.problems.length).toBeGreaterThan(0);
          expect(prototypesNow()).toBe(before);
        },
      ),
      { numRuns: 5000 },
    );
  });
});
