// WebKitGTK for `npm run engines`: its own WebDriver server on a screen of its own (Xvfb), spoken to
// by plain HTTP after the W3C WebDriver standard (w3.org/TR/webdriver2), with no package in between.
// Debian and Ubuntu have it as webkit2gtk-driver and xvfb. It is never installed from here.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { SCRIPT } from './engines-bundle.mjs';
import { PLACES } from './engines-places.mjs';
import { freePort } from './serve.mjs';

/** @typedef {import('./engines-places.mjs').Engine} Engine */
/** @typedef {import('./engines-places.mjs').Served} Served */

const START_LIMIT_MILLISECONDS = 20_000;
const SCRIPT_LIMIT_MILLISECONDS = 20 * 60 * 1000;
const BETWEEN_LOOKS_MILLISECONDS = 100;

/** @param {Served} served @returns {Promise<Engine | undefined>} undefined when it is not installed */
export async function openWebKit({ address }) {
  const browser = miniBrowser();
  if (!['WebKitWebDriver', 'xvfb-run'].every(isOnPath) || browser === undefined) return undefined;
  const driver = await startDriver();
  try {
    const { session, version } = await driver.open(browser);
    await session('url', { url: address });
    await session('timeouts', { script: SCRIPT_LIMIT_MILLISECONDS });
    return {
      name: `WebKitGTK ${version}`,
      places: PLACES,
      ask: async (questions, workers) =>
        answersOf(await session('execute/async', question(questions, workers))),
      close: driver.close,
    };
  } catch (error) {
    await driver.close();
    throw error;
  }
}

/** @param {import('./engines-places.mjs').Question[]} questions @param {number} workers */
function question(questions, workers) {
  const script = `
    const [questions, workers, script, done] = arguments;
    const asked = workers === 0
      ? new Promise((resolve) => resolve(engineCheck.askHere(questions)))
      : engineCheck.askWorkers(questions, script, workers);
    asked.then((answers) => done({ answers }), (error) => done({ reason: String(error) }));`;
  return { script, args: [questions, workers, SCRIPT] };
}

/** @param {{ answers?: string[], reason?: string }} outcome */
function answersOf({ answers, reason }) {
  if (answers === undefined) throw new Error(`WebKitGTK: ${reason}`);
  return answers;
}

async function startDriver() {
  const port = await freePort();
  const driver = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], {
    stdio: 'ignore',
    detached: true, // a group of its own, ended as a whole
    env: { ...process.env, WEBKIT_DISABLE_COMPOSITING_MODE: '1', LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  const end = () => endGroup(driver);
  process.once('exit', end);
  let path = '';
  const call = caller(`http://127.0.0.1:${port}`);
  await untilReady(call);
  return {
    /** @param {string} binary */
    async open(binary) {
      const options = { binary, args: ['--automation'] };
      const alwaysMatch = { 'webkitgtk:browserOptions': options };
      const opened = await call('POST', '/session', { capabilities: { alwaysMatch } });
      path = `/session/${opened.sessionId}`;
      const version = String(opened.capabilities.browserVersion);
      /** @param {string} command @param {object} body */
      const session = (command, body) => call('POST', `${path}/${command}`, body);
      return { version, session };
    },
    async close() {
      if (path !== '') await call('DELETE', path);
      process.removeListener('exit', end);
      end();
    },
  };
}

/**
 * @param {string} base
 * @returns {(method: string, path: string, body?: object) => Promise<any>}
 */
function caller(base) {
  return async (method, path, body) => {
    const answer = await fetch(base + path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = /** @type {{ value: any }} */ (await answer.json());
    if (value?.error) throw new Error(`WebKitWebDriver: ${value.error}: ${value.message}`);
    return value;
  };
}

/** @param {(method: string, path: string) => Promise<unknown>} call */
async function untilReady(call) {
  const started = performance.now();
  for (;;) {
    try {
      await call('GET', '/status');
      return;
    } catch (error) {
      if (performance.now() - started > START_LIMIT_MILLISECONDS) throw error;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MILLISECONDS));
    }
  }
}

/** @param {import('node:child_process').ChildProcess} driver */
function endGroup({ pid }) {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGTERM');
  } catch {
    // It has ended by itself.
  }
}

/** @returns {string | undefined} the small browser that comes with the driver's library */
function miniBrowser() {
  const libraries = ['/usr/lib', '/usr/libexec', '/usr/lib64'].filter(existsSync);
  const machines = libraries.flatMap((folder) => [
    folder,
    ...readdirSync(folder)
      .filter((name) => name.includes('linux-gnu'))
      .map((name) => join(folder, name)),
  ]);
  return machines
    .flatMap((folder) =>
      ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((name) =>
        join(folder, name, 'MiniBrowser'),
      ),
    )
    .find(existsSync);
}

/** @param {string} name */
function isOnPath(name) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.some((folder) => existsSync(join(folder, name)));
}
