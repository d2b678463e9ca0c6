// A newcomer's first five minutes, by mouse alone, by keyboard alone and by touch alone: a threshold is
// dragged, a burst sent, a machine failed, the run scrubbed back, the past changed, a file brought. Each
// step has its effect on the run and is told on the screen.
import type { Locator, Page } from '@playwright/test';
import { dayOfTraffic } from './drop-file.ts';
import { expect, test } from './fixtures.ts';
import { card, pill } from './guide-page.ts';
import { fingerOf, type Hand, keyboardOf, mouseOf } from './hands.ts';
import { labState, openLab, timeOf } from './lab-page.ts';

const topology = (page: Page) => page.getByRole('group', { name: 'Topology' });
const transport = (page: Page) => page.getByRole('contentinfo', { name: 'Transport' });
const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });
const kinds = async (page: Page) => (await labState(page)).interventions.map(({ kind }) => kind);

async function firstMission(page: Page, hand: Hand) {
  await expect(card(page)).toContainText('Try this, 1 of 4');
  await hand.lowerThreshold();
  await expect
    .poll(async () => Number(await pill(page).getAttribute('aria-valuenow')))
    .toBeLessThan(55);
  await expect(card(page)).toContainText('Done, 1 of 4');
  await expect(card(page)).toContainText(/p95 of all requests\s*\d/);
}

async function burstAndFailure(page: Page, hand: Hand) {
  const before = (await kinds(page)).length;
  await hand.tryIt('Send a burst');
  await expect.poll(async () => (await kinds(page)).slice(before)).toEqual(['burst']);
  await hand.tryIt('Fail a machine');
  await expect
    .poll(async () => (await kinds(page)).slice(before))
    .toEqual(['burst', 'failMachine']);
  await expect(topology(page)).toContainText('failed');
  await expect(page.getByRole('group', { name: 'Alerts' })).toContainText(/vm-\d+ failed/);
}

/** The time once it moves no more: of several keys the last may be answered late. */
async function restingTime(page: Page): Promise<number> {
  let before = NaN;
  await expect
    .poll(
      async () => {
        const isResting = (await timeOf(page)) === before;
        before = await timeOf(page);
        return isResting;
      },
      { intervals: [1000] },
    )
    .toBe(true);
  return before;
}

/** Back to before all that was done; a change there begins another run, and the first one is kept. */
async function anotherPast(page: Page, hand: Hand) {
  const done = await kinds(page);
  await hand.scrubBack();
  await expect(transport(page)).toContainText('Looking back');
  await expect.poll(() => timeOf(page)).toBeLessThan(800);
  const at = await restingTime(page);
  expect(await kinds(page)).toEqual(done);
  await hand.raisePeakRate();
  await expect(transport(page)).toContainText('Forked at');
  const { interventions } = await labState(page);
  expect(interventions).toMatchObject([{ kind: 'set', path: 'workload.peakRate', time: at }]);
  await hand.press(button(page, 'Go back'));
  await expect.poll(() => kinds(page)).toEqual(done);
}

async function ownTraffic(page: Page, hand: Hand) {
  await hand.bringFile({ name: 'shop.csv', text: dayOfTraffic() });
  const dialog = page.getByRole('dialog', { name: 'Your traffic' });
  await expect(dialog).toContainText('24 h of traffic become a run of 60 min.');
  await hand.press(button(page, 'Run with this traffic'));
  await expect(dialog).toBeHidden();
  await expect
    .poll(() => page.evaluate(() => window.lab.scenario))
    .toMatchObject({ workload: { kind: 'open', peakRate: 300, shape: { kind: 'curve' } } });
  await expect(topology(page)).toContainText(/\d+ running/);
  await expect.poll(() => timeOf(page)).toBeGreaterThan(1);
}

async function fiveMinutes(page: Page, hand: Hand) {
  await firstMission(page, hand);
  await burstAndFailure(page, hand);
  await anotherPast(page, hand);
  await ownTraffic(page, hand);
}

test('the first five minutes by mouse alone', async ({ page }) => {
  await openLab(page);
  await fiveMinutes(page, mouseOf(page));
});

test('the first five minutes by keyboard alone', async ({ page }) => {
  await openLab(page);
  await fiveMinutes(page, keyboardOf(page));
});

test.describe('on a phone', () => {
  test.skip(({ browserName }) => browserName !== 'chromium', 'only Chromium lets a finger slide');
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the first five minutes by touch alone', async ({ page }) => {
    await openLab(page);
    await fiveMinutes(page, await fingerOf(page));
  });
});
