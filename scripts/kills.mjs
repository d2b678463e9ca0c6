// npm run kills: kills the whole browser at random moments while runs go on, opens it again, and looks
// for what was lost.
//
//   --count 100        so many kills (20)
//   --browser firefox  an installed Firefox (chromium)
//
// In each round the same profile is opened, what the kill before left is held against what was seen on
// the page, and new runs go on until the next kill. A finished run must be there with its digest; one
// that was not must be at most one second of wall time behind and come to the same digests again.
// Prints a table; exit status 1 on a loss.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isStartedDirectly, readOptions, runMain } from './command-line.mjs';
import { ensureInstall } from './ensure-install.mjs';
import { ROOT, stopChildrenWithUs } from './run-child.mjs';
import { serve } from './serve.mjs';
import { ensureBuild } from './start.mjs';

/** @typedef {import('./kills-round.mjs').Finding} Finding */

/** @returns {Promise<number>} the exit status */
async function kills() {
  const { values } = readOptions(process.argv.slice(2), {
    count: '20',
    browser: 'chromium',
  });
  const count = Number(values.count);
  if (!(Number.isInteger(count) && count > 0)) throw new Error('--count is a number from 1 on.');
  await ensureInstall();
  await ensureBuild();
  // Only now, since it needs packages that may just have been installed.
  const { round } = await import('./kills-round.mjs');
  const { victimName } = await import('./kills-browser.mjs');
  const browser = victimName(values.browser ?? '');
  const profile = mkdtempSync(join(tmpdir(), 'autoscaling-lab-kills-'));
  const { address, close } = await serve({ folder: join(ROOT, 'dist') });
  /** @type {Finding[]} */
  const findings = [];
  /** @type {import('./kills-round.mjs').Seen[]} */
  let seen = [];
  try {
    // One round more: the last one looks at what the last kill left.
    for (let i = 0; i <= count; i++) {
      const outcome = await round({ browser, profile, address, seen, isLast: i === count });
      seen = outcome.seen;
      findings.push(...outcome.findings);
      for (const finding of outcome.findings) console.log(lineOf(i, finding));
    }
  } finally {
    await close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return report(count, findings);
}

/** @param {number} kill @param {Finding} finding */
function lineOf(kill, { run, isFinished, behindMs, wrong }) {
  const state = isFinished ? 'finished  ' : 'unfinished';
  const behind = Number.isNaN(behindMs) ? '' : `${Math.round(behindMs)} ms behind`;
  return `kill ${String(kill).padStart(3)}  ${run}  ${state}  ${behind.padEnd(15)}  ${wrong ?? 'as it was'}`;
}

/** @param {number} count @param {Finding[]} findings */
function report(count, findings) {
  const wrong = findings.filter(({ wrong }) => wrong !== null);
  const behind = findings
    .filter(({ isFinished, behindMs }) => !isFinished && !Number.isNaN(behindMs))
    .map(({ behindMs }) => behindMs)
    .sort((one, other) => one - other);
  const finished = findings.filter(({ isFinished }) => isFinished);
  /** @param {number} share */
  const at = (share) => Math.round(behind[Math.ceil(share * behind.length) - 1] ?? NaN);
  console.log(`kills                            ${count}`);
  console.log(`finished runs looked at          ${finished.length}`);
  console.log(`  lost or different              ${finished.filter((each) => each.wrong).length}`);
  console.log(`unfinished runs looked at        ${findings.length - finished.length}`);
  console.log(
    `  lost, late or different        ${wrong.length - finished.filter((each) => each.wrong).length}`,
  );
  console.log(
    `  behind: half, most, at the most ${at(0.5)}, ${at(0.95)}, ${at(1)} ms of wall time`,
  );
  return wrong.length === 0 && findings.length > 0 ? 0 : 1;
}

if (isStartedDirectly(import.meta.url)) {
  stopChildrenWithUs();
  await runMain(kills);
}
