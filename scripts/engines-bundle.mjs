// Bundles the engine with its questions (tests/engines) into one classic script in a temporary
// folder, beside an empty page that loads it: what every browser and Node then run is one file.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from './run-child.mjs';

/** The name of the script in the folder. */
export const SCRIPT = 'engine.js';

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>engine</title>
<link rel="icon" href="data:,">
<script src="${SCRIPT}"></script>
</html>
`;

/**
 * @typedef {object} Bundle
 * @property {string} folder to be served
 * @property {string} file path of the script
 * @property {() => Promise<void>} remove
 */

/** @returns {Promise<Bundle>} */
export async function bundleEngine() {
  const folder = await mkdtemp(join(tmpdir(), 'lab-engines-'));
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      target: 'es2023',
      lib: {
        entry: join(ROOT, 'tests', 'engines', 'entry.ts'),
        formats: ['iife'],
        name: 'engineCheckScript',
        fileName: () => SCRIPT,
      },
    },
  });
  await writeFile(join(folder, 'index.html'), PAGE);
  return {
    folder,
    file: join(folder, SCRIPT),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
