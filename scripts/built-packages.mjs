// Which packages of node_modules end up in the page: builds it in memory and looks at what every
// file was made of, the worker's script and the fonts included. A package counts when at least one
// character of it is left after unused parts were dropped.
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from './run-child.mjs';

/** @returns {Promise<string[]>} names, sorted */
export async function builtPackages() {
  /** @type {Set<string>} */
  const found = new Set();
  const collector = () => collecting(found);
  await build({
    root: ROOT,
    configFile: join(ROOT, 'vite.config.ts'),
    logLevel: 'error',
    plugins: [collector()],
    worker: { plugins: () => [collector()] },
    build: { write: false },
  });
  return [...found].toSorted();
}

/** @param {Set<string>} found @returns {import('vite').Plugin} */
function collecting(found) {
  return {
    name: 'built-packages',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        for (const source of sourcesOf(file)) {
          const name = packageOf(source);
          if (name !== undefined) found.add(name);
        }
      }
    },
  };
}

/** @param {import('vite').Rolldown.OutputChunk | import('vite').Rolldown.OutputAsset} file */
function sourcesOf(file) {
  if (file.type === 'asset') return file.originalFileNames;
  return Object.keys(file.modules).filter((id) => (file.modules[id]?.renderedLength ?? 0) > 0);
}

/** @param {string} path @returns {string | undefined} such as d3-array or @fontsource-variable/inter */
export function packageOf(path) {
  const [, ...inside] = path.split('\\').join('/').split('node_modules/');
  return /^(?:@[^/]+\/)?[^/]+/.exec(inside.at(-1) ?? '')?.[0];
}
