// npm run golden: the golden recipes simulated anew and held against tests/golden/data/digests.json.
//
//   npm run golden         names each recipe that comes out otherwise; exit status 1 if there is one
//   npm run golden write   writes the table anew, after a change that means to change results
//
// The table is never written where CI is set: a check that makes what it checks against checks
// nothing. The new table is to be read before it is committed; what changes is told.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isStartedDirectly, readOptions, runMain } from './command-line.mjs';
import { ensureInstall } from './ensure-install.mjs';
import { ROOT } from './run-child.mjs';

/** @typedef {import('../tests/golden/sim/digests/golden-row.ts').GoldenTable} GoldenTable */
/** @typedef {import('../tests/golden/sim/digests/golden-row.ts').GoldenRow} GoldenRow */

const FILE = join(ROOT, 'tests', 'golden', 'data', 'digests.json');
/** Differences told at once. */
const MOST_TOLD = 20;

/** @returns {Promise<number>} the exit status */
async function golden() {
  const { words } = readOptions(process.argv.slice(2), {});
  const writes = wantsToWrite(words, process.env);
  await ensureInstall();
  const made = await makeTable();
  const differences = differencesOf(readTable(), made);
  for (const difference of differences.slice(0, MOST_TOLD)) console.log(difference);
  console.log(`${differences.length} of ${made.rows.length} recipes come out otherwise.`);
  if (!writes) return differences.length > 0 ? 1 : 0;
  writeFileSync(FILE, textOf(made));
  console.log(`Written. If the project is released, ENGINE must be raised: it is ${made.engine}.`);
  return 0;
}

/**
 * @param {string[]} words what was given on the command line
 * @param {Record<string, string | undefined>} environment
 * @throws {Error} when it may not be written, or for other words
 */
export function wantsToWrite(words, environment) {
  if (words.length === 0) return false;
  if (words.join(' ') !== 'write') {
    throw new Error(`${words.join(' ')} is not allowed; give write, or nothing`);
  }
  if (environment['CI'] === undefined || environment['CI'] === '') return true;
  throw new Error('CI is set: the golden digests are not written here. Nothing was changed.');
}

/**
 * What is not as in the table, one sentence each.
 * @param {GoldenTable} table
 * @param {GoldenTable} made
 */
export function differencesOf(table, made) {
  const before = new Map(table.rows.map((row) => [row.name, row]));
  const now = new Set(made.rows.map(({ name }) => name));
  return [
    ...made.rows.flatMap((row) => differenceOf(before.get(row.name), row)),
    ...[...before.keys()].filter((name) => !now.has(name)).map((name) => `${name}: gone`),
  ];
}

/** @param {GoldenRow | undefined} before @param {GoldenRow} row @returns {string[]} */
function differenceOf(before, row) {
  if (before === undefined) return [`${row.name}: new`];
  if (before.recipe !== row.recipe) return [`${row.name}: another recipe`];
  const first = row.digests.findIndex((digest, i) => digest !== before.digests[i]);
  if (first >= 0) return [`${row.name}: another digest from its time ${first + 1} on`];
  return before.series === row.series ? [] : [`${row.name}: other figures in the time series`];
}

/** One row a line, so that a change shows which recipes it touches. @param {GoldenTable} table */
export function textOf({ engine, rows }) {
  const lines = rows.map((row) => `    ${JSON.stringify(row)}`);
  return `{\n  "engine": ${JSON.stringify(engine)},\n  "rows": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** @returns {Promise<GoldenTable>} */
async function makeTable() {
  // Only now, since these need packages that may just have been installed.
  const { bundleEngine } = await import('./engines-bundle.mjs');
  const { openNode } = await import('./engines-places.mjs');
  const bundle = await bundleEngine();
  try {
    const node = await openNode(bundle);
    const questions = node.allQuestions().filter(({ kind }) => kind === 'golden');
    const answers = await node.ask(questions, 0);
    return { engine: node.version, rows: answers.map((answer) => JSON.parse(answer)) };
  } finally {
    await bundle.remove();
  }
}

/** @returns {GoldenTable} */
function readTable() {
  return JSON.parse(readFileSync(FILE, 'utf8'));
}

if (isStartedDirectly(import.meta.url)) await runMain(golden);
