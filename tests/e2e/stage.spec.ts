// The stage: what is pointed at tells its numbers, a selected machine can be made to fail, the flow is that
// of the moment, and what is not there is said.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { advanceTo, labState, openLab, openPaused } from './lab-page.ts';

const topology = (page: Page) => page.getByRole('group', { name: 'Topology' });
const row = (page: Page, name: string) =>
  topology(page).getByRole('button', { name: new RegExp(`^${name} `) });

test.describe('where there are several pools', () => {
  test('a machine says in its row, its note and the table to which it belongs', async ({
    page,
  }) => {
    await page.goto('?scenario=machine-kinds');
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect(row(page, 'vm-1')).toContainText('virtual machines');
    await expect(row(page, 'vm-4')).toContainText('container hosts');
    await row(page, 'vm-4').hover();
    const tip = topology(page).getByRole('note');
    await expect(tip).toContainText('pool container hosts');
    await expect(tip).toContainText('kind container host');
    await topology(page).getByRole('button', { name: 'View as table' }).click();
    const table = topology(page).getByRole('table');
    await expect(table.getByRole('columnheader', { name: 'Pool' })).toBeVisible();
    await expect(table.getByRole('row', { name: /^vm-4 home container hosts / })).toBeVisible();
  });

  test('where there is one, nothing is said of it', async ({ page }) => {
    await openPaused(page);
    await expect(row(page, 'vm-1')).not.toContainText('shared');
    await topology(page).getByRole('button', { name: 'View as table' }).click();
    await expect(topology(page).getByRole('columnheader', { name: 'Pool' })).toHaveCount(0);
  });
});

test.describe('a machine', () => {
  test('tells its load, queue, service, age and cost to whoever points at it', async ({ page }) => {
    await openPaused(page);
    await row(page, 'vm-2').hover();
    const tip = topology(page).getByRole('note');
    await expect(tip).toHaveAccessibleName('vm-2');
    for (const text of [
      'healthy',
      '% CPU',
      'queue',
      'in service',
      'age',
      'min',
      'cost so far',
      '$',
    ])
      await expect(tip).toContainText(text);
    await page.mouse.move(5, 5);
    await expect(tip).toHaveCount(0);
  });

  test('tells the same to who comes by keyboard, and its link darkens', async ({ page }) => {
    await openPaused(page);
    await row(page, 'vm-1').focus();
    await page.keyboard.press('ArrowDown');
    await expect(row(page, 'vm-3')).toBeFocused();
    await expect(topology(page).getByRole('note')).toHaveAccessibleName('vm-3');
    const strengths = async () => {
      const all = await topology(page)
        .locator('g.others path')
        .evaluateAll((links) => links.map((link) => getComputedStyle(link).opacity));
      const count = (strength: string) => all.filter((each) => each === strength).length;
      return { full: count('1'), between: all.length - count('1') - count('0.3') };
    };
    // All but one grow faint, over a moment.
    await expect.poll(strengths).toEqual({ full: 1, between: 0 });
  });

  test('says that it is new, in a word and with a ring', async ({ page }) => {
    await openPaused(page);
    await advanceTo(page, 1400);
    await expect(row(page, 'vm-9')).toContainText('new');
    await expect(row(page, 'vm-1')).not.toContainText('new');
    await expect(row(page, 'vm-9').locator('circle')).toHaveCount(2);
    await expect(row(page, 'vm-10')).toContainText('booting, ready in 55 s');
  });

  test('fails when it is chosen and told to, by mouse', async ({ page }) => {
    await openPaused(page);
    await row(page, 'vm-3').click();
    await topology(page).getByRole('button', { name: 'Fail vm-3' }).click();
    await expect(row(page, 'vm-3')).toContainText('failed, replacement ordered');
    const { interventions } = await labState(page);
    expect(interventions).toMatchObject([{ kind: 'failMachine', machine: 3 }]);
    await expect(page.getByRole('group', { name: 'Alerts' })).toContainText('vm-3 failed');
  });

  test('fails by keyboard alone, and gives the focus back', async ({ page }) => {
    await openPaused(page);
    await row(page, 'vm-2').focus();
    await page.keyboard.press('Enter');
    const fail = topology(page).getByRole('button', { name: 'Fail vm-2' });
    await expect(fail).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(fail).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(row(page, 'vm-2')).toContainText('failed');
    await expect(row(page, 'vm-2')).toBeFocused();
  });

  test('that is chosen is the one that Try it fails; Escape lets it go', async ({ page }) => {
    await openPaused(page);
    await row(page, 'vm-1').click();
    await expect(row(page, 'vm-1')).toHaveAttribute('aria-pressed', 'true');
    await topology(page).getByRole('button', { name: 'Fail vm-1' }).press('Escape');
    await expect(row(page, 'vm-1')).toHaveAttribute('aria-pressed', 'false');
    await row(page, 'vm-1').press('Enter');
    await row(page, 'vm-1').press('Escape');
    await expect(row(page, 'vm-1')).toHaveAttribute('aria-pressed', 'false');
    await expect(row(page, 'vm-1')).toBeFocused();
    // Also before the card has come.
    await row(page, 'vm-1').evaluate((button: HTMLButtonElement) => {
      button.click();
      button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    await expect(row(page, 'vm-1')).toHaveAttribute('aria-pressed', 'false');
    await row(page, 'vm-1').click();
    await page.getByRole('button', { name: 'Send a job' }).press('Escape');
    await expect(row(page, 'vm-1')).toHaveAttribute('aria-pressed', 'false');
    await expect(page.getByRole('button', { name: 'Send a job' })).toBeFocused();
    await row(page, 'vm-1').click();
    await page.getByRole('button', { name: 'Fail a machine' }).click();
    await expect(row(page, 'vm-1')).toContainText('failed');
  });
});

test('a jump shows the flow of the moment, standing', async ({ page }) => {
  await openPaused(page);
  await page.evaluate(() => window.lab.advanceTo(1400));
  await expect(topology(page)).toContainText('1 dot is 200 requests');
  await expect(topology(page)).toContainText('nothing waiting');
  await expect(topology(page)).not.toContainText('rejected');
  const picture = () =>
    page.evaluate(() =>
      document.querySelector<HTMLCanvasElement>('canvas[data-motion]')?.toDataURL(),
    );
  await expect(topology(page).locator('canvas[data-motion]')).toHaveAttribute(
    'data-motion',
    'standing',
  );
  await page.waitForTimeout(800);
  const before = await picture();
  await page.waitForTimeout(400);
  expect(await picture()).toBe(before);
});

test.describe('with less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('dots stand, and are dealt again about once a second', async ({ page }) => {
    await openLab(page);
    const canvas = topology(page).locator('canvas[data-motion]');
    await expect(canvas).toHaveAttribute('data-motion', 'dealt');
    const changes = await canvas.evaluate(async (each: HTMLCanvasElement) => {
      let count = 0;
      let last = each.toDataURL();
      const until = performance.now() + 3000;
      while (performance.now() < until) {
        await new Promise((next) => setTimeout(next, 100));
        const now = each.toDataURL();
        if (now !== last) count++;
        last = now;
      }
      return count;
    });
    expect(changes).toBeGreaterThanOrEqual(1);
    expect(changes).toBeLessThanOrEqual(4);
  });
});

test('three regions say what part of the traffic they get', async ({ page }) => {
  await openLab(page, '?scenario=three-regions');
  const told = topology(page).getByText(/^\d+% of traffic$/);
  await expect(told).toHaveCount(3);
  const shares = await told.allTextContents();
  const sum = shares.reduce((total, each) => total + parseInt(each, 10), 0);
  expect(Math.abs(sum - 100)).toBeLessThanOrEqual(2);
});

test('says so when there is no machine', async ({ page }) => {
  await openPaused(page);
  await page.evaluate(async () => {
    const autoscaler = { policy: 'none', smallest: 0, initial: 0, largest: 4 };
    await window.lab.openScenario({ name: 'None', pools: [{ name: 'shared', autoscaler }] });
    await window.lab.advanceTo(5);
  });
  await expect(topology(page)).toContainText('No machines. Requests wait in the balancer');
});

test('says so when the run is over', async ({ page }) => {
  await openPaused(page);
  await page.evaluate(async () => {
    await window.lab.openScenario({ name: 'Short', durationSeconds: 20 });
    await window.lab.advanceTo(20);
  });
  await expect(topology(page)).toContainText('The run is over.');
});

test.describe('without web workers', () => {
  test('the page says what is missing', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
    await page.goto('./');
    await expect(page.getByRole('alert')).toContainText('This browser has no web workers');
    await expect(page.getByRole('button', { name: 'Start again' })).toHaveCount(0);
  });
});
