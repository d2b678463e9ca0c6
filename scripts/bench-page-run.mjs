// The page while a run goes on: the main thread's work of each frame with ten machines at the peak of
// the flash sale and with ten thousand, the answers to a threshold that is dragged, and the way to
// any moment of an hour. As many dots fly as may ever fly: each is drawn so many times over. Times are milliseconds from what a person does to what the page is told.
import { CATEGORIES, frameWork } from './bench-trace.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./bench-page.mjs').Place} Place */

const TRACED = 5000;
const DRAGS = 20;
/** Width of a knob, CSS px. */
const KNOB = 18;
const MOMENTS = 40;
const HOUR = 3600;

/**
 * @typedef {object} Scene
 * @property {string} name
 * @property {string} query
 * @property {number} from simulated seconds, reached before it is measured
 * @property {number} [dots] that are to fly
 */

/** @type {Scene[]} */
const SCENES = [
  { name: '10 machines, 400 dots', query: '?scenario=flash-sale', from: 1700, dots: 400 },
  { name: '10,000 machines', query: '?scenario=ten-thousand-machines', from: 0 },
];

/**
 * @typedef {object} Frames
 * @property {string} name
 * @property {number[]} work of each frame on the main thread
 * @property {number} bytes of a frame of numbers from the engine
 * @property {number} worker share of one processor that the engine takes
 */

/** @param {Place} place @param {'wall' | 'cpu'} clock @returns {Promise<Frames[]>} */
export async function frames(place, clock) {
  const all = [];
  for (const { name, query, from, dots } of SCENES) {
    const page = await opened(place, query);
    try {
      if (from > 0) await advanceTo(page, from);
      await page.evaluate(() => window.lab.play());
      // Until the particles are spread over their ways.
      await page.waitForTimeout(4000);
      if (dots !== undefined) await page.evaluate(multiplyDots, dots);
      const { frames: work, worker } = frameWork(await traced(page), clock);
      const bytes = await page.evaluate(() => window.labTold.bytes);
      all.push({ name, work, bytes, worker });
    } finally {
      await page.context().close();
    }
  }
  return all;
}

/** Runs in the page: draws each dot often enough for so many a frame. @param {number} wanted */
async function multiplyDots(wanted) {
  const canvas = CanvasRenderingContext2D.prototype;
  const draw = /** @type {(...given: any[]) => void} */ (canvas.drawImage);
  const FRAMES = 30;
  let drawn = 0;
  canvas.drawImage = function (/** @type {any[]} */ ...given) {
    drawn += 1;
    draw.apply(this, given);
  };
  for (let frame = 0; frame < FRAMES; frame++) await new Promise(requestAnimationFrame);
  const times = Math.ceil((wanted * FRAMES) / Math.max(1, drawn));
  canvas.drawImage = function (/** @type {any[]} */ ...given) {
    for (let time = 0; time < times; time++) draw.apply(this, given);
  };
}

/** @param {Page} page @returns {Promise<import('./bench-trace.mjs').TraceEvent[]>} */
async function traced(page) {
  const session = await page.context().newCDPSession(page);
  /** @type {any[]} */
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const isComplete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await page.waitForTimeout(TRACED);
  await session.send('Tracing.end');
  await isComplete;
  return events;
}

/**
 * @param {Place} place
 * @returns {Promise<{ whatIf: number[], moments: number[] }>} without what was not answered
 */
export async function answers(place) {
  const page = await opened(place, '?scenario=flash-sale');
  try {
    await page.mouse.move(700, 400); // the first sign of somebody loads what judges changes
    await advanceTo(page, 1700);
    await page.evaluate(() => window.lab.play());
    const whatIf = await dragged(page);
    await advanceTo(page, HOUR);
    return { whatIf, moments: await page.evaluate(seekMoments, { count: MOMENTS, until: HOUR }) };
  } finally {
    await page.context().close();
  }
}

/** From each move of the pointer to the first part of the answer. @param {Page} page */
async function dragged(page) {
  const slider = page.getByRole('slider', { name: 'Scale-out threshold', exact: true });
  const track = await slider.boundingBox();
  if (track === null) throw new Error('There is no threshold to drag');
  // On the knob itself, whose middle goes from one half of its width to the other: percent of a track.
  const share = Number(await slider.inputValue()) / 100;
  const x = track.x + KNOB / 2 + share * (track.width - KNOB);
  const y = track.y + track.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  /** @type {number[]} */
  const took = [];
  for (let i = 1; i <= DRAGS; i++) {
    await page.mouse.move(x - 3 * i, y);
    await page.waitForTimeout(200);
    const { movedAt, supposedAt } = await page.evaluate(() => window.labTold);
    if (supposedAt > movedAt) took.push(supposedAt - movedAt);
  }
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return took;
}

/** Runs in the page. @param {{ count: number, until: number }} asked */
async function seekMoments({ count, until }) {
  const took = [];
  for (let i = 1; i <= count; i++) {
    // Moments far apart, in an order without an end: multiples of the golden ratio.
    const time = Math.floor(((i * 0.6180339887) % 1) * until);
    const started = performance.now();
    void window.lab.seek(time);
    while (window.labTold.time !== time) await new Promise(requestAnimationFrame);
    took.push(performance.now() - started);
  }
  return took;
}

/** @param {Place} place @param {string} query */
async function opened({ address, newPage }, query) {
  const page = await newPage();
  page.setDefaultTimeout(120_000);
  await page.addInitScript(watchEngine);
  await page.goto(`${address}${query}`);
  await page.waitForFunction(() => window.labTold.bytes > 0);
  await page.waitForLoadState('networkidle');
  return page;
}

/** @param {Page} page @param {number} seconds */
async function advanceTo(page, seconds) {
  await page.evaluate((to) => window.lab.advanceTo(to), seconds);
}

/** Runs in the page before its own scripts: notes what the engine tells, and when. */
function watchEngine() {
  const told = { bytes: 0, time: NaN, supposedAt: 0, movedAt: 0 };
  window.labTold = told;
  // The question that was answered last, and the one before the pointer moved: only a newer counts.
  let heard = -1;
  let before = -1;
  const place = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage');
  if (place?.set === undefined) throw new Error('Messages cannot be watched');
  const { set } = place;
  const note = (/** @type {any} */ data) => {
    if (data?.kind === 'supposed') {
      heard = data.id;
      if (heard !== before && told.supposedAt <= told.movedAt) told.supposedAt = performance.now();
    }
    if (data?.kind !== 'frame') return;
    told.bytes = data.frame.byteLength;
    told.time = data.frame[2];
  };
  Object.defineProperty(MessagePort.prototype, 'onmessage', {
    ...place,
    set(/** @type {(event: MessageEvent) => void} */ listener) {
      set.call(this, (/** @type {MessageEvent} */ event) => {
        note(event.data);
        listener.call(this, event);
      });
    },
  });
  const moved = (/** @type {PointerEvent} */ { timeStamp }) => {
    told.movedAt = timeStamp;
    before = heard;
  };
  addEventListener('pointermove', moved, true);
}
