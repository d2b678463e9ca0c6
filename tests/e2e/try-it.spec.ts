// Try it: a job of any class is followed to its end in the list; a burst counts down; a failure says
// which machine; the control loop tells one decision; decisions are spoken, seldom.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { advanceTo, labState, openLab, openPaused, timeOf } from './lab-page.ts';

const tryIt = (page: Page) => page.getByRole('region', { name: 'Try it' });
const press = (page: Page, name: string) =>
  tryIt(page).getByRole('button', { name, exact: true }).click();

test('a job of any class is followed through balancer, container and result', async ({ page }) => {
  await openPaused(page);
  for (const name of ['heavy', 'light', 'medium']) {
    await press(page, name);
    await press(page, 'Send a job');
  }
  await expect
    .poll(async () => (await labState(page)).interventions)
    .toMatchObject([{ class: 'heavy' }, { class: 'light' }, { class: 'medium' }]);
  await advanceTo(page, (await timeOf(page)) + 20);
  await tryIt(page).locator('summary').first().click();
  const jobs = tryIt(page).getByRole('list', { name: 'Jobs sent by hand, newest first' });
  const rows = jobs.locator('> li');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(0)).toContainText(/Job 3\s*vm-\d+\s*[\d.]+ m?s/);
  await rows.nth(2).locator('summary').click();
  await expect(rows.nth(2)).toContainText('Born, class heavy');
  await expect(rows.nth(2)).toContainText(/To vm-\d+, container [1-4]/);
  await expect(rows.nth(2)).toContainText('Service starts');
  await expect(rows.nth(2)).toContainText('Answered');
});

test('a job’s machine can be selected, and then be made to fail', async ({ page }) => {
  await openPaused(page);
  await press(page, 'Send a job');
  await advanceTo(page, (await timeOf(page)) + 5);
  await tryIt(page).locator('summary').first().click();
  await tryIt(page).locator('li summary').first().click();
  const select = tryIt(page).getByRole('button', { name: /^Select vm-\d+$/ });
  const serial = Number(/\d+/.exec((await select.textContent()) ?? '')?.[0]);
  await select.click();
  const fail = tryIt(page).getByRole('button', { name: 'Fail a machine' });
  await expect(fail).toHaveAttribute('title', `Fails vm-${serial}, which is selected`);
  await fail.click();
  await expect(tryIt(page)).toContainText(`vm-${serial} failed`);
  expect((await labState(page)).interventions[1]).toMatchObject({
    kind: 'failMachine',
    machine: serial,
  });
});

test('a burst counts down and is over after thirty seconds', async ({ page }) => {
  await openPaused(page);
  const at = await timeOf(page);
  await press(page, 'Send a burst');
  await expect(tryIt(page)).toContainText('Burst: 30 s more');
  await advanceTo(page, at + 18);
  await expect(tryIt(page)).toContainText('Burst: 12 s more');
  await advanceTo(page, at + 30);
  await expect(tryIt(page)).not.toContainText('Burst:');
});

test('the loop tells one decision: number, limit, change and wait agree', async ({ page }) => {
  await openPaused(page);
  // However long the page took to be paused: the moment at which it opens.
  await page.evaluate(() => window.lab.startOver());
  await advanceTo(page, 1200);
  await page.getByRole('button', { name: 'Next decision' }).click();
  const loop = page.getByRole('group', { name: 'Control loop' });
  await expect(loop).toContainText(
    /CPU 7\d\.\d%.*above ▲ 70%.*Decide 20:15.*\+2 machines.*3 → 5.*60 s to boot/s,
  );
  const told = await loop.textContent();
  await advanceTo(page, (await timeOf(page)) + 20);
  await expect(loop).toContainText('40 s to boot');
  const withoutWait = (text: string | null) => (text ?? '').split('Wait')[0];
  expect(withoutWait(await loop.textContent())).toBe(withoutWait(told));
});

test('decisions are spoken, none at rest, and at most one in five seconds', async ({ page }) => {
  await openLab(page);
  await expect(page.locator('p[aria-live="polite"]')).toBeAttached();
  await page.evaluate(() => {
    const region = document.querySelector('p[aria-live="polite"]');
    const spoken: { at: number; text: string }[] = [];
    new MutationObserver(() =>
      spoken.push({ at: performance.now(), text: region?.textContent ?? '' }),
    ).observe(region as Node, { childList: true, characterData: true, subtree: true });
    Object.assign(window, { spoken });
  });
  const spoken = () =>
    page.evaluate(() => (window as unknown as { spoken: { at: number; text: string }[] }).spoken);
  await page.evaluate(() => window.lab.setSpeed(60));
  await expect.poll(async () => (await spoken()).length, { timeout: 30_000 }).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Pause' }).click();
  const said = await spoken();
  for (const { text } of said) expect(text).toMatch(/^(Added|Removed) .+: CPU \d/);
  const gaps = said.slice(1).map(({ at }, i) => at - said[i].at);
  expect(Math.min(...gaps)).toBeGreaterThan(4900);
  await page.evaluate(() => window.lab.seek(1300));
  await page.waitForTimeout(800);
  expect(await spoken()).toHaveLength(said.length);
});

test('nothing can be done to a run that is over, until one goes back in it', async ({ page }) => {
  await openPaused(page);
  const { digest } = await advanceTo(page, 3600);
  for (const name of ['Send a job', 'Send a burst', 'Fail a machine']) {
    const button = page.getByRole('button', { name, exact: true });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await button.dispatchEvent('click');
  }
  await expect(page.getByRole('button', { name: 'Next decision' })).toBeDisabled();
  expect(await labState(page)).toMatchObject({ digest, interventions: [] });
  await page.evaluate(() => window.lab.seek(1800));
  const burst = page.getByRole('button', { name: 'Send a burst' });
  await expect(burst).toHaveAttribute('aria-disabled', 'false');
  await burst.click();
  await expect.poll(async () => (await labState(page)).interventions.length).toBe(1);
});
