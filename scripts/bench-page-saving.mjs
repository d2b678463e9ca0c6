// What saving costs the engine: the same run, played at Max to its end, once unkept (nobody has touched
// it) and once kept from its first moment (one job more makes it so). Wall milliseconds from Play to the
// end, in turns, each in a page of its own.

/** @typedef {import('./bench-page.mjs').Place} Place */
/** @typedef {import('playwright-core').Page} Page */

/** Long enough for a dozen savings a turn, which come four times a second. */
const HEAVY = {
  durationSeconds: 3600,
  workload: { kind: 'open', shape: { kind: 'steady' }, peakRate: 3000 },
  pools: [{ name: 'web', autoscaler: { policy: 'none', initial: 60, largest: 60 } }],
};

/**
 * @param {Place} place
 * @param {number} turns
 * @returns {Promise<{ kept: number[], unkept: number[] }>} ms of each turn
 */
export async function saving(place, turns) {
  /** @type {{ kept: number[], unkept: number[] }} */
  const took = { kept: [], unkept: [] };
  for (let turn = 0; turn < turns; turn++) {
    took.unkept.push(await played(place, false));
    took.kept.push(await played(place, true));
  }
  return took;
}

/** @param {Place} place @param {boolean} isKept @returns {Promise<number>} ms */
async function played({ address, newPage }, isKept) {
  const page = await newPage();
  page.setDefaultTimeout(300_000);
  try {
    await page.goto(address);
    await page.waitForFunction(() => window.lab?.time > 0);
    await page.evaluate((scenario) => window.lab.openScenario(scenario), HEAVY);
    await page.evaluate(() => window.lab.setSpeed('max'));
    if (isKept) await page.evaluate(keepFromNowOn);
    const milliseconds = await page.evaluate(playToTheEnd);
    if ((await isThere(page)) !== isKept) throw new Error('What was kept is not what should be.');
    return milliseconds;
  } finally {
    await page.context().close();
  }
}

/** Runs in the page: until the run stands in the list, all that saving needs has been loaded. */
async function keepFromNowOn() {
  await window.lab.sendJob();
  while (!(await window.lab.runs())?.some(({ id }) => id === window.lab.kept)) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Runs in the page: milliseconds, looked at with every frame. */
async function playToTheEnd() {
  const started = performance.now();
  await window.lab.play();
  while (!window.lab.finished) await new Promise(requestAnimationFrame);
  return performance.now() - started;
}

/** Whether it was written while it went on: an unkept run is written when it is over. @param {Page} page */
function isThere(page) {
  return page.evaluate(async () => {
    const run = (await window.lab.runs())?.find(({ id }) => id === window.lab.kept);
    return run !== undefined && run.interventions > 0;
  });
}
