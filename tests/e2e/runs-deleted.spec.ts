// Runs that were deleted come back as long as the page is there: one after another, the newest first, by
// the button and by Ctrl+Z, which say which one; also after a look at another screen.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openPaused } from './lab-page.ts';
import { lineOf, lines, toLab, toRuns, touch, undo } from './runs-page.ts';

/** A sale and a steady load, both kept, in the list; the line of the sale. */
async function listTwo(page: Page): Promise<Locator> {
  await openPaused(page);
  await touch(page, 1300);
  await page.evaluate(() => window.lab.open('steady'));
  await page.evaluate(() => window.lab.pause());
  await page.evaluate(() => window.lab.sendBurst());
  await toRuns(page);
  await expect(lines(page)).toHaveCount(2);
  return lineOf(page, 'Flash sale');
}

test('a deleted run comes back with Undo, and is gone when the page comes again', async ({
  page,
}) => {
  const sale = await listTwo(page);
  await page.getByRole('button', { name: 'Cost', exact: true }).press('Delete');
  await expect(undo(page)).toHaveCount(0);
  await expect(lines(page)).toHaveCount(2);
  await sale.press('Delete');
  await expect(sale).toHaveCount(0);
  await undo(page).click();
  await expect(sale).toHaveCount(1);
  await sale.press('Delete');
  await expect(sale).toHaveCount(0);
  await page.reload();
  await expect(lineOf(page, 'Steady')).toHaveCount(1);
  await expect(sale).toHaveCount(0);
  await expect(undo(page)).toHaveCount(0);
});

test('runs deleted one after another come back one after another, also after a look at the lab', async ({
  page,
}) => {
  const sale = await listTwo(page);
  await expect(lines(page)).toHaveCount(2);
  await sale.press('Delete');
  await expect(lines(page)).toHaveCount(1);
  await lines(page).press('Delete');
  await expect(lines(page)).toHaveCount(0);
  await toLab(page);
  await toRuns(page);
  await expect(page.getByText(/^Undo brings back Steady/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(lineOf(page, 'Steady')).toHaveCount(1);
  await expect(page.getByText(/^Steady.* is back\. Undo brings back Flash sale\.$/)).toBeVisible();
  await expect(lines(page)).toHaveCount(1);
  await undo(page).click();
  await expect(sale).toHaveCount(1);
  await expect(page.getByText('Flash sale is back.', { exact: true })).toBeVisible();
  await expect(undo(page)).toHaveCount(0);
  await expect(lines(page)).toHaveCount(2);
});
