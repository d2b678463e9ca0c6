// Runs the bench in a worker of Chromium: a page from our own static server starts the bundled
// worker and hands it questions. Each question gets a browser of its own,
// so that none warms the next one up.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { chromium } from 'playwright-core';
import { bundleForWorker } from './bench-bundle.mjs';
import { ensureChromium } from './find-browser.mjs';
import { serve } from './serve.mjs';

const LIMIT_MILLISECONDS = 20 * 60 * 1000;

/**
 * @template Answer
 * @typedef {(question: import('../tests/bench/browser-worker.ts').BrowserQuestion) => Promise<Answer>} Ask
 */

/**
 * Opens what is needed to measure in Chromium, hands it to `use`, and closes everything after it.
 * @template Result
 * @param {(ask: Ask<any>, version: string) => Promise<Result>} use
 * @returns {Promise<Result>}
 */
export async function withChromium(use) {
  const worker = await bundleForWorker('browser-worker.ts');
  const folder = dirname(worker);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/index.html`, '<!doctype html><title>Bench</title>');
  const executablePath = await ensureChromium();
  const { address, close } = await serve({ folder });
  try {
    const version = await versionOf(executablePath);
    return await use((question) => askInBrowser({ executablePath, address }, question), version);
  } finally {
    await close();
  }
}

/** @param {string} executablePath */
async function versionOf(executablePath) {
  const browser = await launch(executablePath);
  const version = browser.version();
  await browser.close();
  return version;
}

/** @param {string} executablePath No sandbox, since it cannot work for root. */
function launch(executablePath) {
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

/**
 * @param {{ executablePath: string, address: string }} place
 * @param {import('../tests/bench/browser-worker.ts').BrowserQuestion} question
 */
async function askInBrowser({ executablePath, address }, question) {
  const browser = await launch(executablePath);
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(LIMIT_MILLISECONDS);
    await page.goto(address);
    return await page.evaluate(askWorker, question);
  } finally {
    await browser.close();
  }
}

/** Runs in the page. @param {unknown} question @returns {Promise<unknown>} */
function askWorker(question) {
  return new Promise((resolve, reject) => {
    const worker = new Worker('browser-worker.js');
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(question);
  });
}
