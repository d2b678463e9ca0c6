import { describe, expect, it } from 'vitest';
import { countExit, countReport, total } from '../../../scripts/count-tests.mjs';

const PASSED = { status: 'passed' };
const FAILED = { status: 'failed' };
const SKIPPED = { status: 'skipped' };

function vitestReport(
  ...files: { status: string; assertionResults: { status: string }[] }[]
): string {
  return JSON.stringify({ testResults: files });
}

function playwrightReport(
  stats: { expected?: number; unexpected?: number; flaky?: number; skipped?: number },
  errors: string[] = [],
): string {
  const all = { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats };
  return JSON.stringify({ stats: all, errors });
}

describe('a report of vitest', () => {
  it('is counted test by test', () => {
    const report = vitestReport(
      { status: 'passed', assertionResults: [PASSED, PASSED, SKIPPED] },
      { status: 'failed', assertionResults: [PASSED, FAILED] },
    );
    expect(countReport('vitest', report, 1)).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  it('counts a test to do as skipped', () => {
    const report = vitestReport({ status: 'passed', assertionResults: [{ status: 'todo' }] });
    expect(countReport('vitest', report, 0)).toEqual({ passed: 0, failed: 0, skipped: 1 });
  });

  it('counts a file that could not be loaded as one failure', () => {
    const report = vitestReport({ status: 'failed', assertionResults: [] });
    expect(countReport('vitest', report, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('a report of Playwright', () => {
  it('is counted by its sums', () => {
    const report = playwrightReport({ expected: 5, unexpected: 2, skipped: 1 });
    expect(countReport('playwright', report, 1)).toEqual({ passed: 5, failed: 2, skipped: 1 });
  });

  it('counts a test that passed only at the second try as failed', () => {
    const report = playwrightReport({ expected: 5, flaky: 1 });
    expect(countReport('playwright', report, 0)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  it('counts an error outside any test as a failure', () => {
    const report = playwrightReport({}, ['the server did not start']);
    expect(countReport('playwright', report, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('what cannot be trusted', () => {
  it.each([
    ['no report', undefined, 0],
    ['half a report', '{"testResults": [', 0],
    ['a report of another form', '{"sums": 3}', 0],
    ['a failure that no test shows', vitestReport({ status: 'passed', assertionResults: [] }), 1],
  ])('counts as one failure: %s', (_name, report, status) => {
    expect(countReport('vitest', report, status).failed).toBe(1);
  });
});

it('a command is one check, passed when its exit status is 0', () => {
  expect(countExit(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
  expect(countExit(2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

it('counts add up', () => {
  const one = { passed: 1, failed: 2, skipped: 3 };
  const other = { passed: 10, failed: 20, skipped: 30 };
  expect(total([one, other])).toEqual({ passed: 11, failed: 22, skipped: 33 });
  expect(total([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
});
