// A pair of knobs on one track, by itself: pointer on a knob and on the track between, keys, Esc.
import type { Page } from '@playwright/test';
import { expect, test } from './gallery-page.ts';

test.describe('a range pair', () => {
  test('keeps the gap between its knobs', async ({ page }) => {
    const low = page.getByRole('slider', { name: 'Scale-in threshold', exact: true });
    await low.focus();
    await page.keyboard.press('End');
    await expect(low).toHaveValue('65');
    await expect(
      page.getByRole('slider', { name: 'Scale-out threshold', exact: true }),
    ).toHaveValue('70');
  });

  test('can be dragged by either knob though both lie on one track', async ({ page }) => {
    const high = page.getByRole('slider', { name: 'Largest fleet', exact: true });
    const box = await high.boundingBox();
    if (!box) throw new Error('no box');
    const track = { left: box.x + 8, width: box.width - 16, y: box.y + box.height / 2 };
    await page.mouse.move(track.left + track.width * 0.5, track.y);
    await page.mouse.down();
    await page.mouse.move(track.left + track.width * 0.75, track.y, { steps: 4 });
    await page.mouse.up();
    await expect(high).toHaveValue('15');
    await expect(page.getByRole('slider', { name: 'Smallest fleet', exact: true })).toHaveValue(
      '2',
    );
  });
});

test.describe('the track of a range pair', () => {
  async function press(page: Page) {
    const low = page.getByRole('slider', { name: 'Smallest fleet', exact: true });
    const high = page.getByRole('slider', { name: 'Largest fleet', exact: true });
    const box = await high.boundingBox();
    if (!box) throw new Error('no box');
    const y = box.y + box.height / 2;
    const to = (share: number) =>
      page.mouse.move(box.x + 8 + (box.width - 16) * share, y, { steps: 4 });
    await to(0.75);
    await page.mouse.down();
    await expect(high).toHaveValue('15');
    return { low, high, to };
  }

  test('takes the nearer knob along until it is let go', async ({ page }) => {
    const { low, high, to } = await press(page);
    await expect(high).toBeFocused();
    await to(0.9);
    await expect(high).toHaveValue('18');
    await page.mouse.up();
    await to(0.2);
    await expect(high).toHaveValue('18');
    await expect(low).toHaveValue('2');
  });

  test('gives it back when Esc is pressed on the way', async ({ page }) => {
    const { high, to } = await press(page);
    await page.keyboard.press('Escape');
    await expect(high).toHaveValue('10');
    await to(0.9);
    await page.mouse.up();
    await expect(high).toHaveValue('10');
  });
});
