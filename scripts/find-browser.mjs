// Finds a browser for the end-to-end tests: Chromium, Chrome or Edge; and Firefox if it is there.
//
// Chromium is looked for in CHROMIUM_PATH, on the PATH, in the usual places of macOS and Windows
// and in Playwright's own cache. If there is none, Playwright is asked to download one, and then
// the system's package manager (as root or by sudo without a password). Firefox is never installed.
// From the command line: prints the path of Chromium, or a plain message and exit status 1.
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { isStartedDirectly, runMain } from './command-line.mjs';
import { ensureInstall } from './ensure-install.mjs';
import { runChild, runTool, stopChildrenWithUs } from './run-child.mjs';
import { withLock } from './lock.mjs';

const VERSION_LIMIT_MILLISECONDS = 20_000;
const DOWNLOAD_LIMIT_SECONDS = 180;
const PACKAGE_LIMIT_SECONDS = 400;

const CHROMIUM_NAMES = ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser'];
const EDGE_NAMES = ['microsoft-edge-stable', 'microsoft-edge'];
const FIREFOX_NAMES = ['firefox-esr', 'firefox'];

const MAC_CHROMIUM = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);
const WINDOWS_CHROMIUM = [
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

/** Commands of the known package managers that install Chromium without asking. */
const PACKAGE_MANAGERS = [
  {
    name: 'apt-get',
    commands: [
      ['update', '-qq'],
      [
        'install',
        '-y',
        '-qq',
        '--no-install-recommends',
        '-o',
        'DPkg::Lock::Timeout=120',
        'chromium',
      ],
    ],
  },
  { name: 'dnf', commands: [['install', '-y', 'chromium']] },
  { name: 'apk', commands: [['add', 'chromium']] },
  { name: 'pacman', commands: [['-Sy', '--noconfirm', 'chromium']] },
];

/**
 * The path of a Chromium, Chrome or Edge that answers, or undefined. Installs nothing.
 * @returns {string | undefined}
 */
export function findChromium() {
  const wished = process.env['CHROMIUM_PATH'];
  if (wished !== undefined && wished !== '') return answers(wished) ? wished : undefined;
  const candidates = [
    ...[...CHROMIUM_NAMES, ...EDGE_NAMES].flatMap(onPath),
    ...(process.platform === 'darwin' ? MAC_CHROMIUM : []),
    ...(process.platform === 'win32' ? windowsPlaces() : []),
    ...playwrightsOwn(),
  ];
  return candidates.find(answers);
}

/**
 * The path of a Firefox that answers, or undefined. Installs nothing.
 * @returns {string | undefined}
 */
export function findFirefox() {
  const wished = process.env['FIREFOX_PATH'];
  if (wished !== undefined && wished !== '') return answers(wished) ? wished : undefined;
  const mac =
    process.platform === 'darwin' ? ['/Applications/Firefox.app/Contents/MacOS/firefox'] : [];
  return [...FIREFOX_NAMES.flatMap(onPath), ...mac].find(answers);
}

/**
 * The path of a Chromium that answers, installed if need be. Messages go to standard error.
 * @returns {Promise<string>}
 * @throws {Error} with a plain message when there is none to be had
 */
export async function ensureChromium() {
  const found = findChromium() ?? (await withLock('browser', installChromium));
  if (found !== undefined) return found;
  const wished = process.env['CHROMIUM_PATH'];
  if (wished) throw new Error(`CHROMIUM_PATH is ${wished}, but no browser answers there.`);
  throw new Error(
    'No browser was found and none could be installed. Install Chromium, Chrome or Edge, ' +
      'or set CHROMIUM_PATH to the path of one that works.',
  );
}

/** @returns {Promise<string | undefined>} */
async function installChromium() {
  if (process.env['CHROMIUM_PATH']) return undefined; // a wrong wish is for its owner to mend
  return findChromium() ?? (await downloadByPlaywright()) ?? (await installByPackageManager());
}

async function downloadByPlaywright() {
  console.error('No Chromium or Chrome found. Asking Playwright to download one.');
  await runTool('playwright-core/cli.js', ['install', 'chromium'], {
    limitSeconds: DOWNLOAD_LIMIT_SECONDS,
    output: 'stderr',
  });
  return findChromium();
}

async function installByPackageManager() {
  const manager = PACKAGE_MANAGERS.find(({ name }) => onPath(name).length > 0);
  if (manager === undefined || process.platform === 'win32') return undefined;
  console.error(`Installing Chromium by ${manager.name}.`);
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const args of manager.commands) {
    const [command = '', ...rest] = [...asRoot, manager.name, ...args];
    const outcome = await runChild(command, rest, {
      limitSeconds: PACKAGE_LIMIT_SECONDS,
      output: 'stderr',
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (outcome.status !== 0)
      console.error(`${manager.name} ${args[0]} gave status ${outcome.status}.`);
  }
  return findChromium();
}

/** @param {string} name @returns {string[]} its paths on the PATH, in order */
function onPath(name) {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, file)).filter(isExecutable);
}

function windowsPlaces() {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
    (name) => process.env[name],
  );
  return folders.flatMap((folder) =>
    folder ? WINDOWS_CHROMIUM.map((file) => join(folder, file)) : [],
  );
}

/** @returns {string[]} */
function playwrightsOwn() {
  try {
    return [createRequire(import.meta.url)('playwright-core').chromium.executablePath()];
  } catch {
    return []; // Playwright is not installed (yet) or knows no browser for this system
  }
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} path */
function answers(path) {
  if (!isExecutable(path)) return false;
  if (process.platform === 'win32') return true; // there --version would open a window
  const options = { timeout: VERSION_LIMIT_MILLISECONDS, stdio: /** @type {const} */ ('ignore') };
  return spawnSync(path, ['--version'], options).status === 0;
}

if (isStartedDirectly(import.meta.url)) {
  stopChildrenWithUs();
  await runMain(async () => {
    await ensureInstall();
    console.log(await ensureChromium());
  });
}
