// With the system's own colours nothing that means something is lost in its ground: every kind of mark on
// the stage, in the charts, on the controls and on the scrubber is seen in the picture of the screen, and
// ▲ is still told from ▼ by its line, the chosen from the rest by its fill.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { card } from './guide-page.ts';
import { advanceTo, openPaused } from './lab-page.ts';
import { type Area, seenShare } from './pixels.ts';

/** Machines serve, are new and boot, in the opening scenario, seed 42. */
const IN_THE_SALE = 1400;

const topology = (page: Page) => page.getByRole('group', { name: 'Topology' });
const chart = (page: Page, name: string) => page.getByRole('figure', { name, exact: true });

async function areaOf(locator: Locator): Promise<Area> {
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${String(locator)} is not on the screen`);
  return box;
}

const seen = async (page: Page, locator: Locator) => seenShare(page, await areaOf(locator));

/** Along a threshold's line, from the axis to the pill at its end. */
async function alongLine(page: Page, pill: string): Promise<number> {
  const figure = await areaOf(chart(page, 'CPU'));
  const { x, y, height } = await areaOf(page.getByRole('slider', { name: `${pill} on chart` }));
  const from = figure.x + 240;
  return seenShare(page, {
    x: from,
    y: Math.round(y + height / 2),
    width: x - from - 6,
    height: 1,
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`on a ${colorScheme} ground`, () => {
    test.use({ colorScheme, contextOptions: { forcedColors: 'active' } });

    test('every mark is seen', async ({ page }) => {
      await openPaused(page);
      await card(page).getByRole('button', { name: 'Skip' }).click();
      await advanceTo(page, IN_THE_SALE);
      await page.evaluate(() => window.lab.failMachine(1));
      await advanceTo(page, IN_THE_SALE + 2);
      await page.mouse.move(5, 5);

      const states = { healthy: 'vm-4', new: 'vm-9', booting: 'vm-10', failed: 'failed' };
      for (const [state, name] of Object.entries(states)) {
        const row = topology(page)
          .getByRole('button', { name: new RegExp(`${name}\\b`) })
          .first();
        expect(await seen(page, row.locator('svg').first()), state).toBeGreaterThan(0.1);
      }
      const row = topology(page).getByRole('button', { name: /^vm-4 / });
      expect(await seen(page, row.locator('.container').first())).toBeGreaterThan(0.2);
      expect(await seen(page, topology(page).locator('canvas[data-motion]'))).toBeGreaterThan(
        0.005,
      );
      for (const name of ['CPU', 'Memory', 'Network', 'Instances'])
        expect(await seen(page, chart(page, name).locator('canvas')), name).toBeGreaterThan(0.02);
      expect(await alongLine(page, 'Scale-out threshold')).toBe(1);
      const dashed = await alongLine(page, 'Scale-in threshold');
      expect(dashed).toBeGreaterThan(0.4);
      expect(dashed).toBeLessThan(0.9);
      for (const name of ['Scale-out threshold on chart', 'Moment of the run'])
        expect(await seen(page, page.getByRole('slider', { name })), name).toBeGreaterThan(0.03);
      for (const name of ['Peak rate', 'Largest fleet'])
        expect(
          await seen(page, page.getByRole('slider', { name, exact: true })),
          name,
        ).toBeGreaterThan(0.03);
      const speed = page.getByRole('group', { name: 'Speed' });
      const chosen = await seen(page, speed.getByRole('button', { pressed: true }));
      const other = await seen(page, speed.getByRole('button', { pressed: false }).first());
      expect(chosen).toBeGreaterThan(2 * other);
      for (const name of ['Play', 'Start over', 'Appearance', 'Fail a machine'])
        expect(
          await seen(page, page.getByRole('button', { name, exact: true })),
          name,
        ).toBeGreaterThan(0.04);
    });
  });
}
