// npm run bench: how fast the engine is, beside a minimal hand-written loop that does the same, and
// how fast the page is in Chromium.
//
// Each workload runs in a fresh process, engine and loop in turn, so that the ratio holds even on a
// busy machine. Exit status 1 when a mean response is outside what theory allows.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchInChromium, benchInNode } from './bench-places.mjs';
import { benchPage } from './bench-page.mjs';
import { bundleForNode } from './bench-bundle.mjs';
import { profileInNode } from './bench-node.mjs';
import { isStartedDirectly, runMain } from './command-line.mjs';
import { ensureInstall } from './ensure-install.mjs';

const HELP = `npm run bench -- [options]
  --only W3,hours  of W1 to W5, hours, memory, snapshots, page; else all
  --in node        or chromium; else both
  --quick          fewer customers and turns
  --customers N    customers in a turn
  --turns N        turns that count
  --sample N       simulated seconds between samples of W1 to W4 (2, as in their files)
  --clock cpu      time on the processor instead of the wall's, on a busy machine (Node; the page's frames)
  --json FILE      the results as JSON too
  --profile        a CPU profile of the engine alone, in Node, of each workload chosen
  --help           this`;

const WORKLOADS = ['W1', 'W2', 'W3', 'W4', 'W5'];
const SUBJECTS = [...WORKLOADS, 'hours', 'memory', 'snapshots', 'page'];

/** @returns {Promise<number>} the exit status */
async function bench() {
  const values = options();
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const names = among('only', values.only, SUBJECTS);
  const places = among('in', values.in, ['node', 'chromium']);
  const plan = {
    workloads: names.filter((name) => WORKLOADS.includes(name)),
    others: names.filter((name) => !WORKLOADS.includes(name)),
    customers: count('customers', values.customers, values.quick ? 500_000 : 2_000_000),
    turns: count('turns', values.turns, values.quick ? 3 : 5),
    clock: values.clock === 'cpu' ? /** @type {const} */ ('cpu') : /** @type {const} */ ('wall'),
    sampleSeconds: values.sample === undefined ? undefined : count('sample', values.sample, 2),
    memoryEvents: values.quick ? 2_000_000 : 10_000_000,
  };
  await ensureInstall();
  if (values.profile) return profile(plan);
  const results = await measureAll(plan, { places, names });
  if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
  const measured = [results.node, results.chromium].flatMap((each) => each?.workloads ?? []);
  return measured.every(({ isRight }) => isRight) ? 0 : 1;
}

/**
 * @param {import('./bench-places.mjs').Plan} plan
 * @param {{ places: string[], names: string[] }} chosen
 */
async function measureAll(plan, { places, names }) {
  const engine = names.some((name) => name !== 'page');
  const isIn = (/** @type {string} */ place) => places.includes(place);
  return {
    ...(engine && isIn('node') ? { node: await benchInNode(plan) } : {}),
    ...(engine && isIn('chromium') ? { chromium: await benchInChromium(plan) } : {}),
    ...(isIn('chromium') && names.includes('page') ? { page: await benchPage(plan) } : {}),
  };
}

function options() {
  const text = /** @type {const} */ ({ type: 'string' });
  const flag = /** @type {const} */ ({ type: 'boolean', default: false });
  const { values } = parseArgs({
    options: {
      ...{ only: text, in: text, customers: text, turns: text, json: text, sample: text },
      ...{ clock: { type: 'string', default: 'wall' }, quick: flag, profile: flag, help: flag },
    },
  });
  among('clock', values.clock, ['wall', 'cpu']);
  return values;
}

/** @param {import('./bench-places.mjs').Plan} plan */
async function profile({ workloads, customers, turns, clock, sampleSeconds }) {
  const bundle = await bundleForNode('node-main.ts');
  for (const name of workloads) {
    console.log(
      profileInNode(bundle, { subject: 'engine', name, customers, turns, clock, sampleSeconds }),
    );
  }
  return 0;
}

/**
 * @param {string} option
 * @param {string | undefined} text words with commas between; all when not given
 * @param {string[]} allowed
 * @returns {any[]} some of `allowed`
 * @throws {Error}
 */
function among(option, text, allowed) {
  const names = text?.split(',') ?? allowed;
  const unknown = names.find((name) => !allowed.includes(name));
  if (unknown === undefined) return names;
  throw new Error(`--${option} ${unknown} is not allowed; give some of ${allowed.join(',')}`);
}

/**
 * @param {string} name
 * @param {string | undefined} text
 * @param {number} usual
 * @throws {Error}
 */
function count(name, text, usual) {
  if (text === undefined) return usual;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= 1e9) return number;
  throw new Error(`--${name} ${text} is not allowed; give a whole number from 1 to 1000000000`);
}

if (isStartedDirectly(import.meta.url)) await runMain(bench);
