// A kept run that takes long to be opened, since it is simulated again up to where it was left: how far
// it has come is told in the list, it can be left, and opened after all.
import { drop } from './drop-file.ts';
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
  // Another layout is the same list.
  await page.setViewportSize({ width: 390, height: 844 });
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

test('a file whose dialog was left is opened all the same', async ({ page }) => {
  test.slow();
  await openPaused(page);
  await page.evaluate(() => (location.hash = '#runs'));
  const run = {
    format: 'autoscaling-lab/run',
    version: 1,
    engine: 'autoscaling-lab/1',
    scenario: { name: 'Long', durationSeconds: 86_400, workload: { kind: 'open', peakRate: 200 } },
    seed: 1,
    interventions: [],
    results: { digest: '0'.repeat(16), simulatedSeconds: 20_000 },
  };
  await drop(page, 'long.json', JSON.stringify(run));
  await page.waitForFunction(() => window.lab.scenario?.name === 'Long');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.waitForFunction(() => window.lab.time === 20_000, undefined, { timeout: 90_000 });
  await expect(page.getByRole('group', { name: 'Topology' })).toBeVisible();
});
