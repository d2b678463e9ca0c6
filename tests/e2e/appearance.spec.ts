// How the page looks is chosen from the Appearance menu, acts at once and is remembered.
import { expect, test } from './fixtures.ts';
import { openPaused } from './lab-page.ts';

test('the theme, the projector mode and less motion are chosen, and kept', async ({ page }) => {
  await openPaused(page);
  const button = page.getByRole('button', { name: 'Appearance' });
  await button.press('Enter');
  await page.getByRole('button', { name: 'Dark', exact: true }).press('Enter');
  await page.getByRole('checkbox', { name: /Projector/ }).press('Space');
  await page.getByRole('checkbox', { name: 'Less motion' }).press('Space');
  const look = () => page.evaluate(() => ({ ...document.documentElement.dataset }));
  const chosen = { theme: 'dark', projector: '', motion: 'reduced' };
  expect(await look()).toMatchObject(chosen);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('checkbox', { name: 'Less motion' })).toBeHidden();
  await expect(button).toBeFocused();
  await page.reload();
  await expect.poll(look).toMatchObject(chosen);
});

test('in projector mode nothing is cut or scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.addInitScript(() => {
    localStorage.setItem('autoscaling-lab/projector', 'on');
  });
  await openPaused(page);
  const size = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    height: document.documentElement.scrollHeight,
    text: parseFloat(getComputedStyle(document.body).fontSize),
  }));
  expect(size).toEqual({ width: 1024, height: 768, text: 15.6 });
});
