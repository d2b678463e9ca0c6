// A job sent by hand on the stage: its mark sets out from the users, passes the balancer, and comes to
// the machine that the list names; with less motion it stands there at once.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { advanceTo, openPaused, timeOf } from './lab-page.ts';

const mark = (page: Page) => page.locator('[data-job="0"]');
const sendJob = (page: Page) =>
  page.getByRole('button', { name: 'Send a job', exact: true }).click();

/** At rest in a quiet minute, where a job is sent to a machine at once. */
async function openQuiet(page: Page): Promise<void> {
  await openPaused(page);
  await page.evaluate(() => window.lab.startOver());
  await advanceTo(page, 60);
}

const leftOf = async (page: Page) => (await mark(page).boundingBox())?.x ?? -Infinity;

test('a job’s mark is followed from the users through the balancer to its container', async ({
  page,
}) => {
  await openQuiet(page);
  await expect(mark(page)).toHaveCount(0);
  await sendJob(page);
  await expect(mark(page)).toHaveAttribute('data-leg', 'lane');
  await expect(mark(page)).toHaveText('Job 1');
  const began = await leftOf(page);
  await page.evaluate(() => window.lab.setSpeed(1).then(() => window.lab.play()));
  await expect.poll(() => leftOf(page)).toBeGreaterThan(began + 20);
  await expect(mark(page)).toHaveAttribute('data-leg', 'link');
  await expect(mark(page)).toHaveAttribute('data-leg', 'machine');
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(mark(page)).toHaveText(/^Job 1 ✓ [\d.]+ m?s$/);
  const listed = await page.getByRole('region', { name: 'Try it' }).textContent();
  const machine = /on (vm-\d+)/.exec(listed ?? '')?.[1];
  const row = page
    .getByRole('group', { name: 'Topology' })
    .getByRole('button', { name: new RegExp(`^${machine} `) });
  const [box, on] = [await row.boundingBox(), await mark(page).locator('.ring').boundingBox()];
  const middle = { x: on!.x + on!.width / 2, y: on!.y + on!.height / 2 };
  expect(middle.x).toBeGreaterThan(box!.x);
  expect(middle.x).toBeLessThan(box!.x + box!.width);
  expect(Math.abs(middle.y - box!.y - box!.height / 2)).toBeLessThan(4);
});

test('a mark at its machine asks for no layout in each frame', async ({ page }) => {
  await openQuiet(page);
  await sendJob(page);
  await page.evaluate(() => window.lab.setSpeed(1).then(() => window.lab.play()));
  await expect(mark(page)).toHaveAttribute('data-leg', 'machine');
  const { frames, reads } = await page.evaluate(async () => {
    const counted = { frames: 0, reads: 0 };
    // eslint-disable-next-line @typescript-eslint/unbound-method -- It is called with its element again.
    const { getBoundingClientRect } = Element.prototype;
    Element.prototype.getBoundingClientRect = function (this: Element) {
      if (this.matches('.container')) counted.reads++;
      return getBoundingClientRect.call(this);
    };
    for (; counted.frames < 60; counted.frames++)
      await new Promise((drawn) => requestAnimationFrame(drawn));
    return counted;
  });
  await expect(mark(page)).toHaveAttribute('data-leg', 'machine');
  // Only with the numbers, which come a few times a second; without any read nothing was counted.
  expect(reads).toBeGreaterThan(0);
  expect(reads).toBeLessThan(frames / 2);
});

test('a mark goes when the run has gone on, and nothing is left of it', async ({ page }) => {
  await openPaused(page);
  await sendJob(page);
  await expect(mark(page)).toHaveCount(1);
  await advanceTo(page, (await timeOf(page)) + 60);
  await expect(mark(page)).toHaveCount(0);
});

test.describe('with less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('a job’s mark stands at its machine', async ({ page }) => {
    await openQuiet(page);
    await sendJob(page);
    await expect(mark(page)).toHaveAttribute('data-leg', 'machine');
    const stood = await leftOf(page);
    await page.evaluate(() => window.lab.setSpeed(1).then(() => window.lab.play()));
    await expect(mark(page)).toHaveText(/✓/);
    expect(Math.abs((await leftOf(page)) - stood)).toBeLessThan(60);
    await expect(mark(page)).toHaveCount(0);
  });
});
