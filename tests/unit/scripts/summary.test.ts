import { describe, expect, it } from 'vitest';
import { closingLine, exitStatus, table } from '../../../scripts/summary.mjs';

const good = {
  name: 'unit',
  count: { passed: 12, failed: 0, skipped: 0 },
  seconds: 1.26,
  problems: [],
};
const bad = {
  name: 'lint',
  count: { passed: 1, failed: 1, skipped: 0 },
  seconds: 10,
  problems: ['eslint: 1 failed (exit status 1)'],
};
const skipping = { ...good, name: 'oracle', count: { passed: 2, failed: 0, skipped: 3 } };

describe('the closing line', () => {
  it('counts what passed and failed', () => {
    expect(closingLine([good, bad])).toBe('13 passed, 1 failed');
  });

  it('counts what was skipped only if anything was', () => {
    expect(closingLine([good, skipping])).toBe('14 passed, 0 failed, 3 skipped');
  });
});

describe('the exit status', () => {
  it.each([
    ['all passed', [good, skipping], 0],
    ['one failed', [good, bad], 1],
    ['nothing ran', [], 1],
    ['all were skipped', [{ ...good, count: { passed: 0, failed: 0, skipped: 5 } }], 1],
  ])('when %s', (_name, results, status) => {
    expect(exitStatus(results)).toBe(status);
  });
});

it('the table has a line for each stage, then a line for each problem', () => {
  expect(table([good, bad]).split('\n')).toEqual([
    'stage        passed   failed  skipped     time',
    'unit             12        0        0    1.3 s',
    'lint              1        1        0   10.0 s',
    '',
    'lint: eslint: 1 failed (exit status 1)',
  ]);
});
