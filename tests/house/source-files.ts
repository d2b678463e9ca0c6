// The source files that the house rules look at, read once from the disk.
//
// Paths are written from the top of the project with slashes, whatever the system writes.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The files below a folder, sorted by path.
 * @param folder such as src/sim
 * @param endings such as ['.ts', '.svelte']
 */
export function sourceFiles(folder: string, endings: readonly string[]): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.split(sep).join('/')}`)
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .toSorted()
    .map((path) => ({ path, text: readFile(path) }));
}

export function readFile(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

export function isThere(path: string): boolean {
  return existsSync(join(ROOT, path));
}
