// An installed Firefox with a profile of its own that can be killed as a whole. Playwright starts it as
// the leader of a process group (it does so everywhere but on Windows); the leader is the process whose
// command line names the profile.
import { spawnSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { firefox } from 'playwright-core';
import { findFirefox } from './find-browser.mjs';
import { endGroup, watchGroup } from './kills-groups.mjs';

const PATIENCE_MS = 10_000;

/** @param {string} profile a folder @returns {Promise<import('./kills-browser.mjs').Victim>} */
export async function startFirefox(profile) {
  const executablePath = findFirefox();
  if (executablePath === undefined) {
    throw new Error('No Firefox was found. Install it or set FIREFOX_PATH.');
  }
  const channel = 'moz-firefox';
  const context = await firefox.launchPersistentContext(profile, { executablePath, channel });
  const leader = leaderOf(profile);
  if (leader === undefined) {
    await context.close();
    throw new Error('The process of Firefox was not found.');
  }
  watchGroup(leader);
  const kill = async () => {
    endGroup(leader);
    await goneOf(profile);
  };
  try {
    // Firefox begins with a page.
    return { page: context.pages()[0] ?? (await context.newPage()), kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

/** @param {string} profile */
function leaderOf(profile) {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,pgid=,args='], { encoding: 'utf8' });
  const line = stdout.split('\n').find((each) => each.includes(profile));
  const [pid, group] = (line ?? '').trim().split(/\s+/, 2).map(Number);
  return pid !== undefined && pid === group ? pid : undefined;
}

/** The profile is free when its process is no more. @param {string} profile */
async function goneOf(profile) {
  const until = Date.now() + PATIENCE_MS;
  while (leaderOf(profile) !== undefined) {
    if (Date.now() > until) throw new Error('Firefox did not end.');
    await wait(50);
  }
}
