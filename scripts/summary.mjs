// The end of a test run in words: a table of the stages, what went wrong, and the closing line.
//
// The closing line has always the form `N passed, N failed`, with `, N skipped` added if any were,
// and is the last line printed. A run fails if anything failed, or if nothing was run at all.
import { total } from './count-tests.mjs';

/**
 * @typedef {object} StageResult
 * @property {string} name
 * @property {import('./count-tests.mjs').Count} count
 * @property {number} seconds wall time
 * @property {string[]} problems what went wrong, one sentence each
 */

/**
 * @param {StageResult[]} results
 * @returns {string} lines of text
 */
export function table(results) {
  const head = ['stage', 'passed', 'failed', 'skipped', 'time'];
  const rows = results.map(({ name, count, seconds }) => [
    ...[name, String(count.passed), String(count.failed), String(count.skipped)],
    `${seconds.toFixed(1)} s`,
  ]);
  const lines = [head, ...rows].map((cells) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(10) : cell.padStart(9))).join(''),
  );
  const problems = results.flatMap(({ name, problems }) =>
    problems.map((text) => `${name}: ${text}`),
  );
  return [...lines, ...(problems.length > 0 ? ['', ...problems] : [])].join('\n');
}

/** @param {StageResult[]} results */
export function closingLine(results) {
  const { passed, failed, skipped } = total(results.map((result) => result.count));
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** @param {StageResult[]} results @returns {number} the exit status */
export function exitStatus(results) {
  const { passed, failed } = total(results.map((result) => result.count));
  return failed === 0 && passed > 0 ? 0 : 1;
}
