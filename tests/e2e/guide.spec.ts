// The guide over the charts: the scenario's notes, the glossary with formulas and sources, the keys;
// what leads to them, and back. No finding of axe on any page.
import { findings } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { guide } from './guide-page.ts';
import { openLab, openPaused } from './lab-page.ts';

test('? opens the keys, and Back closes them', async ({ page }) => {
  await openLab(page);
  await page.keyboard.press('?');
  await expect(guide(page)).toContainText('play or pause');
  await expect(page).toHaveURL(/#guide\/keys$/);
  await page.goBack();
  await expect(guide(page)).toBeHidden();
  await page.getByRole('textbox', { name: 'Cooldown, number' }).press('?');
  await expect(guide(page)).toBeHidden();
});

test('the notes of the scenario are beside its chooser', async ({ page }) => {
  await openLab(page, '?scenario=steady');
  await page.getByRole('button', { name: 'Notes of the scenario' }).click();
  await expect(guide(page)).toContainText('Steady load');
  await expect(guide(page)).toContainText('Things to notice');
  await expect(guide(page)).toContainText('CPU stays between the two thresholds');
  await expect(guide(page)).toContainText('Things to try');
  await page.getByRole('combobox', { name: 'Scenario' }).selectOption('match-day');
  await expect(guide(page)).not.toContainText('Steady load');
  await page.evaluate(() => window.lab.openScenario({ name: 'Bare' }));
  await expect(guide(page)).toContainText('This scenario has no notes.');
});

test('the glossary is searched, and names its formulas and sources', async ({ page }) => {
  await openLab(page, '#glossary');
  const entries = guide(page).locator('details');
  const all = await entries.count();
  expect(all).toBeGreaterThan(70);
  await guide(page).getByRole('searchbox', { name: 'Search the glossary' }).fill('stabil');
  await expect(entries).toHaveCount(1);
  await expect(entries).toContainText('Scale-in stabilization');
  await expect(entries).toContainText('scale in to the largest recommendation of the last 300 s');
  const source = entries.getByRole('link', { name: /Kubernetes: Horizontal Pod Autoscaling/ });
  await expect(source).toHaveAttribute('href', /^https:\/\/kubernetes\.io\//);
  await expect(source).toHaveAttribute('rel', /noopener/);
  await guide(page).getByRole('searchbox').fill('quantum');
  await expect(guide(page)).toContainText('No name or sentence has “quantum” in it.');
  await guide(page).getByRole('button', { name: 'Clear the search' }).click();
  await expect(entries).toHaveCount(all);
});

test('a note in the rail leads to its entry, and closing leads back', async ({ page }) => {
  await openPaused(page);
  const box = page.getByRole('textbox', { name: 'Cooldown, number' });
  await box.focus();
  const link = page.getByRole('link', { name: 'In the glossary' });
  await expect(link).toBeVisible();
  await link.click();
  await expect(page).toHaveURL(/#glossary\/cooldown$/);
  const entry = guide(page).locator('details[open]');
  await expect(entry).toContainText('After a change nothing changes again for this long.');
  await expect(entry).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(box).toBeFocused();
});

test('a figure leads to its entry', async ({ page }) => {
  await openPaused(page);
  await page.getByRole('button', { name: 'Elasticity score' }).click();
  await page.getByRole('link', { name: 'In the glossary' }).click();
  await expect(guide(page).locator('details[open]')).toContainText('Elasticity score');
  await expect(page.getByRole('dialog', { name: 'Elasticity score' })).toBeHidden();
});

for (const [theme, width, height] of [
  ['light', 1440, 900],
  ['dark', 390, 844],
] as const) {
  test.describe(`${width} wide`, () => {
    test.use({ viewport: { width, height } });

    test(`axe finds nothing in the guide, ${theme}`, async ({ page }) => {
      test.setTimeout(150_000);
      await openPaused(page, `?theme=${theme}`);
      for (const hash of ['#guide', '#guide/notes', '#glossary/elasticity', '#guide/keys']) {
        await page.evaluate((to) => {
          location.hash = to;
        }, hash);
        await expect(guide(page)).toBeVisible();
        await page.waitForTimeout(400);
        expect(await findings(page)).toEqual([]);
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
    });
  });
}
