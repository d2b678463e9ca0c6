// A control adds an intervention at the current simulated time, by pointer and by keyboard, and
// shows the new value; nothing else decides a run.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { labState, openPaused } from './lab-page.ts';

const interventions = async (page: Page) => (await labState(page)).interventions;

const slider = (page: Page, name: string) => page.getByRole('slider', { name, exact: true });

test('an arrow key on a threshold acts at once', async ({ page }) => {
  await openPaused(page);
  const { time } = await labState(page);
  await slider(page, 'Scale-out threshold').press('ArrowLeft');
  await expect(slider(page, 'Scale-out threshold')).toHaveValue('69');
  await expect
    .poll(() => interventions(page))
    .toEqual([
      { time, kind: 'set', path: 'pools.0.autoscaler.threshold.scaleOut.above', value: 69 },
    ]);
  await expect(slider(page, 'Scale-out threshold on chart')).toHaveAttribute('aria-valuenow', '69');
});

test('a dragged threshold acts when it is let go', async ({ page }) => {
  await openPaused(page);
  const pill = slider(page, 'Scale-out threshold on chart');
  const box = await pill.boundingBox();
  if (!box) throw new Error('the pill is not on the screen');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 15, { steps: 4 });
  expect(await interventions(page)).toEqual([]);
  await page.mouse.up();
  await expect.poll(async () => (await interventions(page)).length).toBe(1);
  const value = Number(await pill.getAttribute('aria-valuenow'));
  expect(value).toBeLessThan(70);
  await expect(slider(page, 'Scale-out threshold')).toHaveValue(String(value));
});

test('Esc drops a drag', async ({ page }) => {
  await openPaused(page);
  const pill = slider(page, 'Scale-out threshold on chart');
  const box = await pill.boundingBox();
  if (!box) throw new Error('the pill is not on the screen');
  await page.mouse.move(box.x + 20, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 20, box.y + 40, { steps: 4 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(pill).toHaveAttribute('aria-valuenow', '70');
  expect(await interventions(page)).toEqual([]);
});

const CASES = [
  ['Peak rate', 'workload.peakRate'],
  ['Scale-in threshold', 'pools.0.autoscaler.threshold.scaleIn.below'],
  ['Smallest fleet', 'pools.0.autoscaler.smallest'],
  ['Largest fleet', 'pools.0.autoscaler.largest'],
  ['Cooldown', 'pools.0.autoscaler.threshold.cooldownSeconds'],
  ['Boot time', 'machineKinds.0.boot.meanSeconds'],
] as const;

for (const [name, path] of CASES) {
  test(`${name} by keyboard sets ${path}`, async ({ page }) => {
    await openPaused(page);
    await slider(page, name).press('ArrowRight');
    await expect.poll(async () => (await interventions(page)).length).toBe(1);
    const value = Number(await slider(page, name).inputValue());
    expect((await interventions(page))[0]).toMatchObject({ kind: 'set', path, value });
  });
}

test('a slider stands at the value in force, on its grid or not', async ({ page }) => {
  await openPaused(page);
  await page.evaluate(() => window.lab.set('workload.peakRate', 499));
  const slider = page.getByRole('slider', { name: 'Peak rate' });
  await expect(page.getByRole('textbox', { name: 'Peak rate, number' })).toHaveValue('499');
  await expect(slider).toHaveValue('499');
  await slider.press('ArrowRight');
  await expect(slider).toHaveValue('520');
});

test('the policies are chosen from lists', async ({ page }) => {
  await openPaused(page);
  await page.getByRole('combobox', { name: 'Scaling policy' }).selectOption('Target tracking');
  await page.getByRole('combobox', { name: 'Balancing policy' }).selectOption('Round robin');
  await expect
    .poll(() => interventions(page))
    .toMatchObject([
      { path: 'pools.0.autoscaler.policy', value: 'targetTracking' },
      { path: 'pools.0.balancer.policy', value: 'roundRobin' },
    ]);
  await expect(slider(page, 'Target CPU')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Topology' })).toContainText('round robin');
});

test('a job, a burst and a failed machine are interventions, too', async ({ page }) => {
  await openPaused(page);
  await page.getByRole('button', { name: 'Fail a machine' }).click();
  await page.getByRole('button', { name: 'Send a burst' }).click();
  await page.getByRole('button', { name: 'Send a job' }).click();
  await expect
    .poll(() => interventions(page))
    .toMatchObject([
      { kind: 'failMachine' },
      { kind: 'burst' },
      { kind: 'sendJob', class: 'light' },
    ]);
  const topology = page.getByRole('group', { name: 'Topology' });
  await expect(topology).toContainText('failed, replacement ordered');
  await expect(topology).toContainText(/[1-9] booting/);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.getByText(/Job 1: [\d.]+ m?s on vm-\d/)).toBeVisible();
});

test('a number that is not allowed is refused with what is', async ({ page }) => {
  await openPaused(page);
  const box = page.getByRole('textbox', { name: 'Cooldown, number' });
  await box.fill('-5');
  await box.press('Enter');
  await expect(page.getByText('-5 is not allowed; give 0 to 300 (seconds)')).toBeVisible();
  expect(await interventions(page)).toEqual([]);
});

test('another scenario is opened from the chooser', async ({ page }) => {
  await openPaused(page);
  await page.getByRole('combobox', { name: 'Scenario' }).selectOption('steady');
  await expect(page.getByRole('combobox', { name: 'Scenario' })).toHaveValue('steady');
  const name = () => page.evaluate(() => window.lab.scenario?.name);
  await expect.poll(name).toMatch(/steady/i);
});
