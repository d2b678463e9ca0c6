// The Runs screen in every size and theme: no finding of axe, no sideways scrolling, no control out of
// reach; of ten thousand runs only those in sight are in the page, and the keyboard comes to them all.
import type { Page } from '@playwright/test';
import { findings } from './axe.ts';
import { endlessAnimations, outOfReach, tooWide } from './fits.ts';
import { expect, test } from './fixtures.ts';
import { openPaused } from './lab-page.ts';
import { backupOfMany } from './many-runs.ts';
import { lineOf, lines, toRuns, touch } from './runs-page.ts';

const SIZES = [
  { width: 1440, height: 900, theme: 'light' },
  { width: 1024, height: 768, theme: 'dark' },
  { width: 390, height: 844, theme: 'light' },
  { width: 320, height: 256, theme: 'dark' },
] as const;

async function look(page: Page, what: string): Promise<void> {
  expect(await findings(page), what).toEqual([]);
  expect(await tooWide(page), what).toBe(0);
  expect(await endlessAnimations(page), what).toBe(0);
}

/** Restores a backup of so many runs of the scenario on the screen. */
async function restore(page: Page, count: number): Promise<void> {
  const recipe = await page.evaluate(() => {
    const { scenario, seed } = window.lab;
    if (scenario === null || seed === null) throw new Error('no run is open');
    return { engine: 'autoscaling-lab/1', scenario, seed, interventions: [] };
  });
  const buffer = Buffer.from(backupOfMany(count, recipe));
  const file = { name: 'many.jsonl', mimeType: 'application/jsonl', buffer };
  await page.locator('input[type="file"]').setInputFiles(file);
}

for (const { width, height, theme } of SIZES) {
  test(`at ${width} x ${height}, ${theme}, all fits and can be reached`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await openPaused(page, `?theme=${theme}`);
    await touch(page, 1300);
    await page.setViewportSize({ width, height });
    if (width < 641) await page.goto(`./?theme=${theme}#runs`);
    else await toRuns(page);
    await expect(lines(page)).toHaveCount(1);
    await look(page, 'the list');
    if (width === 320) expect(await outOfReach(page)).toEqual([]);
    const storage = page.getByRole('button', { name: 'Storage', exact: true });
    if (await storage.isVisible()) {
      await storage.click();
      await expect(page.getByRole('dialog', { name: 'Storage' })).toContainText('Kept on this');
      await look(page, 'the storage');
      await page.keyboard.press('Escape');
    }
    await lines(page).press('F2');
    await look(page, 'renaming');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Delete');
    await expect(page.getByText('Run one, then compare')).toBeVisible();
    await look(page, 'the empty list');
  });
}

test('of many runs only those in sight are drawn, and End comes to the last', async ({ page }) => {
  await openPaused(page);
  await toRuns(page);
  await restore(page, 2000);
  // Each of them is written to the disk.
  await expect(page.getByText('2,000 runs restored.')).toBeVisible({ timeout: 45_000 });
  await expect(page.getByRole('treegrid')).toHaveAttribute('aria-rowcount', '2001');
  expect(await lines(page).count()).toBeLessThan(40);
  await lines(page).first().press('End');
  await expect(lineOf(page, /Run 1\D/)).toBeFocused();
  await expect(lineOf(page, /Run 1\D/)).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(lineOf(page, 'Run 2000')).toBeFocused();
  await page.getByRole('button', { name: 'Cost' }).click();
  await expect(lines(page).first()).toContainText('$0.01');
  await page.getByRole('button', { name: 'tenth', exact: true }).first().click();
  await expect(page.getByText('200 of 2,000 runs')).toBeVisible();
});
