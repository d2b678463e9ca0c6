// Playing, pausing, stepping, speed, starting over, seeds: what the transport promises, seen on the
// screen and exactly in window.lab. The same recipe has the same digest at the same time.
import { expect, test } from './fixtures.ts';
import { advanceTo, labState, openLab, openPaused, timeOf } from './lab-page.ts';

test('the clock advances at ten simulated seconds a second', async ({ page }) => {
  await openLab(page);
  // The first picture may stand while the engine is still on its way to where the scenario opens.
  await expect.poll(() => timeOf(page)).toBeGreaterThan(1200);
  const started = Date.now();
  const from = await timeOf(page);
  await page.waitForTimeout(2000);
  const simulated = (await timeOf(page)) - from;
  const seconds = (Date.now() - started) / 1000;
  expect(simulated).toBeGreaterThan(2);
  expect(simulated).toBeLessThanOrEqual(10.5 * seconds + 3);
});

test('pause stops the clock, play goes on', async ({ page }) => {
  await openPaused(page);
  const at = await labState(page);
  await page.waitForTimeout(600);
  expect(await labState(page)).toEqual(at);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => timeOf(page)).toBeGreaterThan(at.time);
});

test('space plays and pauses', async ({ page }) => {
  await openLab(page);
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('a higher speed is faster, and Max comes to the end', async ({ page }) => {
  await openLab(page);
  const speed = page.getByRole('group', { name: 'Speed' });
  await speed.getByRole('button', { name: '60 times' }).click();
  await expect(speed.getByRole('button', { name: '60 times' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const from = await timeOf(page);
  await expect.poll(() => timeOf(page)).toBeGreaterThan(from + 60);
  await speed.getByRole('button', { name: 'Max, as fast as possible' }).click();
  await expect.poll(() => timeOf(page), { timeout: 30_000 }).toBe(3600);
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('next decision goes to the next change of the fleet and pauses there', async ({ page }) => {
  await openPaused(page);
  const from = await timeOf(page);
  await page.getByRole('button', { name: 'Next decision' }).click();
  await expect.poll(() => timeOf(page)).toBeGreaterThan(from);
  const at = await labState(page);
  expect(at.playing).toBe(false);
  // The autoscaler decides every 15 s.
  expect(at.time % 15).toBe(0);
  await expect(page.getByRole('group', { name: 'Control loop' })).toContainText(/[+−]\d machine/);
});

test('start over repeats the run: the same digest at the same time', async ({ page }) => {
  await openPaused(page);
  await page.evaluate(() => window.lab.set('pools.0.autoscaler.threshold.scaleOut.above', 55));
  const first = await advanceTo(page, 1500);
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect.poll(() => timeOf(page)).toBeLessThan(1);
  const again = await advanceTo(page, 1500);
  expect(again.digest).toBe(first.digest);
  expect(again.interventions).toEqual(first.interventions);
});

test('however it is played, the digest is the same', async ({ page }) => {
  await openPaused(page);
  const straight = await advanceTo(page, 1400);
  await page.getByRole('button', { name: 'Start over' }).click();
  await page.evaluate(async () => {
    await window.lab.setSpeed(60);
    await window.lab.play();
  });
  await expect.poll(() => timeOf(page)).toBeGreaterThan(20);
  await page.evaluate(() => window.lab.pause());
  await page.evaluate(() => window.lab.nextDecision());
  expect((await labState(page)).time).toBeLessThanOrEqual(1400);
  expect((await advanceTo(page, 1400)).digest).toBe(straight.digest);
});

test('a new seed is another run', async ({ page }) => {
  await openPaused(page);
  const first = await advanceTo(page, 1260);
  await page.getByRole('button', { name: 'New seed' }).click();
  await expect.poll(async () => (await labState(page)).seed).not.toBe(first.seed);
  const second = await advanceTo(page, 1260);
  expect(second.digest).not.toBe(first.digest);
});
