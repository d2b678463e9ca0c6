// The page under the headers that deploy/_headers gives it: it still runs, and is isolated.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { freePort, serve } from '../../scripts/serve.mjs';
import { expect, test } from './fixtures.ts';
import { openLab } from './lab-page.ts';

/** Headers for all paths: the lines below the pattern of all paths, up to the next pattern. */
function headersForAll(): Record<string, string> {
  const text = readFileSync(new URL('../../deploy/_headers', import.meta.url), 'utf8');
  const lines = text.slice(text.indexOf('\n/*\n') + 4).split('\n');
  const own = lines.slice(
    0,
    lines.findIndex((line) => line.startsWith('/')),
  );
  return Object.fromEntries(
    own.map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    }),
  );
}

/** The page from a host of its own that says so. */
const hosted = test.extend({
  // eslint-disable-next-line no-empty-pattern -- the runner asks for a pattern
  baseURL: async ({}, use) => {
    const folder = fileURLToPath(new URL('../../dist', import.meta.url));
    const host = await serve({ folder, port: await freePort(), headers: headersForAll() });
    await use(host.address);
    await host.close();
  },
});

hosted('the page runs under the headers of deploy/_headers', async ({ page }) => {
  const answer = await page.request.get('./');
  expect(answer.headers()).toHaveProperty('content-security-policy');
  await openLab(page);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await expect.poll(() => page.evaluate(() => window.lab.time)).toBeGreaterThan(0);
});
