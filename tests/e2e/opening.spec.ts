// The page opens running: machines, requests, figures and charts are there within seconds, nothing
// moves about while it loads, and the address says what is opened.
import { expect, test } from './fixtures.ts';
import { labState, openLab, timeOf } from './lab-page.ts';

test('opens running and shows machines and requests within 5 s', async ({ page }) => {
  await page.goto('./');
  const topology = page.getByRole('group', { name: 'Topology' });
  await expect(topology.getByText('vm-1', { exact: true })).toBeVisible({ timeout: 5000 });
  await expect(topology).toContainText(/\d requests\/s/);
  await expect(topology).toContainText('3 running');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('opens the flash sale at minute 20', async ({ page }) => {
  await openLab(page);
  await expect(page.getByRole('combobox', { name: 'Scenario' })).toHaveValue('flash-sale');
  // The first picture may stand while the engine is still on its way there.
  await expect.poll(() => timeOf(page)).toBeGreaterThanOrEqual(1200);
  expect(await timeOf(page)).toBeLessThan(1800);
});

test('has every part by its name', async ({ page }) => {
  await openLab(page);
  // Beside the mission card the loop is for screen readers alone; it comes with the first sign of one.
  await expect(page.getByRole('region', { name: 'Mission', exact: true })).toBeVisible();
  await page.keyboard.press('Shift');
  for (const name of ['Figures', 'Topology', 'Control loop', 'Speed']) {
    await expect(page.getByRole('group', { name, exact: true })).toBeVisible();
  }
  for (const name of ['CPU', 'Memory', 'Network', 'Instances']) {
    await expect(page.getByRole('figure', { name, exact: true })).toBeVisible();
  }
  for (const name of [
    ...['Peak rate', 'Scale-out threshold', 'Scale-in threshold', 'Smallest fleet'],
    ...['Largest fleet', 'Cooldown', 'Boot time'],
    ...['Scale-out threshold on chart', 'Scale-in threshold on chart'],
  ]) {
    await expect(page.getByRole('slider', { name, exact: true })).toBeVisible();
  }
  for (const name of ['Scenario', 'Scaling policy', 'Balancing policy']) {
    await expect(page.getByRole('combobox', { name, exact: true })).toBeVisible();
  }
});

test('moves nothing about while it loads', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        shifts.push((entry as PerformanceEntry & { value: number }).value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await openLab(page);
  await page.waitForTimeout(1500);
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, each) => sum + each, 0)).toBeLessThan(0.01);
});

test('opens the scenario and the seed of the address', async ({ page }) => {
  await openLab(page, '?scenario=steady&seed=7');
  await expect(page.getByRole('combobox', { name: 'Scenario' })).toHaveValue('steady');
  expect((await labState(page)).seed).toBe(7);
});

test('says so when the address names no scenario, and opens the first', async ({ page }) => {
  await openLab(page, '?scenario=nothing-of-the-kind');
  await expect(page.getByRole('alert')).toContainText('"nothing-of-the-kind" is not allowed');
  await expect(page.getByRole('combobox', { name: 'Scenario' })).toHaveValue('flash-sale');
});

test('says what else of the address is wrong, beside the mission card', async ({ page }) => {
  await openLab(page, '?mission=99&lock=zzz');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('mission: "99" is not allowed; give 1 to 4.');
  await expect(alert).toContainText('lock: "zzz" is not allowed');
  const card = await page.getByRole('region', { name: 'Mission' }).boundingBox();
  const notice = await alert.boundingBox();
  if (!card || !notice) throw new Error('not on the screen');
  expect(notice.y).toBeGreaterThan(60);
  expect(notice.y + notice.height).toBeLessThanOrEqual(card.y);
});

test('shows ten thousand machines', async ({ page }) => {
  await openLab(page, '?scenario=ten-thousand-machines');
  await expect(page.getByRole('group', { name: 'Topology' })).toContainText('10,000 running');
  const before = await timeOf(page);
  await expect.poll(() => timeOf(page)).toBeGreaterThan(before + 1);
});
