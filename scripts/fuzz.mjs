// npm run fuzz: every parser of files from outside, given many damaged ones: scenarios, runs, links,
// traffic, backups, and the records and series of the store.
//
//   --cases 1000000  so many for each (100000; a test run has 10,000)
//
// The files are damaged at random, so each time others; a failure names its seed and the smallest
// file that fails.
import { isStartedDirectly, readOptions, runMain } from './command-line.mjs';
import { ensureInstall } from './ensure-install.mjs';
import { runTool, stopChildrenWithUs } from './run-child.mjs';

const LIMIT_SECONDS = 24 * 3600;

/** @returns {Promise<number>} the exit status */
async function fuzz() {
  const { values } = readOptions(process.argv.slice(2), { cases: '100000' });
  await ensureInstall();
  const args = ['run', 'hostile-', '--testTimeout', '0'];
  const { status } = await runTool('vitest/vitest.mjs', args, {
    limitSeconds: LIMIT_SECONDS,
    env: { LAB_FUZZ_CASES: values.cases ?? '' },
  });
  return status;
}

if (isStartedDirectly(import.meta.url)) {
  stopChildrenWithUs();
  await runMain(fuzz);
}
