// The report of a kept run on the screen: the way there by mouse, by keyboard and on a phone, its numbers
// against those of the lab and of the engine without a page, its audit log by kind, its machines in
// order, what leaves, and what it says of a run that is not there.
import type { Page } from '@playwright/test';
import { findings } from './axe.ts';
import { ABOVE, compareTwo, goTo, isKept, runOnce, told } from './compared-runs.ts';
import { tooWide } from './fits.ts';
import { expect, test } from './fixtures.ts';
import { labState, openPaused } from './lab-page.ts';
import { lines, toRuns } from './runs-page.ts';

const heading = (page: Page) => page.getByRole('heading', { name: 'Report of Short rise' });
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const rowsOf = (page: Page, name: string) => section(page, name).locator('tbody tr');
/** A figure by its name, with its note. */
const figure = (page: Page, name: string) =>
  page.locator('dl > div').filter({ has: page.getByRole('term').getByText(name, { exact: true }) });

/** A run with a threshold of 40 % is kept, and its report is on the screen. */
async function openReport(page: Page): Promise<string> {
  await openPaused(page);
  const bill = await runOnce(page, 40);
  await toRuns(page);
  await lines(page).first().press('r');
  await expect(heading(page)).toBeVisible();
  await expect(section(page, 'Machines')).toBeVisible();
  return bill;
}

/** The report of a run that was changed by hand 120 times. */
async function openLongReport(page: Page): Promise<void> {
  await runOnce(page, null);
  await page.evaluate(async (path) => {
    await window.lab.seek(0);
    for (let second = 1; second <= 120; second++) {
      await window.lab.advanceTo(second);
      await window.lab.set(path, 60 + (second % 2));
    }
    await window.lab.advanceTo(600);
  }, ABOVE);
  await toRuns(page);
  await expect(lines(page).filter({ hasText: '120 interventions' })).toHaveCount(1);
  await lines(page).filter({ hasText: '120 interventions' }).press('r');
  await expect(section(page, 'Machines')).toBeVisible();
}

test.describe('the report of a run', () => {
  test('comes by a key, with the numbers of the run, and goes back', async ({ page }) => {
    const bill = await openReport(page);
    await expect(heading(page)).toBeFocused();
    await expect(page).toHaveTitle(/^Report of Short rise · /);
    const [saving, p95, elasticity, fired, decisions] = told(40);
    await expect(figure(page, 'Cost against static')).toContainText(`−${saving} ${bill} / $`);
    await expect(figure(page, 'Latency p95, whole run')).toContainText(p95);
    await expect(figure(page, 'Elasticity score')).toContainText(elasticity);
    await expect(section(page, 'Figures').getByRole('term')).not.toHaveCount(0);
    const { digest } = await labState(page);
    await expect(figure(page, 'Digest')).toContainText(digest);
    await expect(figure(page, 'Simulated')).toContainText('10:00 of 10:00');
    await expect(section(page, 'Cost').getByRole('row', { name: /^This run/ })).toContainText(bill);
    await expect(rowsOf(page, 'Alert history')).toHaveCount(Number(fired));
    await page.getByRole('button', { name: 'Decisions', exact: true }).press('Enter');
    await expect(rowsOf(page, 'Audit log')).toHaveCount(Number(decisions));
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'Runs', exact: true })).toBeFocused();
  });

  test('has its audit log by kind, and its machines in the order of a column', async ({ page }) => {
    await openReport(page);
    const log = rowsOf(page, 'Audit log');
    const all = await log.count();
    await page.getByRole('button', { name: 'Interventions', exact: true }).click();
    await expect(log).toHaveText([/^00:00\s*Intervention\s*Scale-out threshold 70 % → 40 %/]);
    expect(all).toBeGreaterThan(1);
    await expect(page.getByRole('table', { name: 'Audit log', exact: true })).toHaveCount(1);
    await page.getByRole('button', { name: 'Failures', exact: true }).click();
    await expect(section(page, 'Audit log')).toContainText('None.');
    const machines = section(page, 'Machines');
    const order = machines.getByRole('columnheader', { name: 'Ordered' });
    await order.getByRole('button').press('Enter');
    await expect(order).toHaveAttribute('aria-sort', 'ascending');
    await order.getByRole('button').press('Enter');
    await expect(order).toHaveAttribute('aria-sort', 'descending');
    const ordered = await machines.locator('tbody td:nth-child(4)').allInnerTexts();
    expect(new Set(ordered).size).toBeGreaterThan(1);
    expect(ordered).toEqual(ordered.toSorted().toReversed());
  });

  test('shows a long table to its end by keys, and says how much is shown', async ({ page }) => {
    await openPaused(page);
    await openLongReport(page);
    const log = section(page, 'Audit log');
    const told = log.getByRole('status');
    await page.getByRole('button', { name: 'Interventions', exact: true }).press('Enter');
    await expect(told).toHaveText('50 of 120');
    for (const [shown, button] of [
      [100, 'Show 50 more'],
      [120, 'Show 20 more'],
    ] as const) {
      const before = await rowsOf(page, 'Audit log').count();
      await log.getByRole('button', { name: button }).press('Enter');
      await expect(told).toHaveText(`${shown} of 120`);
      await expect(rowsOf(page, 'Audit log').nth(before).getByRole('rowheader')).toBeFocused();
    }
    await expect(log.getByRole('button', { name: / more$/ })).toHaveCount(0);
    await page.getByRole('button', { name: 'Failures', exact: true }).press('Enter');
    await expect(told).toHaveText('None.');
  });

  test('has charts that are read by keys and as tables', async ({ page }) => {
    await openReport(page);
    await expect(section(page, 'Charts').getByRole('figure')).toHaveCount(9);
    const cpu = page.getByRole('figure', { name: 'CPU', exact: true });
    await expect(cpu).toHaveAccessibleDescription(
      /^Chart of CPU: CPU, mean of the machines .+ to /,
    );
    const reader = page.getByRole('slider', { name: 'Read Cost at a moment' });
    await reader.press('End');
    await expect(reader).toHaveAttribute('aria-valuetext', /^10:00, /);
    await cpu.getByRole('button', { name: 'View as table' }).click();
    await expect(cpu.getByRole('table')).toBeVisible();
  });

  test('leaves as the run that is on the screen, and opens in the lab', async ({ page }) => {
    await openReport(page);
    const { digest } = await labState(page);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save JSON' }).press('Enter');
    const download = await saved;
    expect(download.suggestedFilename()).toBe('Short-rise-seed-42-run.json');
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const file = JSON.parse(Buffer.concat(chunks).toString()) as {
      readonly interventions: unknown;
      readonly results: { readonly digest: string };
    };
    expect(file.results.digest).toBe(digest);
    expect(file.interventions).toMatchObject([{ path: ABOVE, value: 40 }]);
    await expect(page.getByText('Saved as Short-rise-seed-42-run.json')).toBeVisible();
    await page.getByRole('button', { name: 'Open in the lab' }).click();
    await expect(page.getByRole('group', { name: 'Topology' })).toBeVisible();
    await expect(page).toHaveTitle('Autoscaling Lab');
  });

  for (const theme of ['light', 'dark']) {
    test(`has nothing against it, ${theme}`, async ({ page }) => {
      await page.addInitScript((name) => {
        localStorage.setItem('autoscaling-lab/theme', name);
      }, theme);
      await openReport(page);
      expect(await findings(page)).toEqual([]);
      expect(await tooWide(page)).toBe(0);
    });
  }
});

test('a run that has not ended is reported as far as it was kept', async ({ page }) => {
  await openPaused(page);
  await page.evaluate(async (path) => {
    await window.lab.advanceTo(1300);
    await window.lab.set(path, 55);
  }, ABOVE);
  await toRuns(page);
  await expect(lines(page).first()).toContainText('21:40');
  await lines(page).first().focus();
  await lines(page).first().getByRole('button', { name: 'Report Flash sale' }).press('Enter');
  await expect(figure(page, 'Simulated')).toContainText('21:40 of 1:00:00');
  await expect(rowsOf(page, 'Audit log').filter({ hasText: 'Intervention' })).toHaveCount(1);
  await page.getByRole('link', { name: 'Back to Runs' }).click();
  await expect(lines(page)).toHaveCount(1);
});

test('from Compare, each run has its report', async ({ page }) => {
  await openPaused(page);
  await runOnce(page, null);
  await isKept(page);
  await runOnce(page, 40);
  await compareTwo(page);
  await page.getByRole('button', { name: 'Report of B' }).press('Enter');
  await expect(heading(page)).toBeFocused();
  await expect(figure(page, 'Latency p95, whole run')).toContainText(told(40)[1]);
  await goTo(page, 'Lab');
  await expect(page.getByRole('group', { name: 'Topology' })).toBeVisible();
});

for (const id of ['f'.repeat(32), 'zzz']) {
  test(`of a run that is not kept it says so: ${id}`, async ({ page }) => {
    await page.goto(`./#report/${id}`);
    await expect(page.getByRole('alert')).toContainText('This run is not kept here any more.');
    await page.getByRole('button', { name: 'Runs', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Runs', exact: true })).toBeVisible();
  });
}

test('runs of which there are none are named as such where they are compared', async ({ page }) => {
  await page.goto('./#compare/zzz,yyy');
  await expect(page.getByText('This run is not kept here any more.')).toHaveCount(2);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('it comes by a touch, and nothing is wider than the page', async ({ page }) => {
    await openPaused(page);
    await runOnce(page, 40);
    await page.evaluate(() => void (location.hash = '#runs'));
    // The first touch shows what can be done, and does none of it.
    await lines(page).first().tap();
    await expect(page.getByRole('heading', { name: 'Runs', exact: true })).toBeVisible();
    await lines(page).first().getByRole('button', { name: 'Report Short rise' }).tap();
    await expect(heading(page)).toBeVisible();
    await expect(section(page, 'Machines')).toBeVisible();
    expect(await tooWide(page)).toBe(0);
    expect(await findings(page)).toEqual([]);
  });
});
