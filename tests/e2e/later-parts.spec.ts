// Parts of the page that are loaded when they are needed: not before, once, and with a word to the
// user when they cannot be.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { labState, openLab, openPaused } from './lab-page.ts';

const JUDGE = /judge-script/;
const READER = /traffic-worker/;

/** The addresses that match, in the order in which they were asked for. */
function asked(page: Page, pattern: RegExp): string[] {
  const found: string[] = [];
  page.context().on('request', (request) => {
    if (pattern.test(request.url())) found.push(request.url());
  });
  return found;
}

test('what judges changes comes with the first sign of somebody, once', async ({ page }) => {
  const judge = asked(page, JUDGE);
  const reader = asked(page, READER);
  await openLab(page);
  expect(judge).toEqual([]);
  await page.mouse.move(300, 300);
  await expect.poll(() => judge).toHaveLength(1);
  await page.getByRole('slider', { name: 'Cooldown' }).press('ArrowRight');
  await expect.poll(async () => (await labState(page)).interventions.length).toBe(1);
  expect(judge).toHaveLength(1);
  expect(reader).toEqual([]);
});

test('the reader of traffic comes with the first file, as locked up as the engine', async ({
  page,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'the runner cannot look into a worker of this browser');
  const reader = asked(page, READER);
  await openPaused(page);
  await page.getByRole('combobox', { name: 'Scenario' }).selectOption('Your traffic…');
  const dialog = page.getByRole('dialog', { name: 'Your traffic' });
  await expect(dialog).toBeVisible();
  expect(reader).toEqual([]);
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'own.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('seconds,rate\n0,10\n60,20\n120,10\n'),
  });
  await expect(dialog.getByRole('button', { name: 'Run with this traffic' })).toBeVisible();
  expect(reader).toHaveLength(1);
  const worker = page.workers().at(-1);
  expect(worker?.url()).toMatch(/^blob:/);
  const left = await worker?.evaluate(() =>
    ['fetch', 'XMLHttpRequest', 'WebSocket', 'importScripts'].filter((name) => name in globalThis),
  );
  expect(left).toEqual([]);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => page.workers().length).toBe(1);
});

test('what a name means is told as soon as somebody is there', async ({ page }) => {
  await openPaused(page);
  const cooldown = page.getByRole('slider', { name: 'Cooldown' });
  await expect(cooldown).toHaveAttribute('aria-describedby', /./);
  await page.keyboard.press('Shift');
  await expect(cooldown).toHaveAccessibleDescription(/nothing changes again for this long/);
  await cooldown.hover();
  const link = page.getByRole('link', { name: 'In the glossary' });
  await expect(link).toHaveAttribute('href', '#glossary/cooldown');
});

test.describe('without a connection', () => {
  test.use({ expectedProblems: [JUDGE] });

  test('a change is refused in words, and done when the connection is back', async ({ page }) => {
    await page.context().route(JUDGE, (route) => route.abort());
    await openPaused(page);
    const cooldown = page.getByRole('slider', { name: 'Cooldown' });
    await cooldown.press('ArrowRight');
    await expect(page.getByRole('alert')).toContainText('could not be loaded');
    expect((await labState(page)).interventions).toEqual([]);
    await page.context().unroute(JUDGE);
    await cooldown.press('ArrowRight');
    await expect.poll(async () => (await labState(page)).interventions.length).toBe(1);
  });
});

test.describe('without a part of the stage', () => {
  const CARD = /MachineCard/;
  test.use({ expectedProblems: [/MachineCard|Failed to load resource/] });

  test('a machine is selected all the same, and the page says what is missing', async ({
    page,
  }) => {
    await page.context().route(CARD, (route) => route.abort());
    await openPaused(page);
    await page.getByRole('button', { name: /^vm-1 / }).click();
    await expect(page.getByRole('alert')).toContainText('could not be loaded');
  });
});

test.describe('without a connection for a while', () => {
  const ASKED = /asked-[^/]*[.]js/;
  const REST = /rest-[^/]*[.]js/;
  test.use({ expectedProblems: [/failed request: .*(asked|rest)-|Failed to load resource/] });

  test('what was asked for comes when it is asked for again', async ({ page }) => {
    await page.context().route(ASKED, (route) => route.abort());
    await openPaused(page);
    const door = page.getByRole('button', { name: 'History' });
    await door.click();
    await expect(page.getByRole('alert')).toContainText('could not be loaded');
    await page.context().unroute(ASKED);
    await door.click();
    await expect(page.getByRole('dialog', { name: 'Alerts and decisions' })).toBeVisible();
  });

  test('what stands there for everyone comes when the connection is back', async ({ page }) => {
    await page.context().route(REST, (route) => route.abort());
    await page.goto('./');
    await expect(page.getByRole('alert')).toContainText('could not be loaded');
    await page.context().unroute(REST);
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await expect(page.getByRole('figure', { name: 'CPU' })).toBeVisible();
    await expect(page.getByRole('slider', { name: 'Cooldown' })).toBeVisible();
  });
});
