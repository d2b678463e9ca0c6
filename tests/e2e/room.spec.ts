// Room for everything that is pressed: the whole rail on an ordinary screen, and machines on a low one.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openPaused } from './lab-page.ts';

const rail = (page: Page) => page.getByRole('complementary', { name: 'Controls' });
const transport = (page: Page) => page.getByRole('contentinfo', { name: 'Transport' });
const topology = (page: Page) => page.getByRole('group', { name: 'Topology' });

/** An entry of layout-shift, of which the library of types knows nothing. */
interface Shift {
  readonly value: number;
}

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

for (const id of ['latency-promise', 'mixed-work', 'machine-kinds']) {
  test(`so are they in ${id}, which has more of them`, async ({ page }) => {
    await page.goto(`?scenario=${id}`);
    const balancing = rail(page).getByRole('combobox', { name: 'Balancing policy' });
    await expect(balancing).toBeInViewport({ ratio: 1 });
    await expect(topology(page)).toContainText('running');
    expect(await tooSmall(page, '.controls')).toEqual([]);
  });
}

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

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the first mission leaves in view the threshold that it speaks of', async ({ page }) => {
    await openPaused(page);
    await expect(page.getByRole('region', { name: 'Mission' })).toBeInViewport({ ratio: 1 });
    const pill = page.getByRole('slider', { name: 'Scale-out threshold on chart' });
    const [box, bar] = [await pill.boundingBox(), await transport(page).boundingBox()];
    expect(box!.y + box!.height / 2).toBeLessThan(bar!.y);
  });

  test('the transport is one line, with a second one on asking', async ({ page }) => {
    await openPaused(page);
    const height = async () => (await transport(page).boundingBox())?.height;
    const speed = transport(page).getByRole('group', { name: 'Speed' });
    const next = transport(page).getByRole('button', { name: 'Next decision' });
    expect(await height()).toBeLessThanOrEqual(90);
    await expect(speed).toBeHidden();
    const more = transport(page).getByRole('button', { name: '10×, steps and speed' });
    await more.click();
    await expect(more).toHaveAttribute('aria-expanded', 'true');
    await expect(next).toBeVisible();
    await speed.getByText('60×').click();
    await expect(transport(page).getByRole('button', { name: '60×, steps' })).toBeVisible();
    expect(await tooSmall(page, '.page-bar')).toEqual([]);
    await more.or(transport(page).getByRole('button', { name: '60×, steps' })).click();
    await expect(speed).toBeHidden();
    expect(await height()).toBeLessThanOrEqual(90);
  });

  for (const ends of [false, true]) {
    test(`nothing moves while the page comes, ${ends ? 'without' : 'with'} a mission`, async ({
      page,
    }) => {
      await page.addInitScript(() => {
        const moved: number[] = [];
        Object.assign(window, { moved });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) moved.push((entry as unknown as Shift).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await openPaused(page);
      const skip = page.getByRole('button', { name: 'Skip', exact: true });
      if (ends) {
        await skip.click();
        await page.reload();
      }
      await expect(page.getByRole('figure', { name: 'CPU' })).toBeAttached();
      await expect(page.getByRole('slider', { name: 'Moment of the run' })).toBeVisible();
      await expect(skip).toHaveCount(ends ? 0 : 1);
      const shift = await page.evaluate(() =>
        (window as unknown as { moved: number[] }).moved.reduce((sum, each) => sum + each, 0),
      );
      expect(shift).toBeLessThan(0.02);
    });
  }
});

test.describe('on the smallest phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  test('the header is one line with every button in it', async ({ page }) => {
    await openPaused(page, '?scenario=three-regions');
    const head = page.getByRole('banner');
    await expect(head.getByRole('button', { name: 'Appearance' })).toBeInViewport({ ratio: 1 });
    await expect(head.getByRole('heading', { name: 'Autoscaling Lab' })).toBeAttached();
    expect((await head.boundingBox())?.height).toBe(52);
  });
});

test.describe('on a phone that is laid on its side', () => {
  test.use({ viewport: { width: 844, height: 390 }, hasTouch: true });

  test('what plays the run is in view, and the scenario has its name', async ({ page }) => {
    await openPaused(page);
    await expect(transport(page)).toBeInViewport({ ratio: 1 });
    await page.mouse.wheel(0, 400);
    await expect(transport(page)).toBeInViewport({ ratio: 1 });
    const scenario = page.getByRole('combobox', { name: 'Scenario' });
    expect((await scenario.boundingBox())?.width).toBeGreaterThan(80);
  });
});

test('on a projector of 1024 px the scenario has its name', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await openPaused(page);
  await page.getByRole('button', { name: 'Appearance' }).click();
  await page.getByRole('checkbox', { name: /Projector/ }).press('Space');
  const scenario = page.getByRole('combobox', { name: 'Scenario' });
  expect((await scenario.boundingBox())?.width).toBeGreaterThan(100);
});
