// The first load, measured as often as asked with nothing cached: on this machine as it is, and as on
// a telephone far away (the constants of Lighthouse: 562.5 ms before each answer, 1,474.56 kbit/s, a
// processor four times as slow). The first picture is painted when machines are on the stage.

/** @typedef {import('playwright-core').Page} Page */

/**
 * @typedef {object} Load
 * @property {number} picture painted after the start of the navigation, ms
 * @property {number} largest largest contentful paint, ms
 * @property {number} shift cumulative layout shift
 * @property {number} firstScripts gzip bytes of scripts that were asked for before the picture
 * @property {number} scripts of all that come unasked
 * @property {number} styles
 * @property {number} fonts
 */

const SLOW = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1474.56 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
};
const SLOWER_PROCESSOR = 4;
/** What still comes or moves after the first picture is waited for so long, ms. */
const AFTER_THE_PICTURE = 3000;

/**
 * @param {import('./bench-page.mjs').Place} place
 * @param {number} turns
 * @returns {Promise<{ near: Load[], far: Load[] }>}
 */
export async function firstLoads(place, turns) {
  /** @type {{ near: Load[], far: Load[] }} */
  const loads = { near: [], far: [] };
  for (let turn = 0; turn < turns; turn++) {
    loads.near.push(await load(place, false));
    loads.far.push(await load(place, true));
  }
  return loads;
}

/** @param {import('./bench-page.mjs').Place} place @param {boolean} isFar */
async function load({ address, newPage }, isFar) {
  const page = await newPage();
  try {
    if (isFar) await slowDown(page);
    await page.addInitScript(watchLoad);
    await page.goto(address, { timeout: 120_000 });
    await page.waitForFunction(() => window.labLoad.picture > 0, undefined, { timeout: 120_000 });
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(AFTER_THE_PICTURE);
    return await page.evaluate(readLoad);
  } finally {
    await page.context().close();
  }
}

/** @param {Page} page */
async function slowDown(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_PROCESSOR });
}

/** Runs in the page before its own scripts. */
function watchLoad() {
  const load = { picture: 0, largest: 0, shift: 0 };
  window.labLoad = load;
  const watch = (/** @type {string} */ type, /** @type {(entry: any) => void} */ take) => {
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
    });
  };
  watch('layout-shift', ({ value }) => (load.shift += value));
  watch('largest-contentful-paint', ({ startTime }) => (load.largest = startTime));
  watch('mark', ({ name }) => {
    if (name !== 'first picture') return;
    // Painted at the end of the next frame.
    requestAnimationFrame(() => setTimeout(() => (load.picture = performance.now())));
  });
}

/** Runs in the page. @returns {Load} */
function readLoad() {
  const asked = performance.getEntriesByName('first picture')[0]?.startTime ?? 0;
  const resources = /** @type {PerformanceResourceTiming[]} */ (
    performance.getEntriesByType('resource')
  );
  const weigh = (/** @type {RegExp} */ ending, until = Infinity) =>
    resources
      .filter(({ name, startTime }) => ending.test(name) && startTime < until)
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  return {
    ...window.labLoad,
    firstScripts: weigh(/\.js$/, asked),
    scripts: weigh(/\.js$/),
    styles: weigh(/\.css$/),
    fonts: weigh(/\.woff2$/),
  };
}
