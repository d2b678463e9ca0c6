// npm run engines: the same recipes in every engine of this machine, which must give the same bits.
//
//   --only chromium,webkit   these beside Node (chromium, firefox, webkit)
//   --require firefox,webkit exit status 1 when one of these is not installed
//
// One bundle of the engine runs in Node and in each browser: in its main thread, in a worker and in
// four workers at once; each run in one go, in 1,000 slices, and with a copy taken and gone back to.
// Digests, time series and hashes of the own functions are compared. Exit status 1 on a difference.
import { isStartedDirectly, readOptions, runMain } from './command-line.mjs';
import { tableOf } from './engines-compare.mjs';
import { ensureInstall } from './ensure-install.mjs';
import { serve } from './serve.mjs';

/** @typedef {import('./engines-compare.mjs').Row} Row */
/** @typedef {import('../tests/engines/answer.ts').Question} Question */
/** @typedef {import('./engines-ask.mjs').BrowserName} BrowserName */

/** @type {BrowserName[]} */
const NAMES = ['chromium', 'firefox', 'webkit'];

/** @returns {Promise<number>} the exit status */
async function engines() {
  await ensureInstall();
  const { values } = readOptions(process.argv.slice(2), { only: undefined, require: undefined });
  const wanted = namesOf('only', values.only) ?? NAMES;
  const required = namesOf('require', values.require) ?? [];
  // Only now, since these need packages that may just have been installed.
  const { bundleEngine } = await import('./engines-bundle.mjs');
  const { askAll } = await import('./engines-ask.mjs');
  const bundle = await bundleEngine();
  const service = await serve({ folder: bundle.folder });
  try {
    const served = { ...bundle, address: service.address };
    return await report(await askAll(served, wanted), required);
  } finally {
    await service.close();
    await bundle.remove();
  }
}

/**
 * @param {{ questions: Question[], rows: Row[], missing: string[] }} found
 * @param {string[]} required
 */
function report({ questions, rows, missing }, required) {
  console.log(tableOf(rows, questions));
  for (const { engine, place, differences } of rows) {
    for (const difference of differences)
      console.log(`DIFFERENT: ${engine}, ${place}: ${difference}`);
  }
  for (const name of missing) console.log(`NOT INSTALLED, so not asked: ${name}`);
  const differs = rows.some(({ differences }) => differences.length > 0);
  return differs || missing.some((name) => required.includes(name)) ? 1 : 0;
}

/**
 * @param {string} option
 * @param {string | undefined} text
 * @throws {Error}
 */
function namesOf(option, text) {
  const names = text?.split(',');
  const unknown = names?.find((name) => !NAMES.some((known) => known === name));
  if (unknown === undefined) return /** @type {BrowserName[] | undefined} */ (names);
  throw new Error(`--${option} ${unknown} is not allowed; give some of ${NAMES.join(',')}`);
}

if (isStartedDirectly(import.meta.url)) await runMain(engines);
