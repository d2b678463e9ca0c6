// From screen to screen: the focus comes to the heading of the screen, the title of the tab says which
// it is, and what was refused on one screen is not told on the next.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openPaused } from './lab-page.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const goTo = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('link', { name, exact: true })
    .press('Enter');

test('each screen is named in the title, and its heading has the focus', async ({ page }) => {
  await openPaused(page);
  await expect(page).toHaveTitle('Autoscaling Lab');
  await goTo(page, 'Runs');
  await expect(heading(page, 'Runs')).toBeFocused();
  await expect(page).toHaveTitle('Runs · Autoscaling Lab');
  await goTo(page, 'Compare');
  await expect(heading(page, 'Compare runs')).toBeFocused();
  await expect(page).toHaveTitle('Compare runs · Autoscaling Lab');
  await page.goBack();
  await expect(heading(page, 'Runs')).toBeFocused();
  await expect(page).toHaveTitle('Runs · Autoscaling Lab');
  await goTo(page, 'Lab');
  await expect(heading(page, 'Autoscaling Lab')).toBeFocused();
  await expect(page).toHaveTitle('Autoscaling Lab');
});

test('a page that begins on another screen has its title, and the focus at its start', async ({
  page,
}) => {
  await page.goto('./#runs');
  await expect(heading(page, 'Runs')).toBeVisible();
  await expect(page).toHaveTitle('Runs · Autoscaling Lab');
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await goTo(page, 'Lab');
  await expect(heading(page, 'Autoscaling Lab')).toBeFocused();
  await goTo(page, 'Runs');
  await expect(heading(page, 'Runs')).toBeFocused();
});

test('what was refused, or found nothing to act on, is not told on another screen', async ({
  page,
}) => {
  await openPaused(page);
  const told = page.getByRole('alert');
  const refuse = () => page.evaluate(() => window.lab.failMachine(99));
  await refuse();
  await expect(told).toBeVisible();
  await goTo(page, 'Runs');
  await expect(told).toHaveCount(0);
  await refuse();
  await expect(told).toBeVisible();
  await goTo(page, 'Lab');
  await expect(told).toHaveCount(0);
});
