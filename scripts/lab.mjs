// npm run --silent lab -- ...: the simulation from the command line, without a page.
//
// Installs the packages if needed, bundles the command line (dist-cli/lab.js) if its sources are
// newer, then runs it in this same process. What it prints to standard output is the result alone:
// messages of installing and building go to standard error.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runMain } from './command-line.mjs';
import { setEngineFlags } from './engine-flags.mjs';
import { ensureInstall } from './ensure-install.mjs';
import { withLock } from './lock.mjs';
import { isNewer } from './newest.mjs';
import { ROOT, runTool, stopChildrenWithUs } from './run-child.mjs';

const BUILD_LIMIT_SECONDS = 120;
const BUNDLE = join(ROOT, 'dist-cli', 'lab.js');
const SOURCES = [
  ...['src/sim', 'src/files', 'src/headless', 'src/draw', 'src/words'],
  ...['package-lock.json', 'vite.cli.config.ts', 'tsconfig.json'],
].map((name) => join(ROOT, name));

async function ensureBundle() {
  if (isNewer(BUNDLE, SOURCES)) return;
  await withLock('build-cli', async () => {
    if (isNewer(BUNDLE, SOURCES)) return;
    const args = ['build', '--config', 'vite.cli.config.ts', '--logLevel', 'warn'];
    const outcome = await runTool('vite/bin/vite.js', args, {
      limitSeconds: BUILD_LIMIT_SECONDS,
      output: 'stderr',
    });
    if (outcome.status !== 0)
      throw new Error('The command line could not be built. The reason is above.');
  });
}

/** @returns {Promise<number>} the exit status */
async function lab() {
  const leaveSignals = stopChildrenWithUs();
  await ensureInstall();
  await ensureBundle();
  // A simulation never looks up, so a handler of Ctrl+C would not be called before its end.
  leaveSignals();
  setEngineFlags();
  /** @type {{ main: (args: string[]) => Promise<number> }} */
  const { main } = await import(pathToFileURL(BUNDLE).href);
  return main(process.argv.slice(2));
}

await runMain(lab);
