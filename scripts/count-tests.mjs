// How many tests passed, failed and were skipped, read from the JSON reports of the test runners.
//
// Nothing is taken on trust: a report that is missing or unreadable, a file of tests that could not
// be loaded, an error outside any test, and a runner that ends in failure without a failed test
// each count as one failure.

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** @type {Readonly<Count>} */
export const NONE = { passed: 0, failed: 0, skipped: 0 };

/** @param {Count[]} counts @returns {Count} */
export function total(counts) {
  return counts.reduce(
    (sum, count) => ({
      passed: sum.passed + count.passed,
      failed: sum.failed + count.failed,
      skipped: sum.skipped + count.skipped,
    }),
    NONE,
  );
}

/**
 * One command that is one check.
 * @param {number} status its exit status
 * @returns {Count}
 */
export function countExit(status) {
  return status === 0 ? { ...NONE, passed: 1 } : { ...NONE, failed: 1 };
}

/**
 * @param {'vitest' | 'playwright'} runner
 * @param {string | undefined} report the text of its JSON report, if it wrote one
 * @param {number} status its exit status
 * @returns {Count}
 */
export function countReport(runner, report, status) {
  const count = readReport(runner, report);
  const silentFailure = status !== 0 && count.failed === 0;
  return silentFailure ? { ...count, failed: 1 } : count;
}

/**
 * @param {'vitest' | 'playwright'} runner
 * @param {string | undefined} report
 * @returns {Count}
 */
function readReport(runner, report) {
  if (report === undefined) return { ...NONE, failed: 1 };
  try {
    const parsed = JSON.parse(report);
    return runner === 'vitest' ? countVitest(parsed) : countPlaywright(parsed);
  } catch {
    return { ...NONE, failed: 1 };
  }
}

/**
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {Count}
 */
function countVitest(report) {
  return total(report.testResults.map(countVitestFile));
}

/**
 * @param {{ status: string, assertionResults: { status: string }[] }} file
 * @returns {Count}
 */
function countVitestFile(file) {
  const statuses = file.assertionResults.map((result) => result.status);
  const passed = statuses.filter((status) => status === 'passed').length;
  const failed = statuses.filter((status) => status === 'failed').length;
  const brokenFile = file.status === 'failed' && failed === 0;
  return { passed, failed: brokenFile ? 1 : failed, skipped: statuses.length - passed - failed };
}

/**
 * A test that passed only at a second try counts as failed.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} report
 * @returns {Count}
 */
function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}
