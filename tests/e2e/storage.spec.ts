// Where runs are kept: nothing is left when everything is erased; a backup comes back; on a lab
// computer nothing outlives the page; and a browser that keeps nothing, or is full, is told plainly.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { drop } from './drop-file.ts';
import { expect, test } from './fixtures.ts';
import { labState, openPaused } from './lab-page.ts';
import { leftovers, lines, toLab, toRuns, touch } from './runs-page.ts';

const panel = (page: Page) => page.getByRole('complementary', { name: 'Storage' });

async function erase(page: Page): Promise<void> {
  await panel(page).getByRole('button', { name: 'Erase everything' }).click();
  await expect(panel(page)).toContainText('It cannot be undone.');
  await panel(page).getByRole('button', { name: 'Erase everything' }).click();
  await expect(panel(page)).toContainText('Nothing of the lab is on this computer now.');
}

test('a backup that is dropped on the page says what it is, and the way to restore it', async ({
  page,
}) => {
  await openPaused(page);
  const line = '{"checksum":"a15f6da4","length":47,"body":{"format":"autoscaling-lab/backup"}}';
  await drop(page, 'runs.jsonl', `${line}\n`);
  const dialog = page.getByRole('dialog', { name: 'Open a run' });
  await expect(dialog.getByRole('alert')).toHaveText(/^runs\.jsonl is a backup of kept runs\./);
  await dialog.getByRole('button', { name: 'To Runs' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(panel(page).getByRole('button', { name: 'Restore a backup' })).toBeVisible();
});

test('nothing is left when everything is erased, while a run goes on', async ({ page }) => {
  await openPaused(page);
  await touch(page, 1300);
  await page.evaluate(() => window.lab.play());
  await toRuns(page);
  await expect(lines(page)).toHaveCount(1);
  const before = await leftovers(page);
  expect(before.databases).not.toEqual([]);
  expect(before.choices).not.toEqual([]);
  await erase(page);
  // Several checkpoints later.
  const { time } = await labState(page);
  await page.waitForFunction((then) => window.lab.time > then + 20, time);
  expect(await leftovers(page)).toEqual({ databases: [], files: [], choices: [] });
  await expect(page.getByText('Run one, then compare')).toBeVisible();
  await page.evaluate(() => window.lab.sendBurst());
  await expect(lines(page)).toHaveCount(1);
});

test('a backup brings everything back, and is the same file again', async ({ page }) => {
  await openPaused(page);
  await touch(page, 1300);
  await page.evaluate(() => window.lab.newSeed(7));
  await page.evaluate(() => window.lab.sendBurst());
  await toRuns(page);
  await expect(lines(page)).toHaveCount(2);
  const first = await backup(page);
  await lines(page).first().press(' ');
  await lines(page).last().press('Delete');
  await expect(page.getByText('Deleted Flash sale.')).toBeVisible();
  await expect(page.getByText('1 chosen')).toBeVisible();
  await erase(page);
  await expect(page.getByText('Deleted Flash sale.')).toHaveCount(0);
  await expect(page.getByText('1 chosen')).toHaveCount(0);
  await panel(page).locator('input[type="file"]').setInputFiles(file(first));
  await expect(panel(page)).toContainText('2 runs restored.');
  await expect(lines(page)).toHaveCount(2);
  expect(await backup(page)).toBe(first);
  await panel(page).locator('input[type="file"]').setInputFiles(file('no backup\n'));
  await expect(panel(page)).toContainText('This file is no backup of the lab.');
});

test('on a lab computer nothing outlives the page', async ({ page }) => {
  await openPaused(page);
  await toRuns(page);
  await panel(page)
    .getByRole('checkbox', { name: /^Lab computer/ })
    .check();
  await panel(page).getByRole('button', { name: 'Load it now' }).click();
  await expect(panel(page)).toContainText('Nothing outlives this page');
  await toLab(page);
  await touch(page, 1300);
  await toRuns(page);
  await expect(lines(page)).toHaveCount(1);
  await page.reload();
  await expect(page.getByText('Run one, then compare')).toBeVisible();
  // Also what was kept before.
  await erase(page);
  expect(await leftovers(page)).toEqual({
    databases: [],
    files: [],
    choices: ['autoscaling-lab/forgets'],
  });
});

test.describe('a browser that keeps nothing', () => {
  test('still runs, says so, and shows what there is while the page is open', async ({ page }) => {
    await page.route(/keeper-worker-[^/]*\.js$/, async (route) => {
      const answer = await route.fetch();
      const without =
        "for (const name of ['indexedDB']) Object.defineProperty(self, name, { value: undefined });" +
        'StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException("", "SecurityError"));';
      await route.fulfill({ response: answer, body: `${without}\n${await answer.text()}` });
    });
    await openPaused(page);
    await touch(page, 1300);
    await expect(page.getByText('Runs are not saved')).toBeVisible();
    await toRuns(page);
    await expect(lines(page)).toHaveCount(1);
    await expect(panel(page)).toContainText('Kept only while this page is open');
    await page.reload();
    await expect(page.getByText('Run one, then compare')).toBeVisible();
  });
});

test('a full disk is told, and saving goes on when there is room', async ({ page, context }) => {
  await openPaused(page);
  const devtools = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await touch(page, 1300);
  await toRuns(page);
  await page.evaluate(() => window.lab.play());
  await expect(page.getByText('There is no room to save')).toBeVisible();
  await expect(panel(page)).toContainText('No room is left');
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await expect(page.getByText('There is room again.')).toBeVisible();
  await expect(panel(page)).toContainText('Kept on this computer');
});

test('a trouble that was dismissed is away, and what comes after it is told', async ({
  page,
  context,
}) => {
  await openPaused(page);
  const devtools = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await touch(page, 1300);
  await page.evaluate(() => window.lab.play());
  const full = page.getByRole('status').getByText('There is no room to save');
  await expect(full).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(full).toHaveCount(0);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await expect(page.getByRole('status').getByText('There is room again.')).toBeVisible();
});

async function backup(page: Page): Promise<string> {
  const coming = page.waitForEvent('download');
  await panel(page).getByRole('button', { name: 'Back up everything' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^autoscaling-lab-\d{4}-\d\d-\d\d\.jsonl$/);
  return readFile(await download.path(), 'utf8');
}

function file(text: string) {
  return { name: 'backup.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from(text) };
}
