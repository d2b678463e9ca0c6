// A small static server for the built page, for this machine alone (127.0.0.1), with no dependency.
//
//   node scripts/serve.mjs [folder = dist] [--port 4173] [--base /sub/path/]
//
// Without --port it takes the first free port from 4173 on. Prints the address. It answers GET and
// HEAD, compresses text, names types exactly, and gives a true 404 for what is not there. Nothing
// outside the folder can be read, neither by `..` nor by a link.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { realpathSync } from 'node:fs';
import { isStartedDirectly, readOptions, runMain } from './command-line.mjs';
import { ROOT } from './run-child.mjs';
import { answer } from './serve-file.mjs';

const FIRST_PORT = 4173;
const LAST_PORT = 4273;

/**
 * @typedef {object} Service
 * @property {string} address such as http://127.0.0.1:4173/sub/path/
 * @property {number} port
 * @property {() => Promise<void>} close
 */

/**
 * @param {{ folder: string, base?: string, port?: number | undefined, headers?: Record<string, string> }} options
 *   base: the path under which the folder is seen; port: exactly this one, else the first that is free;
 *   headers: what every answer says besides, as a host may be told to
 * @returns {Promise<Service>}
 * @throws {Error} when the folder does not exist or no port is free
 */
export async function serve({ folder, base = '/', port, headers = {} }) {
  const site = { root: existing(folder), base: withSlashes(base), headers };
  const server = createServer((request, response) => {
    answer(site, request, response).catch((error) => {
      console.error(`${request.method} ${request.url}: ${error}`);
      response.destroy();
    });
  });
  const taken = await listen(server, port);
  return {
    address: `http://127.0.0.1:${taken}${site.base}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A port of this machine that is free now. @returns {Promise<number>} */
export async function freePort() {
  const server = createServer();
  const port = await listenOn(server, 0);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** @param {string} base @returns {string} with one slash at each end */
export function withSlashes(base) {
  return `/${base}/`.replace(/\/{2,}/g, '/');
}

/** @param {string} folder */
function existing(folder) {
  try {
    return realpathSync(folder);
  } catch {
    throw new Error(`There is no folder ${folder}. Build the page first: npm run build`);
  }
}

/**
 * @param {import('node:http').Server} server
 * @param {number | undefined} port
 */
async function listen(server, port) {
  if (port !== undefined) return listenOn(server, port);
  for (let tried = FIRST_PORT; tried <= LAST_PORT; tried += 1) {
    try {
      return await listenOn(server, tried);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(
    `All ports from ${FIRST_PORT} to ${LAST_PORT} are in use. Choose one: --port 8080`,
  );
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number>} the port that was taken
 */
function listenOn(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.removeListener('error', reject);
      resolve(/** @type {import('node:net').AddressInfo} */ (server.address()).port);
    });
  });
}

/**
 * @param {string | undefined} text
 * @throws {Error}
 */
export function portOf(text) {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Error(`--port ${text} is not allowed; give a whole number from 1 to 65535`);
}

/** Stops when the process that started us is gone, so that a killed test run leaves no server. */
function stopWithParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(0);
  }, 1000).unref();
}

if (isStartedDirectly(import.meta.url)) {
  await runMain(async () => {
    const defaults = { port: undefined, base: '/', 'stop-with-parent': undefined };
    const { values, words } = readOptions(process.argv.slice(2), defaults);
    const folder = words[0] ?? join(ROOT, 'dist');
    if (values['stop-with-parent'] === 'yes') stopWithParent();
    const { address } = await serve({
      folder,
      base: values.base ?? '/',
      port: portOf(values.port),
    });
    console.log(`The page is at ${address} (stop with Ctrl+C)`);
  });
}
