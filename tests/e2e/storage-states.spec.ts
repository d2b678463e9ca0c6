// What a person is told when the database is not as the lab left it: newer than the page, lost, or
// damaged in one place; and that all the rest goes on.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { labState, openLab, openPaused } from './lab-page.ts';
import { lines, toRuns, touch, untilKept } from './runs-page.ts';

const DATABASE = 'autoscaling-lab';

const told = (page: Page, text: string) => page.getByRole('status').getByText(text);

/** A page of this site without the lab, where nobody has the database open. */
async function leave(page: Page): Promise<void> {
  // A text names no icon, so a browser asks for one that the site does not have.
  await page.route('**/favicon.ico', (route) => route.fulfill());
  await page.goto('licences.txt');
}

test('a database of a newer lab is left as it is, and that is told', async ({ page }) => {
  await leave(page);
  await page.evaluate(async (name) => {
    const asked = indexedDB.open(name, 99);
    await new Promise((resolve) => (asked.onsuccess = resolve));
    asked.result.close();
  }, DATABASE);
  await openPaused(page);
  await touch(page, 1300);
  await expect(told(page, 'A newer version of the lab')).toBeVisible();
  const { time } = await labState(page);
  await page.evaluate(() => window.lab.play());
  await page.waitForFunction((then) => window.lab.time > then, time);
  const versions = await page.evaluate(() => indexedDB.databases());
  expect(versions).toEqual([{ name: DATABASE, version: 99 }]);
});

test('runs of a database that was lost come back, and that is told', async ({ page }) => {
  await openPaused(page);
  await touch(page, 1300);
  await untilKept(page, '21:40');
  await leave(page);
  await page.evaluate(async (name) => {
    const asked = indexedDB.deleteDatabase(name);
    await new Promise((resolve) => (asked.onsuccess = resolve));
  }, DATABASE);
  await openLab(page);
  // As this tab had left it.
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  await toRuns(page);
  await expect(told(page, '1 run came back from their copies.')).toBeVisible();
  await expect(lines(page)).toHaveCount(1);
});

test('of a run that is damaged it is told, and the others open', async ({ page }) => {
  await openPaused(page);
  await touch(page, 1300);
  await page.evaluate(() => window.lab.newSeed(7));
  await touch(page, 1300);
  await toRuns(page);
  await expect(lines(page)).toHaveCount(2);
  const [damaged, other] = await lines(page).evaluateAll((all) =>
    all.map((line) => line.getAttribute('data-run') ?? ''),
  );
  await leave(page);
  await page.evaluate(
    async ({ name, id }) => {
      const root = await navigator.storage.getDirectory();
      await root.removeEntry(name, { recursive: true });
      const asked = indexedDB.open(name);
      await new Promise((resolve) => (asked.onsuccess = resolve));
      const work = asked.result.transaction('chunks', 'readwrite');
      work.objectStore('chunks').delete([id, 'recipe', 0]);
      await new Promise((resolve) => (work.oncomplete = resolve));
      asked.result.close();
    },
    { name: DATABASE, id: damaged },
  );
  await openPaused(page);
  await toRuns(page);
  await page.locator(`[data-run="${damaged}"]`).press('Enter');
  await expect(told(page, 'Part of a run cannot be read.')).toBeVisible();
  await page.locator(`[data-run="${other}"]`).press('Enter');
  await page.waitForFunction(() => window.lab.time === 1300);
});
