// A kept run that takes long to be opened, since it is simulated again up to where it was left: how far
// it has come is told in the list, it can be left, and opened after all.
import { expect, test } from './fixtures.ts';
import { openPaused } from './lab-page.ts';
import { lineOf, toRuns, touch } from './runs-page.ts';

test('how far a run has come that is being opened is told, and Esc leaves it', async ({ page }) => {
  test.slow();
  await openPaused(page, '?scenario=daily-wave');
  await touch(page, 40_000);
  await page.evaluate(() => window.lab.open('steady'));
  await toRuns(page);
  const told = page.getByText(/^Opening Daily wave… [1-9]\d?%$/);
  await lineOf(page, 'Daily wave').press('Enter');
  await expect(told).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(told).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => window.lab.scenario?.name)).toBe('Daily wave');
  expect(await page.evaluate(() => window.lab.time)).toBeLessThan(40_000);
  await expect(page.getByRole('heading', { name: 'Runs', exact: true })).toBeVisible();
  await lineOf(page, 'Daily wave').press('Enter');
  await expect(page.getByRole('group', { name: 'Topology' })).toBeVisible({ timeout: 60_000 });
  expect(await page.evaluate(() => window.lab.time)).toBe(40_000);
});
