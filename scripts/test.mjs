// npm test: installs what is missing, then runs all stages of scripts/stages.mjs and counts them.
//
//   npm test                   all stages
//   npm test -- types unit     these alone
//
// Goes on after a stage that failed, and closes with the one line `N passed, N failed`; the exit
// status is 1 if anything failed. A stage that ran fewer tests than it must have has failed.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isStartedDirectly, runMain } from './command-line.mjs';
import { countExit, countReport, NONE, total } from './count-tests.mjs';
import { ensureInstall } from './ensure-install.mjs';
import { ensureChromium } from './find-browser.mjs';
import { ROOT, runTool, stopChildrenWithUs } from './run-child.mjs';
import { chooseStages } from './stages.mjs';
import { closingLine, exitStatus, table } from './summary.mjs';

/** @typedef {import('./summary.mjs').StageResult} StageResult */

/** @returns {Promise<number>} the exit status */
async function test() {
  const results = await runStages(chooseStages(process.argv.slice(2)));
  console.log(`\n${table(results)}\n\n${closingLine(results)}`);
  return exitStatus(results);
}

/**
 * @param {import('./stages.mjs').Stage[]} stages
 * @returns {Promise<StageResult[]>}
 */
async function runStages(stages) {
  try {
    await ensureInstall();
  } catch (error) {
    const problems = [messageOf(error)];
    return [{ name: 'install', count: { ...NONE, failed: 1 }, seconds: 0, problems }];
  }
  const reports = temporaryFolder();
  /** @type {StageResult[]} */
  const results = [];
  for (const stage of stages) results.push(await runStage(stage, results, reports));
  return results;
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

/** A folder for this run's reports, deleted when the run ends, even when it is broken off. */
function temporaryFolder() {
  const parent = join(ROOT, '.cache');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'reports-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * @param {import('./stages.mjs').Stage} stage
 * @param {StageResult[]} earlier
 * @param {string} reports a folder for the runners' reports
 * @returns {Promise<StageResult>}
 */
async function runStage(stage, earlier, reports) {
  const { name } = stage;
  console.log(`\n── ${name} ──`);
  const started = performance.now();
  const broken = earlier.find(
    (result) => stage.needs?.includes(result.name) && result.count.failed > 0,
  );
  const outcomes = broken
    ? [{ count: { ...NONE, failed: 1 }, problems: [`not run, because ${broken.name} failed`] }]
    : await runChecks(stage, reports);
  const seconds = (performance.now() - started) / 1000;
  const count = total(outcomes.map((outcome) => outcome.count));
  const problems = outcomes.flatMap((outcome) => outcome.problems);
  const result = requireEnough(stage, { name, count, seconds, problems });
  console.log(`${name}: ${closingLine([result])} in ${seconds.toFixed(1)} s`);
  return result;
}

/**
 * Side by side: a check that is one process uses one processor.
 * @param {import('./stages.mjs').Stage} stage
 * @param {string} reports
 */
function runChecks({ checks, limitSeconds }, reports) {
  return Promise.all(checks.map((check) => runCheck(check, limitSeconds, reports)));
}

/**
 * @param {import('./stages.mjs').Check} check
 * @param {number} limitSeconds
 * @param {string} reports
 */
async function runCheck(check, limitSeconds, reports) {
  const { title, counted } = check;
  const report = join(reports, `${counted}.json`);
  rmSync(report, { force: true });
  const preparation = await prepare(check, report);
  if ('problem' in preparation) {
    return { count: { ...NONE, failed: 1 }, problems: [preparation.problem] };
  }
  const { args, env } = preparation;
  const outcome = await runTool(check.tool, args, { limitSeconds, env });
  const count =
    counted === 'exit'
      ? countExit(outcome.status)
      : countReport(counted, readIfThere(report), outcome.status);
  return { count, problems: problemsOf({ title, limitSeconds, outcome, failed: count.failed }) };
}

/**
 * What a runner must be told so that it writes its report, and a browser for Playwright.
 * @param {import('./stages.mjs').Check} check
 * @param {string} report
 * @returns {Promise<{ args: string[], env: Record<string, string> } | { problem: string }>}
 */
async function prepare({ counted, args }, report) {
  if (counted === 'vitest') return { args: [...args, `--outputFile.json=${report}`], env: {} };
  if (counted === 'exit') return { args, env: {} };
  try {
    return { args, env: { CHROMIUM_PATH: await ensureChromium(), LAB_E2E_REPORT: report } };
  } catch (error) {
    return { problem: messageOf(error) };
  }
}

/**
 * @param {{ title: string, limitSeconds: number, outcome: import('./run-child.mjs').Outcome, failed: number }} check
 * @returns {string[]}
 */
function problemsOf({ title, limitSeconds, outcome, failed }) {
  if (outcome.timedOut) return [`${title}: ended after ${limitSeconds} seconds, the time limit`];
  if (outcome.error !== undefined) return [`${title}: ${outcome.error}`];
  return failed > 0 ? [`${title}: ${failed} failed (exit status ${outcome.status})`] : [];
}

/**
 * Not run is not passed: adds one failure when a stage ran fewer tests than it must.
 * @param {import('./stages.mjs').Stage} stage
 * @param {StageResult} result
 * @returns {StageResult}
 */
export function requireEnough({ atLeast }, result) {
  const ran = result.count.passed + result.count.failed;
  if (ran >= atLeast) return result;
  return {
    ...result,
    count: { ...result.count, failed: result.count.failed + 1 },
    problems: [...result.problems, `ran ${ran} tests, but at least ${atLeast} are expected`],
  };
}

/** @param {string} path */
function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined; // the runner wrote none; counted as a failure
  }
}

if (isStartedDirectly(import.meta.url)) {
  stopChildrenWithUs();
  await runMain(test);
}
