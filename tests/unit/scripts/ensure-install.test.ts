import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isInstalled, requireNode } from '../../../scripts/ensure-install.mjs';
import { readFile } from '../../house/source-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

const LOCK = '{"packages": {}}';

/** A project whose lock file is from second 100, with npm's own record of what it installed. */
function project(recordSeconds?: number, stamp?: string): string {
  const root = temporaryFolder();
  const lockFile = join(root, 'package-lock.json');
  writeFileSync(lockFile, LOCK);
  utimesSync(lockFile, 100, 100);
  mkdirSync(join(root, 'node_modules'));
  if (recordSeconds !== undefined) {
    const record = join(root, 'node_modules', '.package-lock.json');
    writeFileSync(record, '{}');
    utimesSync(record, recordSeconds, recordSeconds);
  }
  if (stamp !== undefined) writeFileSync(join(root, 'node_modules', '.lab-installed'), stamp);
  return root;
}

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('packages', () => {
  it('are missing in a fresh clone, and after an installation that broke off', () => {
    expect(isInstalled(project())).toBe(false);
  });

  it('are up to date when installed after the lock file was changed', () => {
    expect(isInstalled(project(101))).toBe(true);
  });

  it('are out of date when the lock file was changed later', () => {
    expect(isInstalled(project(99))).toBe(false);
    expect(isInstalled(project(99, sha('something else')))).toBe(false);
  });

  it('are up to date when the lock file is newer but says the same as then', () => {
    expect(isInstalled(project(99, sha(LOCK)))).toBe(true);
  });
});

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0', '26.1.0'])('may be %s', (version) => {
    expect(() => {
      requireNode(version);
    }).not.toThrow();
  });

  it.each(['18.20.0', '20.18.3', '21.7.0', '22.11.0'])('may not be %s', (version) => {
    expect(() => {
      requireNode(version);
    }).toThrow(`Node ${version} does not run this project`);
  });

  it('is the one that package.json asks for', () => {
    const { engines } = JSON.parse(readFile('package.json')) as { engines: { node: string } };
    expect(engines.node).toBe('^20.19.0 || >=22.12.0');
  });
});
