// A lock between processes, so that two commands started at once do not install or build together.
//
// The lock is a file .cache/<name>.lock that holds the owner's process id; only one process can
// create it. A lock whose owner no longer runs is taken over, and waiting ends after a time limit,
// so a crash can never block the project.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './run-child.mjs';

const MILLISECONDS_BETWEEN_TRIES = 200;

/**
 * Does `action` while no other process holds the lock of this name.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} action
 * @param {{ folder?: string, limitSeconds?: number }} [options]
 * @returns {Promise<T>}
 * @throws {Error} when the lock is still held after `limitSeconds`
 */
export async function withLock(name, action, options = {}) {
  const { folder = join(ROOT, '.cache'), limitSeconds = 900 } = options;
  const path = join(folder, `${name}.lock`);
  mkdirSync(folder, { recursive: true });
  const deadline = Date.now() + limitSeconds * 1000;
  while (!tryToTake(path)) {
    if (Date.now() > deadline) {
      throw new Error(`Another process still holds ${path}. If none is running, delete that file.`);
    }
    await sleep(MILLISECONDS_BETWEEN_TRIES);
  }
  const release = () => rmSync(path, { force: true });
  process.once('exit', release);
  try {
    return await action();
  } finally {
    process.removeListener('exit', release);
    release();
  }
}

/** @param {string} path */
function tryToTake(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    if (isAbandoned(path)) clearAbandoned(path);
    return false;
  }
}

/**
 * Only one process at a time may clear, or a slow one would delete the lock that a fast one took.
 * @param {string} path
 */
function clearAbandoned(path) {
  const clearing = `${path}.clearing`;
  try {
    writeFileSync(clearing, '', { flag: 'wx' });
  } catch {
    return; // another process is at it
  }
  if (isAbandoned(path)) rmSync(path, { force: true });
  rmSync(clearing, { force: true });
}

/** @param {string} path */
function isAbandoned(path) {
  const owner = Number(readOrEmpty(path));
  if (!Number.isInteger(owner) || owner <= 0) return false; // being written just now
  try {
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH';
  }
}

/** @param {string} path */
function readOrEmpty(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // released between two looks
  }
}
