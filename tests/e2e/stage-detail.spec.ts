// The stage at every size of the fleet: rows, cells, tiles, texture; looked at more closely by keys, buttons
// and wheel, every machine reached by keyboard, and all of them as a table.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openPaused } from './lab-page.ts';

const topology = (page: Page) => page.getByRole('group', { name: 'Topology' });

/** A fleet of a fixed size in two regions, at rest. */
async function openFleet(page: Page, machines: number): Promise<void> {
  await openPaused(page);
  await page.evaluate(async (count) => {
    await window.lab.openScenario({
      name: `${count} machines`,
      durationSeconds: 600,
      classes: [{ name: 'request', work: { meanCoreSeconds: 1 } }],
      regions: [{ name: 'us-east' }, { name: 'eu-west' }],
      workload: { kind: 'open', peakRate: 2 * count },
      pools: [{ name: 'shared', autoscaler: { policy: 'none', initial: count, largest: count } }],
    });
    await window.lab.advanceTo(10);
  }, machines);
}

test.describe('the level of detail', () => {
  test('of ten machines is rows', async ({ page }) => {
    await openFleet(page, 10);
    await expect(topology(page).getByRole('button', { name: /^vm-10 / })).toBeVisible();
    await expect(topology(page).getByRole('button', { name: 'Look closer' })).toHaveCount(0);
  });

  for (const [machines, text] of [
    [100, '50'],
    [1000, '500'],
    [10_000, '5,000'],
  ] as const) {
    test(`of ${machines} machines is a field a region, closer and closer up to rows`, async ({
      page,
    }) => {
      await openFleet(page, machines);
      const field = topology(page).getByRole('slider', { name: `us-east, ${text} machines` });
      await field.focus();
      await expect(field).toHaveAttribute('aria-valuetext', /^vm-1, healthy, \d+% CPU$/);
      await page.keyboard.press('ArrowRight');
      await expect(field).toHaveAttribute('aria-valuetext', /^vm-3, healthy, \d+% CPU$/);
      await page.keyboard.press('End');
      await expect(field).toHaveAttribute('aria-valuenow', String(machines / 2));
      for (let steps = 0; steps < 4; steps++) {
        await page.keyboard.press('+');
        await page.waitForTimeout(100);
        const slider = topology(page).getByRole('slider');
        if ((await slider.count()) > 0) await slider.first().focus();
      }
      await expect(topology(page)).toContainText(`us-east, 16 of ${text} machines`);
      await expect(topology(page).getByRole('button', { name: /^vm-\d+/ })).toHaveCount(16);
      await topology(page)
        .getByRole('button', { name: /^vm-\d+/ })
        .first()
        .focus();
      await page.keyboard.press('-');
      await expect(topology(page).getByRole('slider')).toHaveCount(1);
    });
  }

  test('goes down with a region that is chosen, and up and down with the wheel', async ({
    page,
  }) => {
    await openFleet(page, 1000);
    await topology(page).getByRole('button', { name: 'eu-west, 500 machines' }).click();
    await expect(topology(page).getByRole('slider')).toHaveCount(1);
    await expect(topology(page).getByRole('slider')).toHaveAccessibleName('eu-west, 500 machines');
    await topology(page).getByRole('slider').hover();
    await page.mouse.wheel(0, -100);
    await expect(topology(page)).toContainText('eu-west, 160 of 500 machines');
    await page.waitForTimeout(500);
    await page.mouse.wheel(0, 100);
    await expect(topology(page).getByRole('slider')).toHaveAccessibleName('eu-west, 500 machines');
    await topology(page).getByRole('button', { name: 'Look from farther' }).click();
    await expect(topology(page).getByRole('slider')).toHaveCount(2);
  });

  test('lets a machine in a field be failed by keyboard', async ({ page }) => {
    await openFleet(page, 100);
    // There are 51 once another one has been ordered in its place.
    const field = topology(page).getByRole('slider', { name: /^us-east, 5\d machines$/ });
    await field.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await topology(page).getByRole('button', { name: 'Fail vm-3' }).press('Enter');
    await expect(field).toHaveAttribute('aria-valuetext', /^vm-3, failed/);
    await expect(field).toBeFocused();
  });
});

test('the machines are a table, a hundred at a time', async ({ page }) => {
  await openFleet(page, 1000);
  await topology(page).getByRole('button', { name: 'View as table' }).click();
  const table = topology(page).getByRole('table', { name: 'Machines' });
  await expect(table.getByRole('columnheader')).toHaveText([
    ...['Machine', 'Region', 'State', 'CPU', 'In service', 'Queue', 'Age', 'Cost so far'],
  ]);
  await expect(table.getByRole('row')).toHaveCount(101);
  await topology(page).getByRole('button', { name: 'Later machines' }).click();
  await expect(table.getByRole('rowheader').first()).toHaveText('vm-101');
  await topology(page).getByRole('button', { name: 'View as picture' }).click();
  await expect(topology(page).getByRole('slider')).toHaveCount(2);
});
