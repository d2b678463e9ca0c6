// A Chromium with a profile of its own that can be killed as a whole: it leads a process group. Driven
// over the port that it writes into its profile.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { ensureChromium } from './find-browser.mjs';
import { endGroup, watchGroup } from './kills-groups.mjs';

/** No sandbox, since it cannot work for root; and nothing that calls home. */
const ARGUMENTS = [
  ...['--headless=new', '--remote-debugging-port=0', '--no-sandbox', '--disable-quic'],
  ...['--no-first-run', '--disable-background-networking', '--disable-component-update'],
  ...['--disable-sync', '--disable-session-crashed-bubble', '--window-size=1024,768'],
];
const PATIENCE_MS = 30_000;

/** @param {string} profile a folder @returns {Promise<import('./kills-browser.mjs').Victim>} */
export async function startChromium(profile) {
  const portFile = join(profile, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const child = spawn(await ensureChromium(), [...ARGUMENTS, `--user-data-dir=${profile}`], {
    detached: true,
    stdio: 'ignore',
  });
  const { pid } = child;
  if (pid !== undefined) watchGroup(pid);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const kill = async () => {
    if (pid === undefined) return;
    endGroup(pid);
    await gone;
  };
  try {
    const port = await portOf(portFile);
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const context = browser.contexts()[0] ?? (await browser.newContext());
    return { page: await context.newPage(), kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

/** @param {string} file @returns {Promise<string>} */
async function portOf(file) {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    try {
      const [port] = readFileSync(file, 'utf8').split('\n');
      if (port) return port;
    } catch {
      // Not yet.
    }
    await wait(50);
  }
  throw new Error('The browser did not start.');
}
