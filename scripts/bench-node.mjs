// Asks the bench's bundle in fresh Node processes: one question each, the answer as JSON; or a CPU
// profile of the engine alone (open it in a browser's developer tools). V8 is told what `lab` tells it.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { BENCH_FOLDER } from './bench-bundle.mjs';
import { ENGINE_FLAGS } from './engine-flags.mjs';

const LIMIT_MILLISECONDS = 20 * 60 * 1000;

/** So much that nothing is collected while allocations are counted (measure-memory.ts). */
const MEMORY_FLAGS = ['--expose-gc', '--max-semi-space-size=1024', '--min-semi-space-size=1024'];

/** @typedef {import('../tests/bench/node-main.ts').Question} Question */

/**
 * @param {string} bundle
 * @param {Question} question
 * @returns {any} the answer to this question (tests/bench/node-main.ts)
 */
export function askNode(bundle, question) {
  const flags = question.subject === 'memory' ? MEMORY_FLAGS : ENGINE_FLAGS;
  return JSON.parse(node([...flags, bundle, JSON.stringify(question)]));
}

/**
 * @param {string} bundle
 * @param {Question & { subject: 'engine' }} question
 * @returns {string} where the profile is
 */
export function profileInNode(bundle, question) {
  const file = `${question.name}.cpuprofile`;
  node([
    ...ENGINE_FLAGS,
    ...['--cpu-prof', '--cpu-prof-dir', BENCH_FOLDER, '--cpu-prof-name', file],
    ...[bundle, JSON.stringify(question)],
  ]);
  return join(BENCH_FOLDER, file);
}

/** @param {string[]} args @returns {string} what it prints */
function node(args) {
  return execFileSync(process.execPath, args, {
    encoding: 'utf8',
    timeout: LIMIT_MILLISECONDS,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
