import { expect, test } from 'vitest';
import { mayHoldRun } from '../../../src/state/dropped-file.ts';

test.each([
  ['{"format":"autoscaling-lab-run"}', true],
  ['\n  {', true],
  ['time,requests\n0,1\n', false],
  ['', false],
  [`${' '.repeat(64)}{`, false],
])('%j may hold a run: %s', async (text, expected) => {
  expect(await mayHoldRun(new Blob([text]))).toBe(expected);
});

test('a file that cannot be read is left to whoever reads traffic', async () => {
  const slice = () => ({ text: () => Promise.reject(new Error('gone')) });
  expect(await mayHoldRun({ slice } as unknown as Blob)).toBe(false);
});
