// What the first load may weigh, as the browser fetches it: gzip bytes of JavaScript, the engine's
// worker included: before the first picture, for until then nobody can act; and with everything that
// comes without being asked for. A kB is 1,000 bytes. Nobody is at the page meanwhile: what comes with
// the first sign of somebody (src/state/somebody.svelte.ts) has been asked for.
//
// If this fails, find what weighs (npx vite build --sourcemap), and let what is not in the first
// picture come later (src/ui/Later.svelte, src/state/late-code.svelte.ts), or its words
// (src/words/en-first.ts, src/words/en-standing.ts).
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openLab } from './lab-page.ts';

const MOST_BEFORE_THE_PICTURE = 90_000;
/** With what comes by itself once the picture stands. */
const MOST_IN_ALL = 120_000;

interface Weight {
  readonly name: string;
  readonly bytes: number;
  readonly isFirst: boolean;
}

/** Every script so far, and whether it was asked for before the first picture stood. */
function scripts(page: Page): Promise<Weight[]> {
  return page.evaluate(() => {
    const [picture] = performance.getEntriesByName('first picture');
    if (picture === undefined) throw new Error('there was no first picture');
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return resources
      .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
      .map(({ name, encodedBodySize, startTime }) => ({
        name: name.slice(name.lastIndexOf('/') + 1),
        bytes: encodedBodySize,
        isFirst: startTime < picture.startTime,
      }));
  });
}

const sum = (weights: readonly Weight[]): number =>
  weights.reduce((total, { bytes }) => total + bytes, 0);

test('the first load is light, and lighter still before the first picture', async ({ page }) => {
  await openLab(page);
  // The last part that comes by itself.
  await expect(page.getByRole('slider', { name: 'Cooldown' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const all = await scripts(page);
  const first = all.filter(({ isFirst }) => isFirst);
  const told = JSON.stringify(all, null, 1);
  expect(first.map(({ name }) => name.replace(/-.*/, '')).toSorted()).toEqual(['index', 'worker']);
  expect(sum(all), told).toBeGreaterThan(sum(first));
  expect(sum(first), told).toBeLessThanOrEqual(MOST_BEFORE_THE_PICTURE);
  expect(sum(all), told).toBeLessThanOrEqual(MOST_IN_ALL);
});
