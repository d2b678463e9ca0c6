// On a projector text is larger by a fifth, and the room for it is not: nothing is cut off for that, nor
// does a word stand over a picture. The rail is a drawer as long as there is no room for it beside the rest.
import type { Page } from '@playwright/test';
import { clipped, tooWide } from './fits.ts';
import { expect, test } from './fixtures.ts';
import { openPaused } from './lab-page.ts';
import { visit } from './views.ts';

/** Notes of the charts that take a second line, which stands on the plot. */
function wrappedNotes(page: Page): Promise<string[]> {
  return page
    .locator('.page-charts .heading .note')
    .evaluateAll((notes) =>
      notes
        .filter((note) => note.clientHeight > 1.5 * parseFloat(getComputedStyle(note).lineHeight))
        .map(({ textContent }) => textContent),
    );
}

test.beforeEach(({ page }) =>
  page.addInitScript(() => localStorage.setItem('autoscaling-lab/projector', 'on')),
);

for (const [width, height] of [
  [1024, 768],
  [1280, 800],
  [1366, 768],
  [1440, 900],
  [1920, 1080],
] as const) {
  test.describe(`projected at ${width} x ${height}`, () => {
    test.use({ viewport: { width, height } });

    for (const scenario of ['flash-sale', 'machine-kinds']) {
      test(`nothing of ${scenario} is cut off, nor when a machine fails`, async ({ page }) => {
        await openPaused(page, `?scenario=${scenario}`);
        expect.soft(await clipped(page)).toEqual([]);
        await page.evaluate(() => window.lab.failMachine());
        await page.evaluate(() => window.lab.advanceTo(window.lab.time + 3));
        if (scenario === 'flash-sale') {
          const topology = page.getByRole('group', { name: 'Topology' });
          await expect(topology.locator('.failed')).toContainText('failed');
        }
        expect.soft(await clipped(page)).toEqual([]);
        expect.soft(await tooWide(page)).toBe(0);
        expect(await wrappedNotes(page)).toEqual([]);
      });
    }

    test(`the controls are ${width > 1416 ? 'a rail' : 'in a drawer'}`, async ({ page }) => {
      await openPaused(page);
      const rail = page.getByRole('complementary', { name: 'Controls' });
      const opener = page.getByRole('button', { name: 'Controls', exact: true });
      await expect(opener).toHaveCount(width > 1416 ? 0 : 1);
      if (width <= 1416) await opener.click();
      await expect(rail).toBeInViewport({ ratio: 1 });
      await expect(rail.getByRole('slider', { name: 'Cooldown' })).toBeVisible();
      expect(await clipped(page)).toEqual([]);
    });
  });
}

test('the other screens are not cut off either', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openPaused(page);
  for (const view of ['runs', 'compare', 'report'] as const) {
    await visit(page, view, async () => {
      expect.soft(await clipped(page), view).toEqual([]);
      expect.soft(await tooWide(page), view).toBe(0);
    });
  }
});
