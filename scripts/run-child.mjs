// Runs a child process that can neither hang for ever nor outlive us.
//
// Each child leads a process group of its own. When the time limit (seconds) is over, or when this
// process is told to stop, the whole group is ended: politely first, then for good.
// A child gets no standard input. Nothing is thrown: the outcome tells what happened.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the project. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const SECONDS_TO_END_POLITELY = 5;
const onWindows = process.platform === 'win32';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * @typedef {object} Outcome
 * @property {number} status the exit status; 1 when there was none
 * @property {boolean} timedOut whether the time limit ended it
 * @property {number} seconds wall time
 * @property {string} [error] why it could not be started
 */

/**
 * @typedef {object} ChildOptions
 * @property {number} limitSeconds
 * @property {Record<string, string | undefined>} [env] added to ours
 * @property {'inherit' | 'stderr' | 'ignore'} [output] where its output goes; 'stderr' keeps our standard output clean
 */

/**
 * @param {string} command
 * @param {string[]} args
 * @param {ChildOptions} options
 * @returns {Promise<Outcome>}
 */
export function runChild(command, args, { limitSeconds, env = {}, output = 'inherit' }) {
  const started = performance.now();
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', output === 'stderr' ? 2 : output, output === 'stderr' ? 2 : output],
    detached: !onWindows,
  });
  running.add(child);
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    endGroup(child);
  }, limitSeconds * 1000);
  return new Promise((resolve) => {
    /** @param {number} status @param {string} [error] */
    const finish = (status, error) => {
      clearTimeout(timer);
      running.delete(child);
      signalGroup(child, 'SIGKILL'); // what the child left behind
      const seconds = (performance.now() - started) / 1000;
      resolve({
        status: timedOut ? status || 1 : status,
        timedOut,
        seconds,
        ...(error ? { error } : {}),
      });
    };
    child.once('error', (error) => finish(1, error.message));
    child.once('exit', (code) => finish(code ?? 1));
  });
}

/**
 * Runs a tool of node_modules by its file, which needs no shell on any system.
 * @param {string} file below node_modules, such as 'vite/bin/vite.js'
 * @param {string[]} args
 * @param {ChildOptions} options
 */
export function runTool(file, args, options) {
  return runChild(process.execPath, [join(ROOT, 'node_modules', file), ...args], options);
}

/**
 * Ends all running children when we are told to stop, then stops with the usual status.
 * @returns {() => void} leaves the signals alone again: where nothing but our own computing follows,
 *   the system ends us at once, while a handler would have to wait for its end
 */
export function stopChildrenWithUs() {
  const stops = /** @type {const} */ ([
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ]).map(([signal, number]) => {
    const stop = () => {
      for (const child of running) signalGroup(child, 'SIGTERM');
      setTimeout(() => process.exit(128 + number), running.size > 0 ? 500 : 0);
    };
    process.once(signal, stop);
    return () => process.removeListener(signal, stop);
  });
  process.once('exit', () => {
    for (const child of running) signalGroup(child, 'SIGKILL');
  });
  return () => {
    for (const forget of stops) forget();
  };
}

/** @param {import('node:child_process').ChildProcess} child */
function endGroup(child) {
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), SECONDS_TO_END_POLITELY * 1000);
  child.once('exit', () => clearTimeout(timer));
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  if (onWindows) {
    if (child.exitCode === null) spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    // The group is gone already, which is what was wanted (macOS says EPERM while it is going).
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code !== 'ESRCH' && code !== 'EPERM') throw error;
  }
}
