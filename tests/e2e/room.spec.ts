// Room for everything that is pressed: the whole rail on an ordinary screen, and machines on a low one.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openPaused } from './lab-page.ts';

const rail = (page: Page) => page.getByRole('complementary', { name: 'Controls' });
const topology = (page: Page) => page.getByRole('group', { name: 'Topology' });

/** What is smaller than 24 px and too near to something else (WCAG 2.5.8). */
async function tooSmall(page: Page, within: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).include(within).withRules(['target-size']);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html));
}

test('all groups of the rail are in view on an ordinary screen, and no target is small', async ({
  page,
}) => {
  await openPaused(page);
  const balancing = rail(page).getByRole('combobox', { name: 'Balancing policy' });
  await expect(balancing).toBeInViewport({ ratio: 1 });
  const groups = rail(page).locator('.groups');
  const { whole, seen } = await groups.evaluate(({ scrollHeight, clientHeight }) => {
    return { whole: scrollHeight, seen: clientHeight };
  });
  expect(whole).toBeLessThanOrEqual(seen);
  expect(await tooSmall(page, '.controls')).toEqual([]);
});

for (const [width, height] of [
  [1024, 768],
  [1366, 768],
  [1440, 900],
] as const) {
  test.describe(`at ${width} x ${height}`, () => {
    test.use({ viewport: { width, height } });

    for (const machines of [12, 16]) {
      test(`${machines} machines are large enough to be hit, or a field`, async ({ page }) => {
        await openPaused(page);
        await page.evaluate(async (initial) => {
          await window.lab.openScenario({
            durationSeconds: 600,
            regions: [{ name: 'us-east' }, { name: 'eu-west' }],
            pools: [{ name: 'shared', autoscaler: { policy: 'none', initial, largest: 16 } }],
          });
          await window.lab.advanceTo(10);
        }, machines);
        await expect(topology(page)).toContainText(`${machines} running`);
        const rows = topology(page).getByRole('button', { name: /^vm-/ });
        const isField = machines === 16 && height < 800;
        await expect(rows).toHaveCount(isField ? 0 : machines);
        await expect(topology(page).getByRole('slider')).toHaveCount(isField ? 2 : 0);
        expect(await tooSmall(page, '.hero')).toEqual([]);
        const reach = await page.evaluate(() => {
          const bottom = (name: string) => document.querySelector(name)?.getBoundingClientRect();
          const last = [...document.querySelectorAll('.hero li')].at(-1)?.getBoundingClientRect();
          return { last: last?.bottom ?? 0, loop: bottom('.page-loop')?.top ?? 0 };
        });
        expect(reach.last).toBeLessThanOrEqual(reach.loop);
      });
    }
  });
}
