// A user's own traffic: chosen from the list of scenarios or dropped on the page, read on this
// computer, described, then run. A file that cannot be read is refused with row, column and value.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { labState, openLab, openPaused } from './lab-page.ts';

/** A day of traffic, one row a minute: a wave of 100 to 300 requests a second. */
function dayOfTraffic(): string {
  const rows = Array.from({ length: 1440 }, (_, minute) => {
    const rate = 200 + 100 * Math.sin((2 * Math.PI * minute) / 1440);
    return `${minute * 60},${rate.toFixed(2)}`;
  });
  return ['seconds,requests_per_second', ...rows].join('\n');
}

/** Drops a file on the page, as a mouse would. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([fileName, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], fileName, { type: 'text/csv' }));
      for (const type of ['dragover', 'drop']) {
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
        );
      }
    },
    [name, text] as const,
  );
}

test('a dropped CSV is described, and runs', async ({ page }) => {
  await openLab(page);
  await drop(page, 'shop.csv', dayOfTraffic());
  const dialog = page.getByRole('dialog', { name: 'Your traffic' });
  await expect(dialog).toContainText('1.4k rows over 24 h; times from “seconds”.');
  await expect(dialog).toContainText('Rates from “requests_per_second”.');
  await expect(dialog).toContainText('100 to 300 requests a second');
  await expect(dialog).toContainText('24 h of traffic become a run of 60 min.');
  await dialog.getByRole('button', { name: 'Run with this traffic' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('combobox', { name: 'Scenario' })).toContainText('shop.csv');
  const opened = await page.evaluate(() => {
    const { scenario } = window.lab;
    const { workload, durationSeconds } = scenario ?? {};
    if (workload?.kind !== 'open' || workload.shape.kind !== 'curve') return null;
    return { durationSeconds, peakRate: workload.peakRate, points: workload.shape.times.length };
  });
  expect(opened).toEqual({ durationSeconds: 3600, peakRate: 300, points: 1440 });
  await expect.poll(async () => (await labState(page)).time).toBeGreaterThan(1);
  await expect(page.getByRole('group', { name: 'Topology' })).toContainText(/\d requests\/s/);
});

test('its peak and its pace can be changed', async ({ page }) => {
  await openLab(page);
  await drop(page, 'shop.csv', dayOfTraffic());
  const dialog = page.getByRole('dialog', { name: 'Your traffic' });
  await dialog.getByRole('textbox', { name: 'Highest rate, requests/s' }).fill('450');
  await dialog.getByRole('textbox', { name: 'Times faster' }).fill('48');
  await dialog.getByRole('textbox', { name: 'Times faster' }).press('Enter');
  await expect(dialog).toContainText('24 h of traffic become a run of 30 min.');
  await dialog.getByRole('button', { name: 'Run with this traffic' }).click();
  await expect(dialog).toBeHidden();
  const scenario = await page.evaluate(() => window.lab.scenario);
  expect(scenario).toMatchObject({ durationSeconds: 1800, workload: { peakRate: 450 } });
});

test('a file is chosen from the list of scenarios', async ({ page }) => {
  await openPaused(page);
  await page.getByRole('combobox', { name: 'Scenario' }).selectOption('Your traffic…');
  const dialog = page.getByRole('dialog', { name: 'Your traffic' });
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(dayOfTraffic()) });
  await dialog.getByRole('button', { name: 'Run with this traffic' }).click();
  await expect(page.getByRole('combobox', { name: 'Scenario' })).toContainText('own.csv');
});

test('a file that makes no sense is refused in words, and the run goes on', async ({ page }) => {
  await openLab(page);
  await drop(page, 'broken.csv', 'seconds,rate\n0,10\n60,ten\n120,12\n');
  const dialog = page.getByRole('dialog', { name: 'Your traffic' });
  await expect(dialog.getByRole('alert')).toContainText(
    'Row 3, column “rate”: “ten” is not a number.',
  );
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('combobox', { name: 'Scenario' })).toHaveValue('flash-sale');
  const { time } = await labState(page);
  await expect.poll(async () => (await labState(page)).time).toBeGreaterThan(time);
});
