import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../../src/sim/scenario/presets.ts';
import { lab, MINUTE, scratchFolder } from './fixtures.ts';

const { path, write } = scratchFolder();
const LAB = fileURLToPath(new URL('../../../scripts/lab.mjs', import.meta.url));

/** The real command in a process of its own. */
function spawnLab(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [LAB, ...args], {
    encoding: 'utf8',
    timeout: 120_000,
  });
  return { status, out: stdout, err: stderr };
}

describe('the commands', () => {
  it('are explained by help, also without a command', async () => {
    const asked = await lab('help');
    expect(asked.status).toBe(0);
    expect(await lab()).toEqual(asked);
    expect(await lab('--help')).toEqual(asked);
    for (const option of ['--seed', '--set', '--traffic', '--until', '--any-size', '--quiet']) {
      expect(asked.out).toContain(option);
    }
  });

  it.each(['jump', '__proto__', 'constructor', 'toString'])('do not include %s', async (word) => {
    const { status, err, out } = await lab(word);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(`${word} is not a command; give one of run, validate, scenarios`);
  });

  it('list every scenario that ships, one line each', async () => {
    const { status, out } = await lab('scenarios');
    const ids = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]);
    expect(status).toBe(0);
    expect(ids).toEqual(PRESETS.map(({ id }) => id));
  });

  it.each([
    [[], 'Scenario of'],
    [['scenario'], 'Scenario of'],
    [['run'], 'Run of'],
  ])('print the JSON Schema asked for by %j', async (words, title) => {
    const { status, out } = await lab('schema', ...words);
    const schema = JSON.parse(out) as { title: string; properties: object };
    expect(status).toBe(0);
    expect(schema.title).toContain(title);
    expect(schema.properties).toHaveProperty(words[0] === 'run' ? 'seed' : 'pools');
  });

  it('know no schema but those two', async () => {
    expect(await lab('schema', 'cluster')).toEqual({
      status: 2,
      out: '',
      err: 'schema is of scenario or run, not cluster (lab -- help)\n',
    });
  });

  it('refuse to write where they cannot, before they run', async () => {
    const scenario = write('minute.json', MINUTE);
    mkdirSync(path('taken.csv'));
    const into = await lab('run', scenario, '--out', path('taken.csv'));
    const below = await lab('run', scenario, '--out', path('no/folder.csv'));
    expect(into).toEqual({
      status: 1,
      out: '',
      err: `${path('taken.csv')}: it is a folder, not a file\n`,
    });
    expect(below.err).toContain(`there is no folder ${path('no')}`);
  });
});

describe('the command in a process of its own', () => {
  it('prints the same as in this one, and its status is the exit status', async () => {
    const scenario = write('spawned.json', MINUTE);
    const here = await lab('run', scenario);
    const spawned = spawnLab('run', scenario);
    expect({ status: spawned.status, out: spawned.out }).toEqual({ status: 0, out: here.out });
    expect(spawned.err).toMatch(/a second\n$/);
  });

  it.each([
    [['run', 'steady', '--seed', 'NaN'], 2],
    [['run', 'steady', '--until', '-Infinity'], 2],
    [['run', 'steady', '--peak-rate', '1e308'], 2],
    [['run', 'steady', '--set', '__proto__.a=1'], 2],
    [['run', ''], 1],
    [['run', '/'], 1],
    [['validate', 'no-such-file'], 1],
  ])('%j ends with %d', (args, status) => {
    const spawned = spawnLab(...args);
    expect(spawned.status).toBe(status);
    expect(`${spawned.out}${spawned.err}`.split('\n')).toHaveLength(2);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends at once on %s while it simulates',
    async (signal) => {
      const workload = { kind: 'open', peakRate: 1e7 };
      const scenario = { ...MINUTE, durationSeconds: 1e8, workload };
      const file = write('endless.json', { engine: 'another', scenario });
      const child = spawn(process.execPath, [LAB, 'run', file, '--any-size']);
      const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
      // The remark on the engine is the last thing before the first event.
      await once(child.stderr, 'data');
      child.kill(signal);
      const outcome = await Promise.race([ended, sleep(20_000, 'it goes on')]);
      child.kill('SIGKILL');
      expect(outcome).toEqual([null, signal]);
    },
  );
});
