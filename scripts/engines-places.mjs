// The engines in which `npm run engines` asks its questions, each behind the same small interface:
// Node itself, and Chromium and Firefox by Playwright. WebKitGTK has a file of its own.
// Nothing is installed here: a browser that is not found is reported as missing.
import { readFile } from 'node:fs/promises';
import vm from 'node:vm';
import { chromium, firefox } from 'playwright-core';
import { SCRIPT } from './engines-bundle.mjs';
import { findChromium, findFirefox } from './find-browser.mjs';

/** @typedef {import('../tests/engines/answer.ts').Question} Question */
/** @typedef {import('../tests/engines/entry.ts').EngineCheck} EngineCheck */
/** @typedef {{ folder: string, file: string, address: string }} Served */

/**
 * One engine, ready to be asked. `workers` 0 is its main thread.
 * @typedef {object} Engine
 * @property {string} name with its version
 * @property {readonly number[]} places numbers of workers it can be asked with
 * @property {(questions: Question[], workers: number) => Promise<string[]>} ask
 * @property {() => Promise<void>} close
 */

/** The main thread, one worker, four workers at the same time. */
export const PLACES = [0, 1, 4];

/**
 * @param {{ file: string }} bundle
 * @returns {Promise<Engine & { version: string, allQuestions: () => Question[] }>}
 */
export async function openNode({ file }) {
  vm.runInThisContext(await readFile(file, 'utf8'), { filename: file });
  const { engineCheck } = /** @type {{ engineCheck: EngineCheck }} */ (
    /** @type {unknown} */ (globalThis)
  );
  return {
    name: `Node ${process.versions.node}`,
    places: [0],
    ask: async (questions) => engineCheck.askHere(questions),
    close: async () => {},
    version: engineCheck.version,
    allQuestions: () => engineCheck.allQuestions(),
  };
}

/** @param {Served} served @returns {Promise<Engine | undefined>} undefined when it is not installed */
export async function openChromium(served) {
  const executablePath = findChromium();
  if (executablePath === undefined) return undefined;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  return byPlaywright('Chromium', browser, served);
}

/** @param {Served} served @returns {Promise<Engine | undefined>} undefined when it is not installed */
export async function openFirefox(served) {
  const executablePath = findFirefox();
  if (executablePath === undefined) return undefined;
  const browser = await firefox.launch({ executablePath, channel: 'moz-firefox' });
  return byPlaywright('Firefox', browser, served);
}

/**
 * @param {string} name
 * @param {import('playwright-core').Browser} browser
 * @param {Served} served
 * @returns {Promise<Engine>}
 */
async function byPlaywright(name, browser, { address }) {
  const page = await browser.newPage();
  await page.goto(address);
  return {
    name: `${name} ${browser.version()}`,
    places: PLACES,
    ask: (questions, workers) =>
      page.evaluate(askInPage, /** @type {const} */ ([questions, workers, SCRIPT])),
    close: () => browser.close(),
  };
}

/**
 * Runs in the page.
 * @param {readonly [Question[], number, string]} what questions, number of workers, their script
 * @returns {Promise<string[]>}
 */
async function askInPage([questions, workers, script]) {
  const { engineCheck } = /** @type {{ engineCheck: EngineCheck }} */ (
    /** @type {unknown} */ (globalThis)
  );
  if (workers === 0) return engineCheck.askHere(questions);
  return engineCheck.askWorkers(questions, script, workers);
}
