// npm run bench: how fast the engine is, beside a minimal hand-written loop that does the same.
//
//   --only W3,W4     these workloads alone        --quick         fewer customers and turns
//   --customers N    customers in a turn          --turns N       turns that count
//   --json FILE      the results as JSON too      --profile       of the engine alone, in Node
//   --clock cpu      time on the processor instead of the wall's, on a busy machine (Node only)
//
// Each workload runs in a fresh process, engine and loop in turn, so that the ratio holds even on a
// busy machine. Exit status 1 when a mean response is outside theory.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bundleForNode } from './bench-bundle.mjs';
import { measureInNode, profileInNode } from './bench-node.mjs';
import { ratesTable } from './bench-table.mjs';
import { isStartedDirectly, runMain } from './command-line.mjs';

const WORKLOADS = ['W1', 'W2', 'W3', 'W4', 'W5'];

/** @returns {Promise<number>} the exit status */
async function bench() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      customers: { type: 'string' },
      turns: { type: 'string' },
      json: { type: 'string' },
      clock: { type: 'string', default: 'wall' },
      profile: { type: 'boolean', default: false },
    },
  });
  const names = chosen(values.only);
  const customers = count('customers', values.customers, values.quick ? 500_000 : 2_000_000);
  const turns = count('turns', values.turns, values.quick ? 3 : 5);
  const { clock } = values;
  const bundle = await bundleForNode('node-main.ts');
  if (values.profile) {
    for (const name of names) console.log(profileInNode(bundle, { name, customers, turns, clock }));
    return 0;
  }
  const node = names.map((name) => measureInNode(bundle, { name, customers, turns, clock }));
  console.log(ratesTable(`Node ${process.versions.node}`, node));
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ node }, null, 2)}\n`);
  return node.every(({ isRight }) => isRight) ? 0 : 1;
}

/** @param {string | undefined} only @throws {Error} */
function chosen(only) {
  const names = only?.split(',') ?? WORKLOADS;
  const unknown = names.find((name) => !WORKLOADS.includes(name));
  if (unknown === undefined) return names;
  throw new Error(`--only ${unknown} is not allowed; give some of ${WORKLOADS.join(',')}`);
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
