// The missions of the first five minutes, by mouse and by keyboard alone: done when the run says so,
// with what it did in figures; skipped for good, brought back, and asked for by the address.
import { findings } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { card, guide, next, pill, tabTo } from './guide-page.ts';
import { advanceTo, labState, openLab, openPaused } from './lab-page.ts';

test('the first mission stands in the place of the loop, and points at the pill', async ({
  page,
}) => {
  await openLab(page);
  await expect(card(page)).toContainText('Try this, 1 of 4');
  await expect(card(page)).toContainText('Drag the ▲ line on the CPU panel down to 50.');
  await expect(pill(page)).toHaveClass(/attention/);
  await expect(pill(page).locator('svg.chevrons')).toBeVisible();
  const halo = await pill(page).evaluate((element) => {
    const { animationIterationCount, animationName } = getComputedStyle(element, '::after');
    return { animationIterationCount, isAnimated: animationName !== 'none' };
  });
  expect(halo).toEqual({ animationIterationCount: '3', isAnimated: true });
  const [top, bottom] = await card(page).evaluate((element) => {
    const stage = document.querySelector('[aria-label="Topology"]');
    return [element.getBoundingClientRect().top, stage?.getBoundingClientRect().bottom ?? NaN];
  });
  expect(top).toBeGreaterThanOrEqual(bottom);
});

test('the first mission by mouse: done when dragged below 55, with both figures', async ({
  page,
}) => {
  await openPaused(page);
  await advanceTo(page, 1320);
  const box = await pill(page).boundingBox();
  const chart = await page.getByRole('figure', { name: 'CPU' }).boundingBox();
  if (!box || !chart) throw new Error('the pill is not on the screen');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 6, { steps: 3 });
  await page.mouse.up();
  await expect.poll(async () => (await labState(page)).interventions.length).toBe(1);
  const value = async () => Number(await pill(page).getAttribute('aria-valuenow'));
  expect(await value()).toBeGreaterThan(55);
  await expect(card(page)).toContainText('Try this, 1 of 4');
  await page.mouse.move(x, y + 6);
  await page.mouse.down();
  await page.mouse.move(x, y + 40, { steps: 6 });
  await page.mouse.up();
  await expect(card(page)).toContainText('Done, 1 of 4');
  expect(await value()).toBeLessThan(55);
  await expect(card(page)).toContainText(
    /From the start to 22:00, on the same requests: ▲ at \d+ against ▲ at 70/,
  );
  await expect(card(page)).toContainText(/p95 of all requests\s*\d+ ms\s*not 1\.64 s/);
  await expect(card(page)).toContainText(/Cost\s*\$0\.1\d\s*not \$0\.12/);
  await expect(pill(page)).not.toHaveClass(/attention/);
});

test('all four missions by keyboard alone', async ({ page }) => {
  test.setTimeout(240_000);
  await openPaused(page);
  await tabTo(page, 'Scale-out threshold on chart', 'slider');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(card(page)).toContainText('Done, 1 of 4');
  await tabTo(page, 'Next', 'button');
  await page.keyboard.press('Enter');
  await expect(card(page)).toContainText('Try this, 2 of 4');
  await tabTo(page, 'Fail a machine', 'button');
  await page.keyboard.press('Enter');
  await expect(card(page)).toContainText(/Done, 2 of 4.*vm-\d+ failed/);
  await tabTo(page, 'Next', 'button');
  await page.keyboard.press('Enter');
  await expect(card(page)).toContainText('Here every policy sends a request to a container');
  await tabTo(page, 'Open Heavy requests', 'button');
  await page.keyboard.press('Enter');
  await expect(card(page)).toContainText('Of 100 requests 5 are heavy');
  await page.evaluate(() => window.lab.pause());
  await tabTo(page, 'Balancing policy', 'combobox');
  await page.keyboard.type('Least');
  await expect(card(page)).toContainText(/Done, 3 of 4.*Least connections, not Round robin/);
  await expect(card(page)).toContainText(/p95 of all requests\s*\d+ ms\s*not \d\.\d+ s/);
  await tabTo(page, 'Next', 'button');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Open Flash sale', 'button');
  await page.keyboard.press('Enter');
  await expect(card(page)).toContainText('Choose the scaling policy Target tracking.');
  await page.evaluate(() => window.lab.pause());
  await tabTo(page, 'Scaling policy', 'combobox');
  await page.keyboard.type('Target');
  await expect(card(page)).toContainText(/Done, 4 of 4.*Elasticity score\s*0\.9/);
  await tabTo(page, 'Finish', 'button');
  await page.keyboard.press('Enter');
  await expect(card(page)).toBeHidden();
  await expect(page.getByRole('group', { name: 'Control loop' })).toBeInViewport();
});

test('a score that is no better leaves the last mission undone', async ({ page }) => {
  await openPaused(page, '?mission=4');
  await page.evaluate(async () => {
    await window.lab.set('pools.0.autoscaler.targetTracking.targetPercent', 25);
    await window.lab.set('pools.0.autoscaler.policy', 'targetTracking');
  });
  await expect(card(page)).toContainText(/Not yet: 0\.\d{3}, and the threshold rule has 0\.\d{3}/);
  await expect(card(page)).toContainText('Try this, 4 of 4');
});

test('what is skipped stays skipped after a reload, and the guide brings it back', async ({
  page,
}) => {
  await openLab(page);
  await card(page).getByRole('button', { name: 'Skip' }).click();
  await expect(card(page)).toBeHidden();
  await page.reload();
  await expect(page.getByRole('group', { name: 'Control loop' })).toBeInViewport();
  await expect(card(page)).toBeHidden();
  await page.getByRole('button', { name: 'Guide' }).click();
  await expect(card(page)).toContainText('Try this, 1 of 4');
  await expect(guide(page)).toContainText('How to read the picture');
  await page.keyboard.press('Escape');
  await expect(guide(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Guide' })).toBeFocused();
  await page.reload();
  await expect(card(page)).toContainText('Try this, 1 of 4');
});

test('what was done stays done after a reload', async ({ page }) => {
  await openLab(page);
  await page.evaluate(() => window.lab.failMachine());
  await page.evaluate(() => window.lab.set('pools.0.autoscaler.threshold.scaleOut.above', 50));
  await expect(card(page)).toContainText('Done, 1 of 4');
  await page.reload();
  await expect(card(page)).toContainText('Try this, 3 of 4');
  await page.getByRole('button', { name: 'Guide' }).click();
  await guide(page).getByRole('button', { name: 'Mission 1 again' }).click();
  await expect(guide(page)).toBeHidden();
  await expect(card(page)).toContainText('Try this, 1 of 4');
});

test('the address opens a mission where it can be done, and hides a group of the rail', async ({
  page,
}) => {
  await openLab(page, '?mission=3');
  await expect(card(page)).toContainText('Try this, 3 of 4');
  expect(await page.evaluate(() => window.lab.scenario?.name)).toBe('Heavy requests');
  await openLab(page, '?mission=2&lock=balancer,workload');
  await expect(card(page)).toContainText('Try this, 2 of 4');
  expect(await page.evaluate(() => window.lab.scenario?.name)).toBe('Flash sale');
  await expect(page.getByRole('combobox', { name: 'Scaling policy' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Balancing policy' })).toHaveCount(0);
  await expect(page.getByRole('slider', { name: 'Peak rate' })).toHaveCount(0);
  await expect(page.getByText('Hidden by the address of this page')).toContainText(
    'Workload, Load balancer',
  );
  await openLab(page, '?mission=3&lock=balancer');
  await expect(card(page)).toContainText('The address of this page hides what it needs');
});

test.describe('with less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing pulses, and the halo and the chevrons are there', async ({ page }) => {
    await openPaused(page);
    await expect(pill(page).locator('svg.chevrons')).toBeVisible();
    const animations = await page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    );
    expect(animations).toBe(0);
  });
});

test('axe finds nothing on a card with figures', async ({ page }) => {
  await openPaused(page);
  await page.evaluate(() => window.lab.set('pools.0.autoscaler.threshold.scaleOut.above', 50));
  await expect(card(page)).toContainText('p95 of all requests');
  expect(await findings(page)).toEqual([]);
  await next(page).click();
  await expect(card(page)).toContainText('Try this, 2 of 4');
  await expect(next(page)).toBeFocused();
});
