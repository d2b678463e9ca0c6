// The page under the headers that deploy/_headers gives it: it still runs, and is isolated.
import { readFileSync } from 'node:fs';
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

test('the page runs under the headers of deploy/_headers', async ({ page }) => {
  const headers = headersForAll();
  expect(Object.keys(headers)).toContain('Content-Security-Policy');
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), ...headers } });
  });
  await openLab(page);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await expect.poll(() => page.evaluate(() => window.lab.time)).toBeGreaterThan(0);
  // What comes after the first picture may still be on its way.
  await page.unrouteAll({ behavior: 'wait' });
});
