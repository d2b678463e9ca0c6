// The charts on the page: what a dragged threshold would have done, the charts to choose from, every
// chart as a table, reading by keys, and marks that come while the run is paused.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { advanceTo, labState, openPaused } from './lab-page.ts';

const PILL = 'Scale-out threshold on chart';
const CHARTS = [
  ...['CPU', 'Memory', 'Network', 'Instances', 'Demand and supply'],
  ...['Latency', 'Requests', 'Queue', 'Cost'],
];
/** Just after four machines were ordered in the opening scenario, seed 42. */
const IN_THE_SALE = 1400;

const whatIf = (page: Page) => page.getByText(/^What if ▲/);
const chart = (page: Page, name: string) => page.getByRole('figure', { name, exact: true });

/** Presses a slider's middle and moves by some px; the button stays down. */
async function drag(page: Page, name: string, by: { x?: number; y?: number }) {
  const box = await page.getByRole('slider', { name, exact: true }).boundingBox();
  if (!box) throw new Error(`${name} is not on the screen`);
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + (by.x ?? 0), y + (by.y ?? 0), { steps: 4 });
}

async function choose(page: Page, ...names: readonly string[]) {
  await page.getByRole('button', { name: 'Charts', exact: true }).click();
  for (const name of names) await page.getByRole('checkbox', { name, exact: true }).check();
  await page.keyboard.press('Escape');
}

test.describe('a threshold that is dragged on the chart', () => {
  test('shows what it would have done, and Escape drops both', async ({ page }) => {
    await openPaused(page);
    await advanceTo(page, IN_THE_SALE);
    await drag(page, PILL, { y: 20 });
    await expect(whatIf(page)).toHaveText(
      /^What if ▲ \d+: p95 (still )?[\d.]+ m?s( instead of .+)?, cost (still )?\$0\.\d+/,
    );
    await page.keyboard.press('Escape');
    await expect(whatIf(page)).toBeHidden();
    await page.mouse.up();
    await expect(page.getByRole('slider', { name: PILL })).toHaveAttribute('aria-valuenow', '70');
    expect((await labState(page)).interventions).toEqual([]);
  });

  test('acts when it is let go, and what would have been is gone a moment later', async ({
    page,
  }) => {
    await openPaused(page);
    await advanceTo(page, IN_THE_SALE);
    await drag(page, PILL, { y: 20 });
    await expect(whatIf(page)).toBeVisible();
    await page.mouse.up();
    await expect(whatIf(page)).toBeHidden();
    expect((await labState(page)).interventions).toMatchObject([
      { kind: 'set', time: IN_THE_SALE },
    ]);
  });

  test('acts at once with each key, and says for a while what it would have done', async ({
    page,
  }) => {
    await openPaused(page);
    await advanceTo(page, IN_THE_SALE);
    await page.getByRole('slider', { name: PILL }).press('Shift+ArrowDown');
    await expect(whatIf(page)).toHaveText(/^What if ▲ 65: p95/);
    expect((await labState(page)).interventions).toMatchObject([
      { kind: 'set', path: 'pools.0.autoscaler.threshold.scaleOut.above', value: 65 },
    ]);
    await expect(whatIf(page)).toBeHidden();
  });

  test('is dragged by touch too', async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      ...(baseURL === undefined ? {} : { baseURL }),
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    const page = await context.newPage();
    await openPaused(page);
    const pill = page.getByRole('slider', { name: PILL });
    await pill.scrollIntoViewIfNeeded();
    const box = await pill.boundingBox();
    if (!box) throw new Error('the pill is not on the screen');
    const touch = await context.newCDPSession(page);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const send = (type: 'touchStart' | 'touchMove', at: number) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y: at }] });
    await send('touchStart', y);
    for (const step of [8, 16, 24]) await send('touchMove', y + step);
    await expect(whatIf(page)).toBeVisible();
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(pill).not.toHaveAttribute('aria-valuenow', '70');
    expect((await labState(page)).interventions).toHaveLength(1);
    await context.close();
  });
});

test('a threshold dragged in the rail asks the same, and Escape drops it', async ({ page }) => {
  await openPaused(page);
  await advanceTo(page, IN_THE_SALE);
  const knob = page.getByRole('slider', { name: 'Scale-out threshold', exact: true });
  const box = await knob.boundingBox();
  if (!box) throw new Error('the knob is not on the screen');
  const at = (percent: number) => box.x + 8 + ((box.width - 16) * percent) / 100;
  const y = box.y + box.height / 2;
  await page.mouse.move(at(70), y);
  await page.mouse.down();
  await page.mouse.move(at(60), y, { steps: 4 });
  await expect(whatIf(page)).toHaveText(/^What if ▲ \d+: p95/);
  await page.keyboard.press('Escape');
  await expect(whatIf(page)).toBeHidden();
  await page.mouse.move(at(50), y, { steps: 2 });
  await page.mouse.up();
  await expect(knob).toHaveValue('70');
  await expect(whatIf(page)).toBeHidden();
  expect((await labState(page)).interventions).toEqual([]);
  await knob.press('ArrowLeft');
  await expect(whatIf(page)).toHaveText(/^What if ▲ 69: p95/);
  expect((await labState(page)).interventions).toHaveLength(1);
});

test.describe('the charts to choose from', () => {
  test('are the classic four at first; others come and go, and are kept', async ({ page }) => {
    await openPaused(page);
    await expect(page.getByRole('figure')).toHaveCount(4);
    await choose(page, 'Latency', 'Queue');
    await expect(chart(page, 'Latency')).toBeVisible();
    await expect(chart(page, 'Queue')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('figure')).toHaveCount(6);
    await page.getByRole('button', { name: 'Charts', exact: true }).click();
    await page.getByRole('button', { name: 'The four classic ones' }).click();
    await expect(page.getByRole('figure')).toHaveCount(4);
  });

  test('never become none', async ({ page }) => {
    await openPaused(page);
    await page.getByRole('button', { name: 'Charts', exact: true }).click();
    for (const name of ['CPU', 'Memory', 'Network'])
      await page.getByRole('checkbox', { name, exact: true }).uncheck();
    await expect(page.getByRole('checkbox', { name: 'Instances' })).toBeDisabled();
    await expect(page.getByRole('figure')).toHaveCount(1);
  });

  test('are chosen by keyboard alone, and axe finds nothing in the list', async ({ page }) => {
    await openPaused(page);
    const button = page.getByRole('button', { name: 'Charts', exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('checkbox', { name: 'CPU' })).toBeFocused();
    await page.keyboard.press('Space');
    await expect(chart(page, 'CPU')).toHaveCount(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(button).toBeFocused();
    await expect(page.getByRole('checkbox', { name: 'CPU' })).toBeHidden();
  });

  test('can each be read as a table, and tell their course in a sentence', async ({ page }) => {
    await openPaused(page);
    await advanceTo(page, IN_THE_SALE);
    await choose(page, ...CHARTS);
    for (const name of CHARTS) {
      const figure = chart(page, name);
      await expect(figure).toHaveAccessibleDescription(
        /Over the last 10 minutes from .+ to .+, .+ on average, now (rising|falling|steady)\. Last event: scaled out to 10 machines at 23:\d\d\.$/,
      );
      await figure.getByRole('button', { name: 'View as table' }).click();
      const rows = await figure.getByRole('row').count();
      expect(rows).toBeGreaterThan(20);
      expect(rows).toBeLessThanOrEqual(101);
      await figure.getByRole('button', { name: 'View as chart' }).click();
    }
    await chart(page, 'Requests').getByRole('button', { name: 'View as table' }).click();
    await expect(chart(page, 'Requests').getByRole('columnheader')).toHaveText([
      ...['Time', 'completed', 'rejected', 'timed out', 'failed'],
    ]);
  });
});

test.describe('a chart read by keys', () => {
  const reader = (page: Page, name: string) =>
    page.getByRole('slider', { name: `Read ${name} at a moment` });

  test('goes from event to event, and says what happened', async ({ page }) => {
    await openPaused(page);
    await advanceTo(page, IN_THE_SALE);
    const instances = reader(page, 'Instances');
    await instances.press('Home');
    await expect(instances).toHaveAttribute('aria-valuetext', /^13:20, running 3 machines/);
    await instances.press('PageUp');
    await expect(instances).toHaveAttribute('aria-valuetext', /, scaled out to 5 machines$/);
    const first = await instances.getAttribute('aria-valuetext');
    await instances.press('PageUp');
    await expect(instances).toHaveAttribute('aria-valuetext', /, scaled out to 7 machines$/);
    await instances.press('PageDown');
    await expect(instances).toHaveAttribute('aria-valuetext', first ?? '');
  });

  test('knows a decision as soon as the run has stopped at it', async ({ page }) => {
    await openPaused(page);
    await page.getByRole('button', { name: 'Next decision' }).click();
    const cpu = reader(page, 'CPU');
    await expect(async () => {
      await cpu.press('End');
      await cpu.press('PageDown');
      await expect(cpu).toHaveAttribute('aria-valuetext', /percent.*, scaled out to \d+ machines$/);
    }).toPass();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('all charts are in the list above the one that is shown', async ({ page }) => {
    await openPaused(page);
    const list = page.getByRole('group', { name: 'Charts' });
    await expect(list.getByRole('button')).toHaveText(CHARTS);
    await list.getByRole('button', { name: 'Cost' }).click();
    await expect(chart(page, 'Cost')).toBeVisible();
    await expect(page.getByRole('figure')).toHaveCount(1);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });
});
