// What the whole page says by itself, in all its live regions together: at most one message in five
// seconds and twenty words, none that only repeats a number that moves, none at rest.
import { expect, test } from './fixtures.ts';
import { card } from './guide-page.ts';
import { openLab, openPaused, timeOf } from './lab-page.ts';
import { heard, listen } from './spoken.ts';

test('a fast run says little: one message in five seconds, of twenty words', async ({ page }) => {
  await openLab(page);
  await card(page).getByRole('button', { name: 'Skip' }).click();
  await listen(page);
  await page.evaluate(() => window.lab.setSpeed(60));
  await expect.poll(() => timeOf(page), { timeout: 40_000 }).toBeGreaterThan(2000);
  const messages = await heard(page);
  expect(messages.length).toBeGreaterThan(0);
  const gaps = messages.slice(1).map(({ at }, i) => at - messages[i].at);
  expect(gaps.filter((gap) => gap < 4900)).toEqual([]);
  for (const { text } of messages) expect(text.split(' ').length, text).toBeLessThanOrEqual(20);
});

test('a run at rest says nothing, wherever one looks', async ({ page }) => {
  await openPaused(page);
  await listen(page);
  await page.evaluate(async () => {
    for (const time of [1250, 1400, 1300, 900]) await window.lab.seek(time);
  });
  await expect(page.getByRole('timer')).toHaveText('15:00');
  expect(await heard(page)).toEqual([]);
});
