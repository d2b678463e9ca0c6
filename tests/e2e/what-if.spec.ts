// What a dragged threshold would have done from the beginning on: asked by mouse, touch and keys, on the
// chart and in the rail, told beside what is, and gone when the drag is dropped or let go.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { advanceTo, labState, openPaused } from './lab-page.ts';

const PILL = 'Scale-out threshold on chart';
/** Just after four machines were ordered in the opening scenario, seed 42. */
const IN_THE_SALE = 1400;

const interventions = async (page: Page) => (await labState(page)).interventions;
const whatIf = (page: Page) => page.getByText(/^What if ▲/);

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

test.describe('a threshold that is dragged on the chart', () => {
  test('shows what it would have done, and Escape drops both', async ({ page }) => {
    await openPaused(page);
    await advanceTo(page, IN_THE_SALE);
    await drag(page, PILL, { y: 20 });
    await expect(whatIf(page)).toHaveText(
      /^What if ▲ \d+: p95 (still )?[\d.]+ m?s( not .+)?, cost (still )?\$0\.\d+/,
    );
    await page.keyboard.press('Escape');
    await expect(whatIf(page)).toBeHidden();
    await page.mouse.up();
    await expect(page.getByRole('slider', { name: PILL })).toHaveAttribute('aria-valuenow', '70');
    expect(await interventions(page)).toEqual([]);
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
    await expect
      .poll(() => interventions(page))
      .toMatchObject([{ kind: 'set', time: IN_THE_SALE }]);
  });

  test('acts at once with each key, and says for a while what it would have done', async ({
    page,
  }) => {
    await openPaused(page);
    await advanceTo(page, IN_THE_SALE);
    await page.getByRole('slider', { name: PILL }).press('Shift+ArrowDown');
    await expect(whatIf(page)).toHaveText(/^What if ▲ 65: p95/);
    expect(await interventions(page)).toMatchObject([
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
    await expect.poll(() => interventions(page)).toHaveLength(1);
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
  expect(await interventions(page)).toEqual([]);
  await knob.press('ArrowLeft');
  await expect(whatIf(page)).toHaveText(/^What if ▲ 69: p95/);
  expect(await interventions(page)).toHaveLength(1);
});

test('a threshold on another metric than CPU asks too: latency in milliseconds', async ({
  page,
}) => {
  await openPaused(page);
  await page.evaluate(() => window.lab.open('latency-promise').then(() => window.lab.pause()));
  const knob = page.getByRole('slider', { name: 'Scale-out threshold', exact: true });
  await expect(knob).toHaveValue('200');
  await advanceTo(page, 900);
  await drag(page, 'Scale-out threshold', { x: 30 });
  await expect(whatIf(page)).toHaveText(/^What if ▲ \d+: p95/);
  await page.keyboard.press('Escape');
  await expect(whatIf(page)).toBeHidden();
  await page.mouse.up();
  await expect(knob).toHaveValue('200');
  expect(await interventions(page)).toEqual([]);
  await knob.press('ArrowLeft');
  await expect(whatIf(page)).toHaveText(/^What if ▲ \d+: p95/);
  expect(await interventions(page)).toMatchObject([
    { kind: 'set', path: 'pools.0.autoscaler.threshold.scaleOut.above' },
  ]);
});

for (const width of [1440, 1024]) {
  test(`is told above the plot, beside the value, ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 768 });
    await openPaused(page);
    await advanceTo(page, IN_THE_SALE);
    const figure = page.getByRole('figure', { name: 'CPU' });
    await drag(page, PILL, { y: 20 });
    await expect(whatIf(page)).toHaveText(/: p95/);
    const said = await whatIf(page).boundingBox();
    const value = await figure
      .getByText(/^\d+%$/)
      .first()
      .boundingBox();
    if (!said || !value) throw new Error('not on the screen');
    // Two lines of 13 px: the plot begins 30 px under the panel's upper edge.
    expect(said.height).toBeLessThanOrEqual(26);
    expect(said.x + said.width).toBeLessThanOrEqual(value.x);
    await page.keyboard.press('Escape');
    await page.mouse.up();
  });
}
