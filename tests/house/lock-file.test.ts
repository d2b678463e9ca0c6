// The lock file says exactly what is installed, and nothing about where this machine got it from:
// an address in it would send every other machine to the same place.
import { expect, it } from 'vitest';
import { readFile } from './source-files.ts';

interface LockFile {
  readonly packages: Record<string, { version?: string; integrity?: string; resolved?: string }>;
}

interface Manifest {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
}

const lock = JSON.parse(readFile('package-lock.json')) as LockFile;
const manifest = JSON.parse(readFile('package.json')) as Manifest;
const installed = Object.entries(lock.packages).filter(([place]) => place !== '');

it('lists the packages of the project', () => {
  expect(installed.length).toBeGreaterThan(100);
});

it('carries no download address', () => {
  expect(installed.filter(([, found]) => 'resolved' in found).map(([place]) => place)).toEqual([]);
});

it('carries a checksum of every package', () => {
  const without = installed.filter(([, found]) => !found.integrity?.startsWith('sha512-'));
  expect(without.map(([place]) => place)).toEqual([]);
});

it('and package.json name exact versions', () => {
  const wished = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  const inexact = wished.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(inexact).toEqual([]);
  const other = wished.filter(
    ([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version,
  );
  expect(other).toEqual([]);
});
