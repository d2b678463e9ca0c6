// One round of npm run kills: looks at what the last kill left, then lets new runs go on, notes what
// is seen of them, and kills the browser at a random moment.
// Times of a run are simulated seconds; what ends in Ms is wall time.
import { setTimeout as wait } from 'node:timers/promises';
import { startVictim } from './kills-browser.mjs';

/** So much may an unfinished run be behind, milliseconds of wall time. */
const MOST_BEHIND_MS = 1000;
const LOOK_EVERY_MS = 40;
/** From when runs begin to the kill. */
const SHORTEST_MS = 1500;
const LONGEST_MS = 9000;

/**
 * What was on the screen at a moment; `at` is milliseconds of wall time.
 * @typedef {{ at: number, id: string, time: number, digest: string, finished: boolean }} Look
 *
 * A run that went on, from all looks at it; `killedAt` is when the browser was killed.
 * @typedef {{ id: string, looks: Look[], killedAt: number }} Seen
 *
 * What had become of it; `wrong` says what was lost.
 * @typedef {{ run: string, isFinished: boolean, behindMs: number, wrong: string | null }} Finding
 */

/**
 * @typedef {import('./kills-browser.mjs').VictimName} VictimName
 *
 * @param {{ browser: VictimName, profile: string, address: string, seen: Seen[], isLast: boolean }} given
 * @returns {Promise<{ seen: Seen[], findings: Finding[] }>}
 */
export async function round({ browser, profile, address, seen, isLast }) {
  const { page, kill } = await startVictim(browser, profile);
  try {
    await page.goto(address);
    await page.waitForFunction(() => window.lab?.digest !== '' && window.lab.time > 0);
    /** @type {Finding[]} */
    const findings = [];
    for (const each of seen) findings.push(await lookedAfter(page, each));
    if (isLast) return { seen: [], findings };
    const looks = await lookOn(page);
    const killedAt = Date.now();
    await kill();
    return { seen: seenOf(looks, killedAt), findings };
  } finally {
    await kill();
  }
}

/** @param {Look[]} looks @param {number} killedAt @returns {Seen[]} */
function seenOf(looks, killedAt) {
  const ids = [...new Set(looks.map(({ id }) => id))];
  return ids.map((id) => ({ id, looks: looks.filter((look) => look.id === id), killedAt }));
}

/**
 * Lets runs go on for a random time, with a change now and then.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<Look[]>}
 */
async function lookOn(page) {
  const end = Date.now() + SHORTEST_MS + Math.random() * (LONGEST_MS - SHORTEST_MS);
  /** @type {Look[]} */
  const looks = [];
  while (Date.now() < end) {
    if (looks.at(-1)?.finished !== false) await beginRun(page);
    if (Math.random() < 0.04) await page.evaluate(() => window.lab.sendBurst());
    const at = Date.now();
    const look = await page.evaluate(() => {
      const { kept: id, time, digest, finished } = window.lab;
      return { id, time, digest, finished };
    });
    // Of a moment when it was already so.
    looks.push({ ...look, at });
    await wait(LOOK_EVERY_MS);
  }
  return looks;
}

/** @param {import('playwright-core').Page} page */
function beginRun(page) {
  const seed = Math.floor(Math.random() * 1e9);
  return page.evaluate(async (given) => {
    const scenario = { durationSeconds: 1200, workload: { kind: 'open', peakRate: 60 } };
    await window.lab.openScenario(scenario, given);
    await window.lab.sendBurst();
    await window.lab.setSpeed(600);
    await window.lab.play();
  }, seed);
}

/**
 * @param {import('playwright-core').Page} page
 * @param {Seen} seen
 * @returns {Promise<Finding>}
 */
async function lookedAfter(page, { id, looks, killedAt }) {
  const due = looks.filter(({ at }) => at <= killedAt - MOST_BEHIND_MS).at(-1);
  const isFinished = due?.finished === true;
  const kept = await page.evaluate(async (wanted) => {
    const run = (await window.lab.runs())?.find((each) => each.id === wanted);
    return run && { reached: run.reachedSeconds, digest: run.digest, isFinished: run.isFinished };
  }, id);
  const found = { run: id.slice(0, 8), isFinished, behindMs: NaN, wrong: null };
  if (kept === undefined) return due ? { ...found, wrong: 'LOST' } : found;
  const behindMs = killedAt - (looks.find(({ time }) => time > kept.reached)?.at ?? killedAt);
  if (due && due.time > kept.reached) return { ...found, behindMs, wrong: 'TOO FAR BEHIND' };
  if (isFinished && !kept.isFinished) return { ...found, behindMs, wrong: 'NOT FINISHED' };
  const wrong = await resumed(page, { id, kept, due });
  return { ...found, behindMs, wrong };
}

/**
 * Opens it where it was left, and goes on to what was seen and was not changed later.
 * @param {import('playwright-core').Page} page
 * @param {{ id: string, kept: { reached: number, digest: string }, due: Look | undefined }} given
 * @returns {Promise<string | null>} what is wrong
 */
async function resumed(page, { id, kept, due }) {
  const there = await page.evaluate(async (wanted) => {
    const isOpen = await window.lab.openRun(wanted);
    return { isOpen, time: window.lab.time, digest: window.lab.digest };
  }, id);
  if (!there.isOpen) return 'NOT OPENED';
  if (there.time !== kept.reached) return `OPENED AT ${there.time}, NOT ${kept.reached}`;
  if (there.digest !== kept.digest) return 'OTHER DIGEST';
  if (due === undefined) return null;
  const again = await page.evaluate(async (time) => {
    await window.lab.seek(time);
    return window.lab.digest;
  }, due.time);
  return again === due.digest ? null : 'OTHER DIGEST THAN WAS SEEN';
}
