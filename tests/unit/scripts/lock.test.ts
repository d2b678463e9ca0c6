import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { withLock } from '../../../scripts/lock.mjs';
import { temporaryFolder } from './temporary-folder.ts';

/** The id of a process that has ended. */
function endedProcess(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

describe('a lock', () => {
  it('lets one action at a time through', async () => {
    const folder = temporaryFolder();
    const events: string[] = [];
    const action = (name: string) => async () => {
      events.push(`${name} begins`);
      await sleep(20);
      events.push(`${name} ends`);
    };
    await Promise.all(['a', 'b', 'c'].map((name) => withLock('x', action(name), { folder })));
    const pairs = [events.slice(0, 2), events.slice(2, 4), events.slice(4, 6)];
    for (const [begin, end] of pairs) expect(end).toBe(begin?.replace('begins', 'ends'));
    expect(events).toHaveLength(6);
  });

  it('names its owner, and is gone afterwards', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'x.lock');
    const owner = await withLock('x', () => Promise.resolve(readFileSync(path, 'utf8')), {
      folder,
    });
    expect(owner).toBe(String(process.pid));
    expect(existsSync(path)).toBe(false);
  });

  it('is released when the action fails', async () => {
    const folder = temporaryFolder();
    const failing = withLock('x', () => Promise.reject(new Error('no')), { folder });
    await expect(failing).rejects.toThrow('no');
    expect(await withLock('x', () => Promise.resolve('again'), { folder })).toBe('again');
  });

  it('is taken over when its owner no longer runs', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'x.lock'), String(endedProcess()));
    expect(await withLock('x', () => Promise.resolve('taken'), { folder })).toBe('taken');
  });

  it('that another holds for too long is an error that says which file', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'x.lock'), String(process.ppid));
    const waiting = withLock('x', () => Promise.resolve(), { folder, limitSeconds: 0.01 });
    await expect(waiting).rejects.toThrow(/still holds .*x\.lock/);
  });
});
