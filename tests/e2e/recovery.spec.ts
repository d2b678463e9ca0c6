// The engine's worker is ended in three ways, and each time the page says so and comes back to the
// same run at the same time with the same digest.
import type { Page, Worker } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { advanceTo, labState, openPaused, timeOf } from './lab-page.ts';

test.skip(
  ({ browserName }) => browserName !== 'chromium',
  'the runner cannot reach into a worker of this browser',
);

const worker = (page: Page): Worker => {
  const found = page.workers()[0];
  if (!found) throw new Error('the page has no worker');
  return found;
};

async function prepare(page: Page) {
  await openPaused(page);
  await page.evaluate(() => window.lab.set('pools.0.autoscaler.threshold.scaleOut.above', 50));
  await page.evaluate(() => window.lab.failMachine());
  return advanceTo(page, 1300);
}

async function recover(page: Page) {
  const before = await page.evaluate(() => window.lab.kept);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The engine stopped. Your settings are safe.', {
    timeout: 30_000,
  });
  await alert.getByRole('button', { name: 'Start again' }).click();
  await expect(alert).toHaveCount(0);
  // It goes on as the run that it was.
  expect(await page.evaluate(() => window.lab.kept)).toBe(before);
}

test('an uncaught error is noticed, and the run comes back to the same digest', async ({
  page,
}) => {
  const before = await prepare(page);
  await worker(page).evaluate(() => {
    setTimeout(() => {
      throw new Error('out of order');
    });
  });
  await recover(page);
  await expect.poll(() => timeOf(page)).toBe(1300);
  expect(await labState(page)).toEqual(before);
  const later = await advanceTo(page, 1400);
  expect(later.digest).not.toBe(before.digest);
  await expect(page.getByRole('group', { name: 'Topology' })).toContainText('running');
});

test('a worker that is gone without a word is noticed', async ({ page }) => {
  const before = await prepare(page);
  await worker(page).evaluate(() => self.close());
  await recover(page);
  await expect.poll(() => timeOf(page)).toBe(1300);
  expect(await labState(page)).toEqual(before);
});

test('a worker that hangs is noticed, and a change made meanwhile is not lost', async ({
  page,
}) => {
  const before = await prepare(page);
  await worker(page).evaluate(() => {
    setTimeout(() => {
      for (;;);
    });
  });
  await page.getByRole('slider', { name: 'Cooldown' }).press('ArrowRight');
  await recover(page);
  await expect.poll(async () => (await labState(page)).interventions.length).toBe(3);
  const after = await labState(page);
  expect(after.time).toBe(before.time);
  expect(after.interventions.slice(0, 2)).toEqual(before.interventions);
  expect(after.interventions[2]).toMatchObject({
    path: 'pools.0.autoscaler.threshold.cooldownSeconds',
    value: 65,
  });
});

test('a run that was playing plays on', async ({ page }) => {
  await openPaused(page);
  await page.getByRole('button', { name: 'Play' }).click();
  const from = await timeOf(page);
  await worker(page).evaluate(() => self.close());
  await recover(page);
  await expect.poll(() => timeOf(page)).toBeGreaterThan(from + 5);
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('a page that draws nothing while the run plays on and is kept comes to where that is', async ({
  page,
}) => {
  await openPaused(page);
  await page.evaluate(() => window.lab.set('pools.0.autoscaler.threshold.scaleOut.above', 50));
  const id = await page.evaluate(() => window.lab.kept);
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0;
  });
  await page.evaluate(() => window.lab.play());
  const drawn = await timeOf(page);
  await page.waitForTimeout(2500);
  await worker(page).evaluate(() => self.close());
  await recover(page);
  expect(await page.evaluate(() => window.lab.kept)).toBe(id);
  // A second of the clock is ten of the run.
  expect(await timeOf(page)).toBeGreaterThan(drawn + 5);
});
