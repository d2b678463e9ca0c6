// npm start: shows the page from a fresh clone, with nothing typed before.
//
//   npm start [-- --port 8080] [-- --base /sub/path/]
//
// Installs the packages if needed, builds the page if any source is newer than the last build, then
// serves it to this machine alone and prints the address.
import { join } from 'node:path';
import { isStartedDirectly, readOptions, runMain } from './command-line.mjs';
import { ensureInstall } from './ensure-install.mjs';
import { withLock } from './lock.mjs';
import { isNewer } from './newest.mjs';
import { ROOT, runTool, stopChildrenWithUs } from './run-child.mjs';
import { portOf, serve } from './serve.mjs';

const BUILD_LIMIT_SECONDS = 300;

/** All that the built page is made of. */
const SOURCES = [
  ...['src', 'public', 'index.html', 'package-lock.json'],
  ...['vite.config.ts', 'svelte.config.js', 'tsconfig.json'],
].map((name) => join(ROOT, name));

const BUILT = join(ROOT, 'dist', 'index.html');

/**
 * Builds the page unless the last build is newer than all its sources.
 * @throws {Error} when the build fails
 */
export async function ensureBuild() {
  if (isNewer(BUILT, SOURCES)) return;
  await withLock('build', async () => {
    if (isNewer(BUILT, SOURCES)) return;
    console.log('Building the page.');
    const outcome = await runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn'], {
      limitSeconds: BUILD_LIMIT_SECONDS,
    });
    if (outcome.timedOut)
      throw new Error(`The build did not finish in ${BUILD_LIMIT_SECONDS} seconds.`);
    if (outcome.status !== 0) throw new Error('The page could not be built. The reason is above.');
  });
}

async function start() {
  const { values, words } = readOptions(process.argv.slice(2), { port: undefined, base: '/' });
  if (words.length > 0)
    throw new Error(`${words[0]} is not known. npm start takes --port and --base.`);
  const port = portOf(values.port);
  await ensureInstall();
  await ensureBuild();
  const { address } = await serve({ folder: join(ROOT, 'dist'), base: values.base ?? '/', port });
  console.log(
    `Autoscaling Lab is at ${address}\nOpen that address in a browser. Stop with Ctrl+C.`,
  );
}

if (isStartedDirectly(import.meta.url)) {
  stopChildrenWithUs();
  await runMain(start);
}
