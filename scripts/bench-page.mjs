// The bench of the page: builds it, serves it, and measures in Chromium what a person meets: the first
// picture, what it weighs, the work of a frame, how soon a dragged threshold is answered, how soon any
// moment of the past and the list of ten thousand kept runs are there. Times are milliseconds, sizes
// bytes. Goals are those of the table.
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { BENCH_FOLDER } from './bench-bundle.mjs';
import { openings } from './bench-page-list.mjs';
import { firstLoads } from './bench-page-load.mjs';
import { answers, frames } from './bench-page-run.mjs';
import { saving } from './bench-page-saving.mjs';
import { pageTables } from './bench-page-table.mjs';
import { ensureChromium } from './find-browser.mjs';
import { ROOT } from './run-child.mjs';
import { serve } from './serve.mjs';

const VIEWPORT = { width: 1440, height: 900 };

/** No sandbox, since it cannot work for root; and nothing that calls home. */
const ARGUMENTS = [
  ...['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
];

/**
 * @typedef {object} Place
 * @property {string} address of the served page
 * @property {() => Promise<import('playwright-core').Page>} newPage with nothing cached
 */

/** @param {{ turns: number, clock: 'wall' | 'cpu' }} plan */
export async function benchPage({ turns, clock }) {
  const folder = join(BENCH_FOLDER, 'site');
  await build({ root: ROOT, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  const { address, close } = await serve({ folder });
  const executablePath = await ensureChromium();
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
  try {
    const place = { address, newPage: () => freshPage(browser) };
    const result = {
      place: `Chromium ${browser.version()}, the page`,
      clock,
      loads: await firstLoads(place, turns),
      frames: await frames(place, clock),
      answers: await answers(place),
      openings: await openings(place, turns),
      saving: await saving(place, turns),
    };
    console.log(pageTables(result));
    return result;
  } finally {
    await browser.close();
    await close();
  }
}

/** In a context of its own, to be closed after it. @param {import('playwright-core').Browser} browser */
async function freshPage(browser) {
  const context = await browser.newContext({ viewport: VIEWPORT });
  return context.newPage();
}
