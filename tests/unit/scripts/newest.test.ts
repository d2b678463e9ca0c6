import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isNewer, newestTime } from '../../../scripts/newest.mjs';
import { temporaryFolder } from './temporary-folder.ts';

/** A file or folder as it was at a time in seconds. */
function at(path: string, seconds: number): string {
  utimesSync(path, seconds, seconds);
  return path;
}

function sources(): { folder: string; inner: string; file: string; product: string } {
  const top = temporaryFolder();
  const folder = join(top, 'src');
  const inner = join(folder, 'inner');
  mkdirSync(inner, { recursive: true });
  const file = join(inner, 'a.ts');
  writeFileSync(file, '');
  const product = join(top, 'product.js');
  writeFileSync(product, '');
  at(file, 100);
  at(inner, 50);
  at(folder, 50);
  at(product, 200);
  return { folder, inner, file, product };
}

it('the newest time is that of the newest file, however deep', () => {
  const { folder, file } = sources();
  expect(newestTime([folder])).toBe(100_000);
  at(file, 300);
  expect(newestTime([folder])).toBe(300_000);
});

it('a product made after all its sources is up to date', () => {
  const { folder, product } = sources();
  expect(isNewer(product, [folder])).toBe(true);
});

it('a product is out of date when a source was changed', () => {
  const { folder, file, product } = sources();
  at(file, 201);
  expect(isNewer(product, [folder])).toBe(false);
});

it('a product is out of date when a source was deleted', () => {
  const { folder, inner, file, product } = sources();
  rmSync(file);
  at(inner, 201);
  expect(isNewer(product, [folder])).toBe(false);
});

it('a product that does not exist is never up to date', () => {
  const { folder } = sources();
  expect(isNewer(join(folder, 'nothing.js'), [])).toBe(false);
  expect(newestTime([join(folder, 'nothing.js')])).toBe(0);
});
