// The file whose last whole line counts, cut off at every byte that it ever wrote.
import { expect, it } from 'vitest';
import { readLine, writeLine } from '../../../src/store/line-file.ts';
import { FakeFiles } from './fake-files.ts';

async function folderOf(files: FakeFiles): Promise<FileSystemDirectoryHandle> {
  return await (await files.directory()).getDirectoryHandle('autoscaling-lab', { create: true });
}

it('holds nothing before anything was written', async () => {
  expect(await readLine(await folderOf(new FakeFiles()), 'x')).toBe(undefined);
});

it.each([true, false])('holds what was written last (synchronous handles: %s)', async (hasSync) => {
  const files = new FakeFiles();
  files.hasSync = hasSync;
  const folder = await folderOf(files);
  for (let i = 0; i < 50; i++) {
    await writeLine(folder, 'x', JSON.stringify({ i, text: 'ä'.repeat(i) }));
    expect(await readLine(folder, 'x')).toEqual({ i, text: 'ä'.repeat(i) });
  }
});

it('does not grow for ever', async () => {
  const files = new FakeFiles();
  const folder = await folderOf(files);
  const body = JSON.stringify('x'.repeat(1000));
  for (let i = 0; i < 100; i++) await writeLine(folder, 'x', body);
  expect(files.bytes('x').length).toBeLessThan(12_000);
});

it('holds the line before or the new one, wherever the writing broke off', async () => {
  const states = await tornStates();
  expect(states.length).toBeGreaterThan(1000);
  for (const { bytes, before, after } of states) {
    const files = new FakeFiles();
    const folder = await folderOf(files);
    files.setBytes('x', bytes);
    const found = await readLine(folder, 'x');
    expect([before, after]).toContainEqual(found);
    // And it can be written again.
    await writeLine(folder, 'x', '"later"');
    expect(await readLine(folder, 'x')).toBe('later');
  }
});

interface Torn {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly before: unknown;
  readonly after: unknown;
}

/** The file after each byte of each writing, of lines that grow and shrink. */
async function tornStates(): Promise<Torn[]> {
  const files = new FakeFiles();
  const folder = await folderOf(files);
  const states: Torn[] = [];
  let before: unknown;
  for (let i = 0; i < 24; i++) {
    const after = { i, text: 'ab'.repeat((i * 5) % 7) };
    let old = i === 0 ? new Uint8Array() : files.bytes('x').slice();
    files.disturb = (call) => {
      if (call !== 'flush') return;
      const now = files.bytes('x').slice();
      states.push(...between(old, now).map((bytes) => ({ bytes, before, after })));
      old = now;
    };
    await writeLine(folder, 'x', JSON.stringify(after));
    before = after;
  }
  return states;
}

/** What stands there while the bytes that differ are written, one after the other. */
function between(
  old: Uint8Array<ArrayBuffer>,
  now: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer>[] {
  if (now.length < old.length) return [now];
  return Array.from(now, (_, i) => {
    const torn = new Uint8Array(Math.max(old.length, i));
    torn.set(old);
    torn.set(now.subarray(0, i));
    return torn;
  }).filter((_, i) => i >= 1 && (i < old.length || i > old.length));
}
