// A page that is loaded again shows what it showed: its run, paused where it was paused, at the moment
// that was shown, at its end once it is over, whatever the address asked for at first. An address that
// is entered anew opens what it asks for.
import { expect, test } from './fixtures.ts';
import { advanceTo, labState, openPaused } from './lab-page.ts';
import { touch, untilKept } from './runs-page.ts';

test('a run that is paused stays paused, at its front or in its past', async ({ page }) => {
  await openPaused(page);
  await touch(page, 1300);
  const front = await advanceTo(page, 1500);
  await untilKept(page, '25:00');
  await page.reload();
  await expect.poll(async () => (await labState(page)).digest).toBe(front.digest);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await page.evaluate(() => window.lab.seek(600));
  const past = await labState(page);
  await page.reload();
  await expect.poll(async () => (await labState(page)).digest).toBe(past.digest);
  expect(await page.evaluate(() => window.lab.recordedUntil)).toBe(1500);
  expect((await labState(page)).playing).toBe(false);
});

test('a run that an address asked for goes on, until the address is entered anew', async ({
  page,
}) => {
  await openPaused(page, '?scenario=match-day&seed=5');
  await touch(page, 1600);
  const left = await labState(page);
  await untilKept(page, '26:40');
  await page.reload();
  await expect.poll(async () => (await labState(page)).digest).toBe(left.digest);
  await openPaused(page, '?scenario=steady&seed=5');
  expect((await labState(page)).interventions).toHaveLength(0);
  await page.reload();
  const name = () => page.evaluate(() => window.lab.scenario?.name);
  await expect.poll(name).toBe('Steady load');
  await page.goBack();
  await expect.poll(name).toBe('Match day');
});

test('a changed run that is over is shown at its end again', async ({ page }) => {
  await openPaused(page);
  await touch(page, 1300);
  const end = await advanceTo(page, 3600);
  await untilKept(page, '1:00:00');
  await page.reload();
  await expect(page.getByText('The run is over. Play begins it again.')).toBeVisible();
  await expect.poll(async () => (await labState(page)).digest).toBe(end.digest);
  expect((await labState(page)).interventions).toHaveLength(1);
});
