// Bundles an entry of tests/bench into one plain JavaScript file, not minified, so that a profile
// of it shows the names of the source. Files go to .cache/bench.
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from './run-child.mjs';

/** Where everything that the bench makes is put. */
export const BENCH_FOLDER = join(ROOT, '.cache', 'bench');

/**
 * For Node.
 * @param {string} entry below tests/bench, such as 'node-main.ts'
 * @returns {Promise<string>} the path of the bundle
 */
export async function bundleForNode(entry) {
  const file = entry.replace(/\.ts$/, '.mjs');
  await build({
    ...shared(),
    ssr: { noExternal: true },
    build: {
      ...output(file),
      ssr: join(ROOT, 'tests', 'bench', entry),
      target: 'node20',
    },
  });
  return join(BENCH_FOLDER, file);
}

function shared() {
  return /** @type {const} */ ({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    publicDir: false,
  });
}

/** @param {string} file */
function output(file) {
  return {
    outDir: BENCH_FOLDER,
    emptyOutDir: false,
    minify: false,
    rolldownOptions: { output: { entryFileNames: file, codeSplitting: false } },
  };
}
