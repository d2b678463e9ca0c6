// Installs the project's packages when they are missing or out of date, and nothing else.
//
// Up to date means: npm's own record in node_modules is at least as new as package-lock.json, or
// the lock file has the content that was installed last. Silent when there is nothing to do; two
// processes at once do not collide. Messages go to standard error. No install scripts are run.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isStartedDirectly, runMain } from './command-line.mjs';
import { withLock } from './lock.mjs';
import { isNewer } from './newest.mjs';
import { ROOT, runChild } from './run-child.mjs';

const LIMIT_SECONDS = 600;

/**
 * @returns {Promise<void>}
 * @throws {Error} with a plain message when Node is too old or the installation fails
 */
export async function ensureInstall() {
  if (isInstalled(ROOT)) return;
  requireNode(process.versions.node);
  await withLock('install', async () => {
    if (!isInstalled(ROOT)) await install();
  });
}

/**
 * @param {string} root the project's top folder
 * @returns {boolean}
 */
export function isInstalled(root) {
  const lockFile = join(root, 'package-lock.json');
  const record = join(root, 'node_modules', '.package-lock.json');
  return isNewer(record, [lockFile]) || readOrEmpty(stampOf(root)) === fingerprint(lockFile);
}

/**
 * The versions that the tools run on; the same as "engines" in package.json.
 * @param {string} version such as 20.19.0
 * @throws {Error}
 */
export function requireNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!fits) {
    throw new Error(
      `Node ${version} does not run this project. Install Node 20.19 or later (of 20), or 22.12 or later: https://nodejs.org`,
    );
  }
}

async function install() {
  console.error('Installing packages (npm ci); this takes some seconds.');
  const { command, before } = npm();
  const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  const outcome = await runChild(command, [...before, ...args], {
    limitSeconds: LIMIT_SECONDS,
    output: 'stderr',
  });
  if (outcome.timedOut) throw new Error(`npm ci did not finish in ${LIMIT_SECONDS} seconds.`);
  if (outcome.status !== 0) {
    throw new Error(`npm ci failed (status ${outcome.status}). Its own message is above.`);
  }
  writeFileSync(stampOf(ROOT), fingerprint(join(ROOT, 'package-lock.json')));
}

/** npm is started by its script where we know it, since on Windows npm itself needs a shell. */
function npm() {
  const script = process.env['npm_execpath'];
  if (script?.endsWith('.js')) return { command: process.execPath, before: [script] };
  if (process.platform === 'win32') return { command: 'cmd.exe', before: ['/d', '/c', 'npm'] };
  return { command: 'npm', before: [] };
}

/** @param {string} root */
function stampOf(root) {
  return join(root, 'node_modules', '.lab-installed');
}

/** @param {string} path */
function fingerprint(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** @param {string} path */
function readOrEmpty(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // not installed by us yet
  }
}

if (isStartedDirectly(import.meta.url)) await runMain(ensureInstall);
