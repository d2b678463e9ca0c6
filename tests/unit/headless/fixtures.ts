// What the tests of the command line share: a terminal that remembers, a folder for files that goes
// away, and a scenario of a minute that runs in a few milliseconds.
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { main } from '../../../src/headless/main.ts';

export interface Ran {
  readonly status: number;
  /** Standard output and standard error, each as printed. */
  readonly out: string;
  readonly err: string;
}

/** Runs a command in this process. */
export async function lab(...args: string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await main(args, {
    print: (text) => void out.push(`${text}\n`),
    remark: (text) => void err.push(`${text}\n`),
  });
  return { status, out: out.join(''), err: err.join('') };
}

export interface Scratch {
  readonly path: (name: string) => string;
  /** Writes text, or an object as JSON; returns the path. */
  readonly write: (this: void, name: string, content: string | object) => string;
}

/** A folder for the files of one test file, deleted after its tests. */
export function scratchFolder(): Scratch {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lab-headless-')));
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = (name: string): string => join(folder, name);
  return {
    path,
    write(name, content) {
      writeFileSync(path(name), typeof content === 'string' ? content : JSON.stringify(content));
      return path(name);
    },
  };
}

/** One minute of 50 requests a second on a small fleet that is free to grow. */
export const MINUTE = {
  name: 'A minute',
  durationSeconds: 60,
  workload: { kind: 'open', peakRate: 50 },
  classes: [{ name: 'request', work: { meanCoreSeconds: 0.02 } }],
  machineKinds: [{ name: 'one core', cores: 1, boot: { meanSeconds: 5 } }],
  pools: [
    {
      name: 'shared',
      containersPerMachine: 1,
      autoscaler: { smallest: 1, largest: 4, initial: 1, windowSeconds: 10 },
    },
  ],
};
