// Asks Node and the wanted browsers all questions, one engine and one place after the other, and
// compares the answers with those of Node. Which engines there are is a table here.
import { compare, expectedAnswers, placeName } from './engines-compare.mjs';
import { openChromium, openFirefox, openNode } from './engines-places.mjs';
import { openWebKit } from './engines-webkit.mjs';

/** @typedef {import('./engines-compare.mjs').Row} Row */
/** @typedef {import('./engines-places.mjs').Engine} Engine */
/** @typedef {import('../tests/engines/answer.ts').Question} Question */
/** @typedef {'chromium' | 'firefox' | 'webkit'} BrowserName */

/** @type {Record<BrowserName, (served: import('./engines-places.mjs').Served) => Promise<Engine | undefined>>} */
const BROWSERS = { chromium: openChromium, firefox: openFirefox, webkit: openWebKit };

/**
 * @param {import('./engines-places.mjs').Served} served
 * @param {BrowserName[]} wanted
 */
export async function askAll(served, wanted) {
  const node = await openNode(served);
  const questions = node.allQuestions();
  const expected = expectedAnswers(questions, await node.ask(questions, 0));
  const rows = await ask(node, questions, expected);
  /** @type {string[]} */
  const missing = [];
  for (const name of wanted) {
    const engine = await BROWSERS[name](served);
    if (engine === undefined) missing.push(name);
    else rows.push(...(await ask(engine, questions, expected)));
  }
  return { questions, rows, missing };
}

/**
 * @param {Engine} engine
 * @param {Question[]} questions
 * @param {Map<string, string>} expected
 * @returns {Promise<Row[]>} one for each place
 */
async function ask(engine, questions, expected) {
  try {
    const rows = [];
    for (const workers of engine.places) {
      const place = placeName(workers);
      console.error(`Asking ${engine.name}, ${place}`);
      const started = performance.now();
      const answers = await engine.ask(questions, workers);
      const seconds = (performance.now() - started) / 1000;
      rows.push({ engine: engine.name, place, seconds, ...compare(questions, answers, expected) });
    }
    return rows;
  } finally {
    await engine.close();
  }
}
