import { expect, test } from 'vitest';
import { isBackup, mayHoldRun } from '../../../src/state/dropped-file.ts';
import { firstLine } from '../../../src/store/backup.ts';

test.each([
  ['{"format":"autoscaling-lab-run"}', true],
  ['\n  {', true],
  ['time,requests\n0,1\n', false],
  ['', false],
  [`${' '.repeat(256)}{`, false],
])('%j may hold a run: %s', async (text, expected) => {
  expect(await mayHoldRun(new Blob([text]))).toBe(expected);
});

test('a file that cannot be read is left to whoever reads traffic', async () => {
  const slice = () => ({ text: () => Promise.reject(new Error('gone')) });
  expect(await mayHoldRun({ slice } as unknown as Blob)).toBe(false);
});

test.each([
  ['a backup', `${firstLine()}\n{"checksum":"0"}\n`, true],
  ['the beginning of one', firstLine(), true],
  ['a run', '{"format":"autoscaling-lab/run"}', false],
  ['a run with the name of one', '{\n"name":"\\"format\\":\\"autoscaling-lab/backup\\""}', false],
])('%s is known by its first line', async (_, text, expected) => {
  expect(await isBackup(new Blob([text]))).toBe(expected);
});
