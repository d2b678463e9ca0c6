import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { runChild } from '../../../scripts/run-child.mjs';
import { temporaryFolder } from './temporary-folder.ts';

const quiet = { limitSeconds: 60, output: 'ignore' as const };

/** A child that starts a grandchild, writes the grandchild's id to a file, then goes on for long. */
const PARENT = `
  const child = require('node:child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 1e6)']);
  require('node:fs').writeFileSync(process.argv[1], String(child.pid));
  setTimeout(() => {}, Number(process.argv[2]));`;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

async function hasEnded(pid: number): Promise<boolean> {
  for (let look = 0; look < 100 && isRunning(pid); look += 1) await sleep(50);
  return !isRunning(pid);
}

describe('a child process', () => {
  it('gives its exit status', async () => {
    const outcome = await runChild(process.execPath, ['-e', 'process.exit(7)'], quiet);
    expect(outcome).toMatchObject({ status: 7, timedOut: false });
  });

  it('gets no input, so that it cannot wait for any', async () => {
    const script = "process.stdin.on('data', () => {}).on('end', () => process.exit(3))";
    expect((await runChild(process.execPath, ['-e', script], quiet)).status).toBe(3);
  });

  it('gets our environment and what is added to it', async () => {
    const script = "process.exit(process.env.PATH && process.env.LAB_X === 'y' ? 0 : 1)";
    const outcome = await runChild(process.execPath, ['-e', script], {
      ...quiet,
      env: { LAB_X: 'y' },
    });
    expect(outcome.status).toBe(0);
  });

  it('that cannot be started is a failure with a reason', async () => {
    const outcome = await runChild('/nowhere/tool', [], quiet);
    expect(outcome.status).toBe(1);
    expect(outcome.error).toContain('ENOENT');
  });
});

describe.skipIf(!existsSync('/proc/self/status'))('the whole group of a child', () => {
  it('is ended by the time limit', async () => {
    const file = join(temporaryFolder(), 'pid');
    const options = { ...quiet, limitSeconds: 4 };
    const outcome = await runChild(process.execPath, ['-e', PARENT, file, '1e6'], options);
    expect(outcome).toMatchObject({ timedOut: true });
    expect(outcome.status).not.toBe(0);
    expect(await hasEnded(Number(readFileSync(file, 'utf8')))).toBe(true);
  });

  it('is ended when the child itself ends and leaves something behind', async () => {
    const file = join(temporaryFolder(), 'pid');
    const script = PARENT.replace(
      'setTimeout(() => {}, Number(process.argv[2]));',
      'process.exit(0);',
    );
    await runChild(process.execPath, ['-e', script, file], quiet);
    expect(await hasEnded(Number(readFileSync(file, 'utf8')))).toBe(true);
  });
});
