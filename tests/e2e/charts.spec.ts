// The charts on the page: those to choose from, every chart as a table and in a sentence, reading by keys
// and by touch, and marks that come while the run is paused.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { advanceTo, openLab, openPaused, timeOf } from './lab-page.ts';

const CHARTS = [
  ...['CPU', 'Memory', 'Network', 'Instances', 'Demand and supply'],
  ...['Latency', 'Requests', 'Queue', 'Cost'],
];
/** Just after four machines were ordered in the opening scenario, seed 42. */
const IN_THE_SALE = 1400;

const chart = (page: Page, name: string) => page.getByRole('figure', { name, exact: true });

async function choose(page: Page, ...names: readonly string[]) {
  await page.getByRole('button', { name: 'Charts', exact: true }).click();
  for (const name of names) await page.getByRole('checkbox', { name, exact: true }).check();
  await page.keyboard.press('Escape');
}

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

  test('have their time axis in view when they are seven, and all their words when nine', async ({
    page,
  }) => {
    await openPaused(page);
    await choose(page, ...CHARTS.slice(0, 7));
    const panels = page.locator('.panels');
    await expect(page.getByRole('figure')).toHaveCount(7);
    const hidden = () => panels.evaluate((all) => all.scrollHeight - all.clientHeight);
    expect(await hidden()).toBe(0);
    await choose(page, ...CHARTS);
    await expect(page.getByRole('figure')).toHaveCount(9);
    const button = page.getByRole('button', { name: 'Charts', exact: true });
    const [above, below] = [await panels.boundingBox(), await button.boundingBox()];
    expect(below!.y - (above!.y + above!.height)).toBeGreaterThan(-5);
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
    // The list comes with the first sign of somebody: who is quicker goes past it.
    await expect(page.getByRole('checkbox', { name: 'CPU' })).toBeVisible();
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
      await expect(figure.getByRole('columnheader', { name: 'Time', exact: true })).toBeVisible();
      const rows = await figure.getByRole('row').count();
      expect(rows).toBeGreaterThan(20);
      expect(rows).toBeLessThanOrEqual(101);
      await figure.getByRole('button', { name: 'View as chart' }).click();
    }
    await chart(page, 'Requests').getByRole('button', { name: 'View as table' }).click();
    await expect(chart(page, 'Requests').getByRole('columnheader')).toHaveText([
      ...['Time', 'completed', 'rejected', 'timed out', 'failed'],
    ]);
    // The sale turns people away: the errors are told, not only their columns.
    const rejected = chart(page, 'Requests').locator('tbody tr').locator('td:nth-of-type(2)');
    expect((await rejected.allInnerTexts()).some((rate) => parseFloat(rate) > 0)).toBe(true);
  });
});

test('the charts tell their course in whole numbers while the run goes on', async ({ page }) => {
  await openLab(page);
  await choose(page, 'Requests');
  const heard = new Set<string>();
  const told = async () => {
    const text = await chart(page, 'Requests')
      .getByText(/on average/)
      .innerText();
    expect(text).not.toMatch(/NaN|undefined|–/);
    heard.add(text);
    return heard.size;
  };
  await expect.poll(told, { timeout: 30_000 }).toBeGreaterThan(2);
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

test('marks of what happened on the way are there as soon as the run has come to a moment', async ({
  page,
}) => {
  await openPaused(page);
  await page.getByRole('slider', { name: 'Read Instances at a moment' }).focus();
  // Without a pause between: back to the last event, read aloud, is the order of the last machine.
  await page.evaluate(async (to) => {
    await window.lab.advanceTo(to);
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    const nextFrame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    while (window.lab.shownTime !== to) await nextFrame();
    await nextFrame();
    press('End');
    press('PageDown');
  }, IN_THE_SALE);
  await expect(page.getByRole('slider', { name: 'Read Instances at a moment' })).toHaveAttribute(
    'aria-valuetext',
    /^23:\d\d, .*out to 10/i,
  );
});

test('the comma key goes back to the last event at once, also when it has just happened', async ({
  page,
}) => {
  await openPaused(page);
  // Before the first decision, however far the run came until it was paused.
  await page.evaluate(() => window.lab.seek(1200));
  // Once, so that all it needs is there.
  await page.keyboard.press(',');
  await expect.poll(() => timeOf(page)).toBe(0);
  await page.evaluate(async (to) => {
    await window.lab.advanceTo(to);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: ',', bubbles: true }));
  }, IN_THE_SALE);
  await expect.poll(() => timeOf(page)).toBe(1395);
});

test('a machine that has the focus is named at the crosshair of CPU', async ({ page }) => {
  await openPaused(page);
  await advanceTo(page, IN_THE_SALE);
  const reader = page.getByRole('slider', { name: 'Read CPU at a moment' });
  await reader.press('ArrowLeft');
  await expect(reader).toHaveAttribute('aria-valuetext', /^23:1\d, \d+ percent$/);
  await page.getByRole('button', { name: /^vm-2 / }).hover();
  await expect(reader).toHaveAttribute('aria-valuetext', /^23:1\d, \d+ percent, vm-2 \d+ percent$/);
  await page.mouse.move(0, 0);
  await expect(reader).toHaveAttribute('aria-valuetext', /^23:1\d, \d+ percent$/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a finger that is pressed and slid reads the chart', async ({ page }) => {
    await openPaused(page);
    const reader = page.getByRole('slider', { name: 'Read CPU at a moment' });
    await reader.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const box = await reader.boundingBox();
    if (!box) throw new Error('the chart is not on the screen');
    const touch = await page.context().newCDPSession(page);
    const at = async (type: 'touchStart' | 'touchMove', share: number) => {
      const x = box.x + box.width * share;
      await touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: [{ x, y: box.y + 10 }],
      });
    };
    const minute = async () => Number((await reader.getAttribute('aria-valuetext'))?.slice(0, 2));
    await at('touchStart', 0.2);
    await expect.poll(minute).toBeGreaterThan(10);
    const before = await minute();
    for (const share of [0.3, 0.4, 0.5]) await at('touchMove', share);
    await expect.poll(minute).toBeGreaterThan(before + 2);
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  });

  test('all charts are in the list above the one that is shown', async ({ page }) => {
    await openPaused(page);
    const list = page.getByRole('group', { name: 'Charts' });
    await expect(list.getByRole('button')).toHaveCount(CHARTS.length);
    for (const name of CHARTS)
      await expect(list.getByRole('button', { name, exact: true })).toBeAttached();
    await list.getByRole('button', { name: 'Cost' }).click();
    await expect(chart(page, 'Cost')).toBeVisible();
    await expect(page.getByRole('figure')).toHaveCount(1);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });
});
