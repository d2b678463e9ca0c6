// A run as a link: made in the menu of exports, opened by somebody else to the same digest at the
// same moment, and refused without harm when it was damaged on its way.
import type { Page } from '@playwright/test';
import { findings } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { labState, openLab, openPaused } from './lab-page.ts';

/** The link of the run on the screen, from the menu. */
async function linkOf(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  const field = page.getByRole('textbox', { name: 'Link' });
  await expect(field).toHaveValue(/#run=1\.[A-Za-z0-9_-]+$/);
  return field.inputValue();
}

test('a link opens to the same run at the same moment, verified', async ({ page, browser }) => {
  await openPaused(page);
  await page.evaluate(async () => {
    await window.lab.sendBurst();
    await window.lab.advanceTo(1300);
  });
  const ours = await labState(page);
  const link = await linkOf(page);
  await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  expect(await findings(page)).toEqual([]);

  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByRole('alert')).toContainText(
    'Opened from a link: Flash sale at 21:40. Verified: the same run, with the same digest.',
  );
  expect(await labState(other)).toMatchObject({ time: 1300, digest: ours.digest, playing: false });
  expect(new URL(other.url()).hash).toBe('');
  await context.close();
});

test('the run of a link is opened again with the page, until another one is opened', async ({
  page,
}) => {
  await openPaused(page);
  await page.evaluate(async () => {
    await window.lab.newSeed(9);
    await window.lab.advanceTo(1300);
  });
  const ours = await labState(page);
  const link = await linkOf(page);
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.getByRole('alert')).toContainText('Verified');
  await page.evaluate(() => (location.hash = '#runs'));
  await page.evaluate(() => (location.hash = '#'));
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('Verified');
  expect(await labState(page)).toMatchObject({ time: 1300, seed: 9, digest: ours.digest });
  await page.evaluate(() => window.lab.open('steady'));
  // Kept: before, the tab goes on with what it was writing last.
  await expect
    .poll(() => page.evaluate(async () => (await window.lab.runs())?.[0]?.scenario))
    .toBe('Steady load');
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Scenario' })).toHaveValue('steady');
});

test('a changed run of a link is gone on with when the page is loaded again', async ({ page }) => {
  await openPaused(page);
  const link = await linkOf(page);
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.getByRole('alert')).toContainText('Verified');
  await page.evaluate(() => window.lab.sendBurst());
  await expect.poll(() => page.evaluate(async () => (await window.lab.runs())?.length)).toBe(1);
  await page.reload();
  await expect.poll(async () => (await labState(page)).interventions.length).toBe(1);
});

test('whoever goes from the menu to the link and closes it is where they were', async ({
  page,
}) => {
  await openPaused(page);
  await linkOf(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeFocused();
});

test('selecting the link past the edge of the dialog leaves it open; a press beside it closes it', async ({
  page,
}) => {
  await openPaused(page);
  await linkOf(page);
  const field = page.getByRole('textbox', { name: 'Link' });
  const box = await field.boundingBox();
  if (box === null) throw new Error('the link is not on the screen');
  await page.mouse.move(box.x + 20, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(20, 450, { steps: 5 });
  await page.mouse.up();
  await expect(field).toBeVisible();
  await page.mouse.click(20, 450);
  await expect(field).toBeHidden();
});

test('a damaged link says so, and the page opens as for everyone', async ({ page }) => {
  await page.goto('./#run=1.H4sIAAAAAAAA');
  await expect(page.getByRole('alert')).toContainText('This link is damaged');
  await expect.poll(async () => (await labState(page)).time).toBeGreaterThan(1200);
});

test('a link that is put into the address of an open page is opened there', async ({ page }) => {
  await openPaused(page);
  const link = await linkOf(page);
  await page.getByRole('button', { name: 'Close' }).click();
  await openLab(page, '?scenario=steady');
  await page.evaluate((hash) => (location.hash = hash), new URL(link).hash);
  await expect(page.getByRole('alert')).toContainText('Opened from a link: Flash sale');
});

test.describe('without a connection', () => {
  const JUDGE = /judge-script/;
  test.use({ expectedProblems: [JUDGE] });

  test('a link stays in the address, and opens when the connection is back', async ({ page }) => {
    await openPaused(page);
    const link = await linkOf(page);
    await page.context().route(JUDGE, (route) => route.abort());
    // Another document than the one that has the judge already.
    await page.goto('about:blank');
    await page.goto(link);
    await expect(page.getByRole('alert')).toContainText('could not be loaded');
    expect(page.url()).toBe(link);
    await page.context().unroute(JUDGE);
    await page.reload();
    await expect(page.getByRole('alert')).toContainText('Opened from a link: Flash sale');
    expect(new URL(page.url()).hash).toBe('');
  });
});
