import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chooseStages, STAGES } from '../../../scripts/stages.mjs';
import { requireEnough } from '../../../scripts/test.mjs';

const names = (stages: { name: string }[]): string[] => stages.map(({ name }) => name);

describe('the manifest', () => {
  it('names all stages, in order', () => {
    expect(names(STAGES)).toEqual([
      ...['types', 'lint', 'house', 'unit', 'oracle', 'property', 'golden', 'build', 'cli', 'e2e'],
    ]);
  });

  it('asks each stage for at least one test, and bounds its time', () => {
    expect(STAGES.filter((stage) => stage.atLeast < 1)).toEqual([]);
    expect(STAGES.filter((stage) => !(stage.limitSeconds <= 1800))).toEqual([]);
  });

  it('names tools that are installed', () => {
    const tools = STAGES.flatMap((stage) => stage.checks.map((check) => check.tool));
    const missing = tools.filter((tool) => {
      return !existsSync(new URL(`../../../node_modules/${tool}`, import.meta.url));
    });
    expect(missing).toEqual([]);
  });
});

describe('choosing stages', () => {
  it('without names gives all', () => {
    expect(chooseStages([])).toEqual(STAGES);
  });

  it('keeps the order of the manifest', () => {
    expect(names(chooseStages(['unit', 'types']))).toEqual(['types', 'unit']);
  });

  it('adds what a stage needs', () => {
    expect(names(chooseStages(['e2e']))).toEqual(['build', 'e2e']);
  });

  it('refuses an unknown name and lists the known ones', () => {
    expect(() => chooseStages(['units'])).toThrow(/There is no stage units\. .*types, lint, house/);
  });
});

describe('a stage that ran too few tests', () => {
  const stage = { name: 'unit', atLeast: 3, limitSeconds: 1, checks: [] };
  const result = (passed: number, skipped = 0) => ({
    ...{ name: 'unit', seconds: 1, problems: [] },
    count: { passed, failed: 0, skipped },
  });

  it('has one failure more', () => {
    const judged = requireEnough(stage, result(2));
    expect(judged.count).toEqual({ passed: 2, failed: 1, skipped: 0 });
    expect(judged.problems).toEqual(['ran 2 tests, but at least 3 are expected']);
  });

  it('cannot make up for them by skipped tests', () => {
    expect(requireEnough(stage, result(0, 9)).count.failed).toBe(1);
  });

  it('is left alone when it ran enough', () => {
    expect(requireEnough(stage, result(3))).toEqual(result(3));
  });
});
