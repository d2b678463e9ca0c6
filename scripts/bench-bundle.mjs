// Bundles an entry of tests/bench into one plain JavaScript file, not minified, so that a profile
// of it shows the names of the source. Files go to .cache/bench.
// Bundled as the page and the command line are, so that the same code is measured.
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from './run-child.mjs';

/** Where everything that the bench makes is put. */
export const BENCH_FOLDER = join(ROOT, '.cache', 'bench');

const SHARED = /** @type {const} */ ({
  configFile: false,
  root: ROOT,
  logLevel: 'warn',
  publicDir: false,
});

/**
 * For Node.
 * @param {string} entry below tests/bench, such as 'node-main.ts'
 * @returns {Promise<string>} the path of the bundle
 */
export async function bundleForNode(entry) {
  const file = entry.replace(/\.ts$/, '.mjs');
  await build({
    ...SHARED,
    ssr: { noExternal: true },
    build: {
      ssr: pathOf(entry),
      target: 'node20',
      outDir: BENCH_FOLDER,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        output: { entryFileNames: file, codeSplitting: false, topLevelVar: false },
      },
    },
  });
  return join(BENCH_FOLDER, file);
}

/**
 * For a classic worker of a browser, alone in a folder that can be served.
 * @param {string} entry
 * @returns {Promise<string>} the path of the bundle
 */
export async function bundleForWorker(entry) {
  const folder = join(BENCH_FOLDER, 'page');
  const file = entry.replace(/\.ts$/, '.js');
  await build({
    ...SHARED,
    build: {
      target: 'es2023',
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      lib: { entry: pathOf(entry), formats: ['iife'], name: 'bench', fileName: () => file },
      rolldownOptions: { output: { topLevelVar: false } },
    },
  });
  return join(folder, file);
}

/** @param {string} entry */
function pathOf(entry) {
  return join(ROOT, 'tests', 'bench', entry);
}
