// The parts of the screen by themselves, in a browser: pointer, keys, focus, refusals, and what a
// screen reader would be told. The gallery holds each part with made-up values, under the same
// strict policy as the page.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './gallery-page.ts';

const log = (page: Page) => page.locator('#log');

/** axe names the type of another installed copy of Playwright; the object is the same. */
function asAxePage(page: Page) {
  return page;
}

/** The middle of an element, in px of the page. */
async function middleOf(page: Page, name: string) {
  const box = await page.getByRole('slider', { name, exact: true }).boundingBox();
  if (!box) throw new Error(`${name} is not on the screen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test.describe('a slider', () => {
  test('reports while it moves and once when it is let go', async ({ page }) => {
    const { x, y } = await middleOf(page, 'Peak rate');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 20, y);
    await page.mouse.move(x + 40, y);
    await page.mouse.up();
    const lines = (await log(page).innerText()).split('\n');
    expect(lines.filter((line) => line.startsWith('release'))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('input')).length).toBeGreaterThanOrEqual(2);
  });

  test('goes by one step, by five with Shift, by a tenth with PageUp, to its ends', async ({
    page,
  }) => {
    const slider = page.getByRole('slider', { name: 'Peak rate', exact: true });
    await slider.focus();
    for (const [key, value] of [
      ['ArrowRight', '530'],
      ['Shift+ArrowRight', '580'],
      ['PageUp', '680'],
      ['PageDown', '580'],
      ['End', '1000'],
      ['Home', '0'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(slider).toHaveValue(value);
    }
    await expect(slider).toHaveAttribute('aria-valuetext', '0 req/s');
  });

  test('returns to its default by a double click', async ({ page }) => {
    await page.getByRole('slider', { name: 'Peak rate', exact: true }).dblclick();
    await expect(page.getByRole('slider', { name: 'Peak rate', exact: true })).toHaveValue('400');
  });

  test('takes a typed number, and refuses one that is not allowed in words', async ({ page }) => {
    const slider = page.getByRole('slider', { name: 'Peak rate', exact: true });
    const box = page.getByRole('textbox', { name: 'Peak rate, number' });
    await box.fill('640');
    await box.press('Enter');
    await expect(slider).toHaveValue('640');
    await box.fill('1200');
    await box.press('Enter');
    await expect(page.getByText('1200 is not allowed; give 0 to 1000 (req/s)')).toBeVisible();
    await expect(box).toHaveAttribute('aria-invalid', 'true');
    await expect(slider).toHaveValue('640');
    await box.press('Escape');
    await expect(box).toHaveValue('640');
    await expect(page.getByText('is not allowed')).toBeHidden();
  });

  test('explains itself on keyboard focus, and Escape puts that away', async ({ page }) => {
    const sentence = page.getByText('How many requests arrive each second');
    await page.getByRole('textbox', { name: 'Peak rate, number' }).focus();
    await page.keyboard.press('Tab');
    await expect(sentence).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sentence).toBeHidden();
  });
});

test.describe('a threshold on the chart', () => {
  const pill = 'Scale-out threshold on chart';

  test('is dragged up and down, and acts when it is let go', async ({ page }) => {
    const { x, y } = await middleOf(page, pill);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 27, { steps: 5 });
    const slider = page.getByRole('slider', { name: pill });
    await expect(slider).not.toHaveAttribute('aria-valuenow', '70');
    await page.mouse.up();
    const value = Number(await slider.getAttribute('aria-valuenow'));
    expect(value).toBeGreaterThanOrEqual(46);
    expect(value).toBeLessThanOrEqual(54);
  });

  test('goes back when Escape is pressed in the middle of a drag', async ({ page }) => {
    const { x, y } = await middleOf(page, pill);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 30);
    await page.keyboard.press('Escape');
    await page.mouse.move(x, y + 40);
    await page.mouse.up();
    await expect(page.getByRole('slider', { name: pill })).toHaveAttribute('aria-valuenow', '70');
  });

  test('moves by keys and stays above the other', async ({ page }) => {
    const slider = page.getByRole('slider', { name: pill });
    await slider.focus();
    await page.keyboard.press('ArrowDown');
    await expect(slider).toHaveAttribute('aria-valuenow', '69');
    await page.keyboard.press('Shift+ArrowUp');
    await expect(slider).toHaveAttribute('aria-valuenow', '74');
    await page.keyboard.press('Home');
    await expect(slider).toHaveAttribute('aria-valuenow', '35');
    await expect(slider).toHaveAttribute('aria-valuetext', '35%');
  });
});

test.describe('a chart', () => {
  test('is a figure with a name and a sentence about it', async ({ page }) => {
    const figure = page.getByRole('figure', { name: 'CPU' });
    await expect(figure).toHaveAccessibleDescription(/Mean CPU of the machines/);
  });

  test('turns into a table of at most a hundred rows, and back', async ({ page }) => {
    const figure = page.getByRole('figure', { name: 'Instances' });
    await figure.getByRole('button', { name: 'View as table' }).click();
    await expect(figure.getByRole('columnheader')).toHaveText(['Time', 'running', 'ordered']);
    const rows = await figure.getByRole('row').count();
    expect(rows).toBeGreaterThan(20);
    expect(rows).toBeLessThanOrEqual(101);
    await figure.getByRole('button', { name: 'View as chart' }).click();
    await expect(figure.getByRole('table')).toBeHidden();
  });

  test('is read by arrow keys from sample to sample', async ({ page }) => {
    const reader = page
      .getByRole('figure', { name: 'Memory' })
      .getByRole('slider', { name: 'Read at a moment' });
    await reader.focus();
    await page.keyboard.press('ArrowLeft');
    await expect(reader).toHaveAttribute('aria-valuetext', /^23:18, \d+%$/);
    await page.keyboard.press('Shift+ArrowLeft');
    await expect(reader).toHaveAttribute('aria-valuetext', /^22:58, \d+%$/);
  });
});

test('a dialog keeps the focus, closes by Escape and gives the focus back', async ({ page }) => {
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Export' })).toBeFocused();
});

test.describe('everywhere', () => {
  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing in the ${theme} theme`, async ({ page }) => {
      await page.goto(`?theme=${theme}&still`);
      const { violations } = await new AxeBuilder({ page: asAxePage(page) }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  }

  test('every target is at least 24 px in both directions', async ({ page }) => {
    const small = await page.getByRole('button').evaluateAll((buttons) =>
      buttons
        .map((button) => ({ name: button.textContent, box: button.getBoundingClientRect() }))
        .filter(({ box }) => Math.min(box.width, box.height) < 24)
        .map(({ name, box }) => `${name} ${box.width} by ${box.height}`),
    );
    expect(small).toEqual([]);
  });

  test('Inter comes from the page itself', async ({ page }) => {
    const loaded = await page.evaluate(() => document.fonts.check("13px 'Inter Variable'"));
    expect(loaded).toBe(true);
  });
});
