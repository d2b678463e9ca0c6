// The browser that is killed: Chromium or Firefox, with a profile that outlives it.
import { startChromium } from './kills-chromium.mjs';
import { startFirefox } from './kills-firefox.mjs';

/** On a busy machine a browser may not come up; that loses nothing. */
const MOST_STARTS = 3;

const STARTS = { chromium: startChromium, firefox: startFirefox };

/**
 * @typedef {keyof typeof STARTS} VictimName
 *
 * @typedef {object} Victim
 * @property {import('playwright-core').Page} page
 * @property {() => Promise<void>} kill at once and as a whole
 */

/** @param {string} name @returns {VictimName} @throws {Error} for an unknown name */
export function victimName(name) {
  const known = /** @type {VictimName[]} */ (Object.keys(STARTS));
  const found = known.find((each) => each === name);
  if (found === undefined) throw new Error(`--browser is one of ${known.join(', ')}.`);
  return found;
}

/** @param {VictimName} name @param {string} profile a folder @returns {Promise<Victim>} */
export async function startVictim(name, profile) {
  for (let start = 1; ; start++) {
    try {
      return await STARTS[name](profile);
    } catch (error) {
      if (start === MOST_STARTS) throw error;
    }
  }
}
