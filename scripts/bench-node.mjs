// Runs the bench's bundle in fresh Node processes: one workload each, the result as JSON, or a CPU
// profile of the engine alone (open it in a browser's developer tools).
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { BENCH_FOLDER } from './bench-bundle.mjs';

const LIMIT_MILLISECONDS = 20 * 60 * 1000;

/** @typedef {{ name: string, customers: number, turns: number, clock: string }} Plan */

/**
 * @param {string} bundle
 * @param {Plan} plan
 * @returns {import('../tests/bench/measure-workload.ts').Measured}
 */
export function measureInNode(bundle, plan) {
  return JSON.parse(node([bundle, ...words(plan)]));
}

/** @param {string} bundle @param {Plan} plan @returns {string} where the profile is */
export function profileInNode(bundle, plan) {
  const file = `${plan.name}.cpuprofile`;
  node([
    ...['--cpu-prof', '--cpu-prof-dir', BENCH_FOLDER, '--cpu-prof-name', file],
    ...[bundle, ...words(plan), 'engine'],
  ]);
  return join(BENCH_FOLDER, file);
}

/** @param {Plan} plan */
function words({ name, customers, turns, clock }) {
  return [name, String(customers), String(turns), clock];
}

/** @param {string[]} args @returns {string} what it prints */
function node(args) {
  return execFileSync(process.execPath, args, {
    encoding: 'utf8',
    timeout: LIMIT_MILLISECONDS,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
