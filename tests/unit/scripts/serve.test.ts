import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../../scripts/serve.mjs';

/** A served folder with a page and a folder; beside it lies a file that must stay secret. */
const parent = realpathSync(mkdtempSync(join(tmpdir(), 'lab-test-')));
const folder = join(parent, 'dist');
let close: () => Promise<void>;
let address: string;
let port: number;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), `<title>page</title>${' '.repeat(2000)}`);
  writeFileSync(join(folder, 'assets', 'data.csv'), 'a,b\n1,2\n');
  symlinkSync(join(parent, 'secret.txt'), join(folder, 'link.txt'));
  ({ address, port, close } = await serve({ folder, base: '/lab/' }));
});

afterAll(async () => {
  await close();
  rmSync(parent, { recursive: true });
});

/** The status of a request whose path is sent as it is, which fetch would tidy. */
function rawStatus(port: number, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
}

describe('the static server', () => {
  it('serves the page under its base, compressed', async () => {
    const response = await fetch(address);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toContain('<title>page</title>');
  });

  it('serves a small file as it is', async () => {
    const response = await fetch(`${address}assets/data.csv`);
    expect(response.headers.get('content-encoding')).toBe(null);
    expect(await response.text()).toBe('a,b\n1,2\n');
  });

  it('gives 404 for what is not there, and not the page', async () => {
    const response = await fetch(`${address}nothing.js`);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('Not found\n');
    expect(await rawStatus(port, '/')).toBe(404);
    expect(await rawStatus(port, '/lab/assets/')).toBe(404);
  });

  it('leads to the folder with a slash', async () => {
    const response = await fetch(`${address}assets`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([301, '/lab/assets/']);
  });

  it('reads nothing outside its folder, by path or by link', async () => {
    const paths = [
      '/lab/../secret.txt',
      '/lab/%2e%2e/secret.txt',
      '/lab/..%2fsecret.txt',
      '/lab/link.txt',
    ];
    expect(await Promise.all(paths.map((path) => rawStatus(port, path)))).toEqual([
      404, 404, 404, 404,
    ]);
  });

  it('answers only GET and HEAD', async () => {
    expect((await fetch(address, { method: 'POST', body: 'x' })).status).toBe(405);
    const head = await fetch(address, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('does not send again what the browser has', async () => {
    const first = await fetch(`${address}assets/data.csv`);
    await first.text();
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
    expect((await fetch(`${address}assets/data.csv`, { headers })).status).toBe(304);
    writeFileSync(join(folder, 'assets', 'data.csv'), 'a,b\n1,2\n3,4\n');
    expect((await fetch(`${address}assets/data.csv`, { headers })).status).toBe(200);
  });

  it('takes the next port when one is in use', async () => {
    const other = await serve({ folder });
    expect(other.port).not.toBe(port);
    expect(await rawStatus(other.port, '/')).toBe(200);
    await other.close();
  });

  it('says what to do when the folder does not exist', async () => {
    await expect(serve({ folder: '/nowhere/dist' })).rejects.toThrow(/Build the page first/);
  });
});
