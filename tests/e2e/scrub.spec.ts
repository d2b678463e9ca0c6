// Scrubbing shows the recorded past exactly; playing on repeats the same future; a change in the past
// begins a new run, and the other one is still there. Undo and redo add inverses.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { advanceTo, labState, openPaused, timeOf } from './lab-page.ts';

const scrubber = (page: Page) => page.getByRole('slider', { name: 'Moment of the run' });
const transport = (page: Page) => page.getByRole('contentinfo', { name: 'Transport' });
const loop = (page: Page) => page.getByRole('group', { name: 'Control loop' });
const threshold = (page: Page) =>
  page.getByRole('slider', { name: 'Scale-out threshold', exact: true });

/** Times and digests at some moments, going straight on. */
async function straightOn(page: Page, times: readonly number[]) {
  const digests: string[] = [];
  for (const time of times) digests.push((await advanceTo(page, time)).digest);
  return digests;
}

test('the scrubber reads and moves by keys', async ({ page }) => {
  await openPaused(page);
  await advanceTo(page, 1500);
  await page.evaluate(() => window.lab.seek(750));
  await expect(scrubber(page)).toHaveAttribute(
    'aria-valuetext',
    '12 minutes 30 seconds of 60 minutes',
  );
  const steps = [
    ['ArrowRight', 751],
    ['ArrowLeft', 750],
    ['PageUp', 810],
    ['PageDown', 750],
    ['Home', 0],
    ['End', 1500],
  ] as const;
  for (const [key, time] of steps) {
    await scrubber(page).press(key);
    await expect.poll(() => timeOf(page)).toBe(time);
    await expect(scrubber(page)).toHaveAttribute('aria-valuenow', String(time));
  }
});

test('a press asks for its moment once, and shows where the run is when it is there', async ({
  page,
}) => {
  // What goes to the engine, by the names of the calls.
  await page.addInitScript(() => {
    const calls: string[] = [];
    // eslint-disable-next-line @typescript-eslint/unbound-method -- It is called with its port again.
    const { postMessage } = MessagePort.prototype;
    MessagePort.prototype.postMessage = function (this: MessagePort, ...given: unknown[]) {
      const { path } = given[0] as { path?: readonly string[] };
      if (path) calls.push(path.join('.'));
      Reflect.apply(postMessage, this, given);
    };
    Object.assign(window, { calls });
  });
  await openPaused(page);
  await advanceTo(page, 1300);
  const box = await scrubber(page).boundingBox();
  if (!box) throw new Error('the scrubber is not on the screen');
  await page.mouse.move(box.x + box.width * 0.1, box.y + 20);
  await page.mouse.down();
  await expect.poll(() => timeOf(page)).toBeCloseTo(360, -1);
  await page.mouse.up();
  await page.evaluate(() => window.lab.seek(800));
  await expect(scrubber(page)).toHaveAttribute('aria-valuenow', '800');
  const calls = await page.evaluate(() => (window as never as { calls: string[] }).calls);
  expect(calls.filter((name) => name === 'seek')).toHaveLength(2);
});

test('a press and a drag go to the moment under the pointer', async ({ page }) => {
  await openPaused(page);
  await advanceTo(page, 1300);
  const box = await scrubber(page).boundingBox();
  if (!box) throw new Error('the scrubber is not on the screen');
  const at = (share: number) => [box.x + box.width * share, box.y + 20] as const;
  await page.mouse.click(...at(0.1));
  await expect.poll(() => timeOf(page)).toBeCloseTo(360, -1);
  await page.mouse.move(...at(0.1));
  await page.mouse.down();
  await page.mouse.move(...at(0.2), { steps: 8 });
  await page.mouse.move(...at(0.25), { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => timeOf(page)).toBeCloseTo(900, -1);
  await expect(transport(page)).toContainText('Looking back');
  await transport(page).getByRole('button', { name: 'Back to 21:40' }).click();
  await expect.poll(() => timeOf(page)).toBe(1300);
  await expect(transport(page)).not.toContainText('Looking back');
});

test('keys go to the previous and the next event', async ({ page }) => {
  await openPaused(page);
  await advanceTo(page, 1420);
  await page.keyboard.press(',');
  await expect.poll(() => timeOf(page)).toBe(1395);
  await page.keyboard.press(',');
  await expect.poll(() => timeOf(page)).toBeLessThan(1395);
  const earlier = await timeOf(page);
  expect(earlier % 15).toBe(0);
  await expect(loop(page)).toContainText(/\+\d machine/);
  await page.keyboard.press('.');
  await expect.poll(() => timeOf(page)).toBe(1395);
});

test('playing on without a change repeats the same future, digest by digest', async ({ page }) => {
  await openPaused(page);
  const times = [1260, 1320, 1400];
  const digests = await straightOn(page, times);
  await page.evaluate(() => window.lab.seek(1230));
  expect(await timeOf(page)).toBe(1230);
  await page.evaluate(() => window.lab.setSpeed(60));
  await page.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => timeOf(page)).toBeGreaterThan(1235);
  await page.getByRole('button', { name: 'Pause' }).click();
  for (const [i, time] of times.entries()) {
    await page.evaluate((to) => window.lab.seek(to), time);
    expect((await labState(page)).digest).toBe(digests[i]);
  }
  await expect(transport(page)).not.toContainText('Forked');
});

test('a change in the past begins a new run; the other one comes back as it was', async ({
  page,
}) => {
  await openPaused(page);
  const peak = page.getByRole('slider', { name: 'Peak rate', exact: true });
  const before = await advanceTo(page, 1420);
  await page.evaluate(() => window.lab.seek(1250));
  await peak.press('ArrowRight');
  await expect(transport(page)).toContainText('Forked at 20:50');
  const forked = await advanceTo(page, 1420);
  expect(forked.digest).not.toBe(before.digest);
  expect(forked.interventions).toMatchObject([{ time: 1250, value: 540 }]);
  await transport(page).getByRole('button', { name: 'Go back' }).click();
  await expect.poll(() => labState(page)).toMatchObject({ ...before, playing: false });
  await expect(peak).toHaveValue('520');
  await transport(page).getByRole('button', { name: 'Go to the fork' }).click();
  await expect.poll(async () => (await labState(page)).digest).toBe(forked.digest);
  await expect(peak).toHaveValue('540');
});

test('undo adds the inverse and redo the change again, by button and by key', async ({ page }) => {
  await openPaused(page);
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  const redo = page.getByRole('button', { name: 'Redo', exact: true });
  await expect(undo).toBeDisabled();
  await expect(redo).toBeDisabled();
  await threshold(page).press('ArrowLeft');
  await page.getByRole('slider', { name: 'Cooldown' }).press('ArrowRight');
  await expect(undo).toHaveAttribute('title', 'Undo Cooldown 65 s → 60 s (Ctrl+Z)');
  await undo.click();
  await expect(page.getByRole('slider', { name: 'Cooldown' })).toHaveValue('60');
  await expect(redo).toHaveAttribute('title', 'Redo Cooldown 60 s → 65 s (Ctrl+Shift+Z)');
  await page.keyboard.press('Control+z');
  await expect(threshold(page)).toHaveValue('70');
  await expect(undo).toBeDisabled();
  await page.keyboard.press('Control+Shift+Z');
  await expect(threshold(page)).toHaveValue('69');
  await redo.click();
  const values = async () => {
    const { interventions } = await labState(page);
    return interventions.map((each) => (each as unknown as { value: number }).value);
  };
  await expect.poll(values).toEqual([69, 65, 60, 70, 69, 65]);
});

test('while a number is typed, undo is the box’s own', async ({ page }) => {
  await openPaused(page);
  await threshold(page).press('ArrowLeft');
  const box = page.getByRole('textbox', { name: 'Cooldown, number' });
  await box.fill('90');
  await box.press('Control+z');
  expect((await labState(page)).interventions).toHaveLength(1);
});

test('started over, a run has its changes to undo once they have been made', async ({ page }) => {
  await openPaused(page);
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  const at = await timeOf(page);
  await threshold(page).press('ArrowLeft');
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect.poll(() => timeOf(page)).toBe(0);
  await expect(undo).toBeDisabled();
  await page.evaluate((time) => window.lab.seek(time), at + 1);
  await expect(undo).toBeEnabled();
  await undo.click();
  await expect(threshold(page)).toHaveValue('70');
});
