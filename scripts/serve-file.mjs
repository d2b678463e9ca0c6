// How one request of the static server becomes a file, a redirection or an error.
//
// The pure part (where a request path leads, which type a file has, whether it is worth
// compressing) stands apart from the part that reads and answers. Paths are always checked twice:
// as text, and after following links, so that nothing outside the folder can be read.
import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);
const SMALLEST_WORTH_COMPRESSING = 1024; // bytes; below, the headers outweigh the gain

/** Types by file ending; text types say their encoding. Source: the IANA media types registry. */
const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.csv', 'text/csv; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.md', 'text/markdown; charset=utf-8'],
  ['.yaml', 'application/yaml; charset=utf-8'],
  ['.xml', 'application/xml; charset=utf-8'],
  ['.json', 'application/json'],
  ['.map', 'application/json'],
  ['.webmanifest', 'application/manifest+json'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.webp', 'image/webp'],
  ['.ico', 'image/vnd.microsoft.icon'],
  ['.woff2', 'font/woff2'],
  ['.wasm', 'application/wasm'],
]);

/** @param {string} path */
export function typeOf(path) {
  return TYPES.get(extname(path).toLowerCase()) ?? 'application/octet-stream';
}

/** @param {string} type */
export function isText(type) {
  return /^text\/|json|xml|yaml|wasm/.test(type);
}

/**
 * Where a request path leads, as text alone.
 * @param {string} base with a slash at each end
 * @param {string} target the request's target, such as /sub/a%20b.csv?x
 * @returns {{ status: 200, path: string } | { status: 301, location: string } | { status: 400 | 404 }}
 *   path: relative to the folder, never leading out of it
 */
export function resolveTarget(base, target) {
  const path = target.split(/[?#]/, 1)[0] ?? '';
  if (`${path}/` === base) return { status: 301, location: base };
  if (!path.startsWith(base)) return { status: 404 };
  const inside = decoded(path.slice(base.length));
  if (inside === undefined) return { status: 400 };
  const parts = inside.split('/');
  const strange = parts.some(
    (part, at) => /^\.{1,2}$/.test(part) || (part === '' && at < parts.length - 1),
  );
  if (strange) return { status: 404 };
  return {
    status: 200,
    path: inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside,
  };
}

/** @param {string} text @returns {string | undefined} nothing for what is no path */
function decoded(text) {
  try {
    const plain = decodeURIComponent(text);
    return /[\0\\]/.test(plain) ? undefined : plain;
  } catch {
    return undefined;
  }
}

/**
 * @param {{ root: string, base: string, headers?: Record<string, string> }} site root: a real path
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export async function answer(site, request, response) {
  response.setHeader('x-content-type-options', 'nosniff');
  for (const [name, value] of Object.entries(site.headers ?? {})) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return refuse(response, 405);
  }
  const found = resolveTarget(site.base, request.url ?? '/');
  if (found.status === 301) return redirect(response, found.location);
  if (found.status !== 200) return refuse(response, found.status);
  const file = await findFile(site.root, found.path);
  if (file === 'folder') return redirect(response, `${site.base}${encodeURI(found.path)}/`);
  if (file === undefined) return refuse(response, 404);
  await send(file, request, response);
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {Promise<{ path: string, tag: string } | 'folder' | undefined>}
 */
async function findFile(root, path) {
  try {
    const real = await realpath(join(root, path));
    if (!real.startsWith(root + sep)) return undefined;
    const info = await stat(real);
    if (info.isDirectory()) return 'folder';
    if (!info.isFile()) return undefined;
    return { path: real, tag: `W/"${Math.trunc(info.mtimeMs)}-${info.size}"` };
  } catch {
    return undefined; // not there, or not readable: the same to a visitor
  }
}

/**
 * @param {{ path: string, tag: string }} file
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function send(file, request, response) {
  response.setHeader('etag', file.tag);
  response.setHeader('cache-control', 'no-cache'); // ask each time: a new build is seen at once
  response.setHeader('vary', 'accept-encoding');
  if (request.headers['if-none-match'] === file.tag) return void response.writeHead(304).end();
  const type = typeOf(file.path);
  const content = await readFile(file.path);
  const small = content.length < SMALLEST_WORTH_COMPRESSING;
  const zipped =
    !small && isText(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const body = zipped ? await compress(content) : content;
  if (zipped) response.setHeader('content-encoding', 'gzip');
  response.writeHead(200, { 'content-type': type, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {400 | 404 | 405} status
 */
function refuse(response, status) {
  const words = { 400: 'Bad request', 404: 'Not found', 405: 'Method not allowed' };
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(`${words[status]}\n`);
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} location
 */
function redirect(response, location) {
  response.writeHead(301, { location }).end();
}
