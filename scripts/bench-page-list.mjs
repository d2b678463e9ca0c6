// How soon the list of ten thousand kept runs is there: from asking for the screen to the frame after
// its lines stand in the table, in milliseconds. Each turn is the first time on a page that was loaded
// afresh, whose keeper has begun, as it has once there is anything to keep.
import { pathToFileURL } from 'node:url';
import { bundleForNode } from './bench-bundle.mjs';

/** @typedef {import('./bench-page.mjs').Place} Place */
/** @typedef {import('playwright-core').Page} Page */

const UNTIL_IT_KEEPS = 2000;

/** @param {Place} place @param {number} turns @returns {Promise<number[]>} ms of each turn */
export async function openings({ address, newPage }, turns) {
  const page = await newPage();
  page.setDefaultTimeout(300_000);
  try {
    const { MANY } = await restored(page, address);
    /** @type {number[]} */
    const took = [];
    for (let turn = 0; turn < turns; turn++) {
      await opened(page, `${address}?turn=${turn}`);
      // A run that somebody has touched is kept.
      await page.evaluate(() => window.lab.sendJob());
      await page.waitForTimeout(UNTIL_IT_KEEPS);
      took.push(await page.evaluate(openList, MANY));
    }
    return took;
  } finally {
    await page.context().close();
  }
}

/** @param {Page} page @param {string} address */
async function restored(page, address) {
  const made = pathToFileURL(await bundleForNode('many-kept.ts')).href;
  const many = /** @type {typeof import('../tests/bench/many-kept.ts')} */ (await import(made));
  await opened(page, address);
  const { scenario, seed } = await page.evaluate(() => {
    const { scenario, seed } = window.lab;
    return { scenario, seed };
  });
  if (scenario === null || seed === null) throw new Error('The page shows no run.');
  await page.evaluate(() => (location.hash = '#runs'));
  await page.locator('input[type="file"]').setInputFiles({
    name: 'many.jsonl',
    mimeType: 'application/jsonl',
    buffer: Buffer.from(many.backupOfTenThousand(scenario, seed)),
  });
  await page.getByText('10,000 runs restored.').waitFor();
  return many;
}

/** @param {Page} page @param {string} address */
async function opened(page, address) {
  await page.goto(address);
  await page.waitForFunction(() => window.lab?.time > 0);
  await page.evaluate(() => window.lab.pause());
}

/** Runs in the page. @param {number} runs */
async function openList(runs) {
  const isThere = () => {
    const table = document.querySelector('[role="treegrid"]');
    return Number(table?.getAttribute('aria-rowcount')) > runs;
  };
  const started = performance.now();
  location.hash = '#runs';
  while (!isThere()) await new Promise((resolve) => setTimeout(resolve, 2));
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  return performance.now() - started;
}
