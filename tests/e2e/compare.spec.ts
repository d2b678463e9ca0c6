// Comparing runs: two runs made in the page, of the same seed with different thresholds. Their
// figures are those of the runs, what differs is named, the same arrivals are said; the rest of the
// screen by keyboard, and in every size without sideways scrolling.
import { findings } from './axe.ts';
import {
  SAME,
  SHORT,
  chart,
  chooser,
  compared,
  compareTwo,
  figures,
  goTo,
  isKept,
  recipes,
  runOnce,
  told,
  twoThresholds,
} from './compared-runs.ts';
import { expect, test } from './fixtures.ts';
import { openPaused } from './lab-page.ts';

const CHARTS = ['CPU', 'Instances', 'Latency p95', 'Queue', 'Cost'];

test('without any run it says how to come to one', async ({ page }) => {
  await page.goto('./#compare');
  await expect(page.getByText('Run one, then compare.')).toBeVisible();
  await page.getByRole('button', { name: 'To the lab' }).click();
  await expect(page.getByRole('group', { name: 'Topology' })).toBeVisible();
});

test.describe('two runs of the same seed with different thresholds', () => {
  test('have the figures they had, and what differs is named', async ({ page }) => {
    const [bill, otherBill] = await twoThresholds(page);
    expect(bill).not.toBe('');
    const [baseline, other] = await compared(page).getByRole('listitem').all();
    expect(otherBill).not.toBe(bill);
    await expect(figures(baseline)).toHaveText([bill, ...told(null)]);
    await expect(figures(other)).toHaveText([otherBill, ...told(40)]);
    await expect(other).toContainText(/\+[\d.]+% worse/);
    // As in the history, those that changed something.
    await expect(baseline.getByRole('term').last()).toHaveText('Fleet changes');
    await expect(page.getByText(SAME)).toBeVisible();
    const settings = recipes(page).getByRole('term');
    await expect(settings).toHaveText(['Scale-out threshold']);
    await expect(recipes(page).getByRole('definition')).toHaveText([
      /A\s*70 %/,
      /B\s*≠differs\s*70 % → 40 % at 00:00/,
    ]);
    await recipes(page).getByRole('button', { name: 'Everything' }).click();
    expect(await settings.count()).toBeGreaterThan(40);
    await expect(recipes(page)).toContainText('Cooldown');
  });

  test('have their lines on the same axes, read by keys and as tables', async ({ page }) => {
    await twoThresholds(page);
    for (const name of CHARTS) {
      await expect(chart(page, name)).toHaveAccessibleDescription(
        / A: from .+ B: from .+ on average/,
      );
    }
    const reader = page.getByRole('slider', { name: 'Read Cost at a moment' });
    await reader.press('End');
    await expect(reader).toHaveAttribute('aria-valuetext', /^10:00, A \$\d\.\d\d, B \$\d\.\d\d$/);
    await reader.press('ArrowLeft');
    await expect(reader).toHaveAttribute('aria-valuetext', /^09:58, A /);
    const instances = chart(page, 'Instances');
    await instances.getByRole('button', { name: 'View as table' }).click();
    await expect(instances.getByRole('columnheader')).toHaveText(['Time', 'A', 'B', 'needed']);
  });

  test('have the marks of their decisions under the machines, told at the crosshair', async ({
    page,
  }) => {
    await twoThresholds(page);
    const of = (letter: string) =>
      page.getByRole('list', { name: `Decisions and failures in ${letter}` });
    await expect(of('B').getByRole('listitem').first()).toHaveText(
      /^\d\d:\d\d Added \d machines?, 2 → \d$/,
    );
    const instances = chart(page, 'Instances');
    await expect(instances).toHaveAccessibleDescription(/ A: \d decisions?\. B: \d+ decisions?\.$/);
    const [, time = '', text = ''] =
      /^(\d\d:\d\d) Added (.+)$/.exec((await of('B').getByRole('listitem').allInnerTexts())[0]) ??
      [];
    const [minutes = 0, seconds = 0] = time.split(':').map(Number);
    const reader = page.getByRole('slider', { name: 'Read Instances at a moment' });
    await reader.press('Home');
    for (let second = 0; second < 60 * minutes + seconds - 2; second += 2) {
      await reader.press('ArrowRight');
    }
    await expect(reader).toHaveAttribute('aria-valuetext', new RegExp(`, B: added ${text}$`));
    await page.getByRole('group', { name: 'Lines' }).getByText('Stacked').click();
    await expect(chart(page, 'Instances, A')).toHaveAccessibleDescription(/ A: \d decisions?\.$/);
    await expect(of('A').getByRole('listitem')).not.toHaveCount(0);
  });

  test('stand each by itself when asked, and again over each other', async ({ page }) => {
    await twoThresholds(page);
    const look = page.getByRole('group', { name: 'Lines' });
    await look.getByRole('button', { name: 'Stacked' }).click();
    await expect(page.getByRole('figure')).toHaveCount(2 * CHARTS.length);
    await expect(chart(page, 'CPU, B')).toHaveAccessibleDescription(/percent\. B: from/);
    await look.getByRole('button', { name: 'Overlaid' }).click();
    await expect(page.getByRole('figure')).toHaveCount(CHARTS.length);
  });

  test('come again by their address, and go one back by Back', async ({ page }) => {
    await twoThresholds(page);
    await page.reload();
    await expect(page.getByText(SAME)).toBeVisible();
    await expect(chart(page, 'CPU')).toHaveAccessibleDescription(/ B: from/);
    await page.goBack();
    await expect(chooser(page).getByRole('button', { pressed: true })).toHaveCount(1);
  });

  test('change places, leave, and open in the lab, by keyboard alone', async ({ page }) => {
    const [bill, otherBill] = await twoThresholds(page);
    const first = compared(page).getByRole('listitem').first();
    await page.getByRole('button', { name: 'Make B the baseline' }).press('Enter');
    await expect(first).toContainText(otherBill);
    await expect(first).toContainText('baseline');
    await expect(page.getByRole('heading', { name: 'Compare runs' })).toBeFocused();
    await page.getByRole('button', { name: 'Remove A from the comparison' }).press('Enter');
    await expect(chooser(page).getByRole('button', { pressed: true })).toContainText(bill);
    await chooser(page).getByRole('button', { pressed: false }).press('Space');
    await page.getByRole('button', { name: 'Open B in the lab' }).press('Enter');
    await expect(page.getByRole('group', { name: 'Topology' })).toBeVisible();
    const made = () => page.evaluate(() => window.lab.interventions.map(({ kind }) => kind));
    await expect.poll(made).toEqual(['set']);
  });
});

test('of other seeds it says that other requests came; a third run can be added', async ({
  page,
}) => {
  await openPaused(page);
  await runOnce(page, null);
  await isKept(page);
  await runOnce(page, null, 7);
  await compareTwo(page);
  await expect(page.getByText('Different arrivals: the seed differs.')).toBeVisible();
  await expect(recipes(page).getByRole('term')).toHaveText(['Seed']);
  await goTo(page, 'Lab');
  await runOnce(page, 55);
  await page.goBack();
  await page.getByRole('button', { name: 'Add a run' }).click();
  await chooser(page).getByRole('button', { pressed: false }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(compared(page).getByRole('listitem')).toHaveCount(3);
  await expect(recipes(page).getByRole('term')).toHaveText(['Seed', 'Scale-out threshold']);
});

test('a run that has not ended is simulated again for its lines, and says where it stands', async ({
  page,
}) => {
  await openPaused(page);
  await runOnce(page, null);
  await isKept(page);
  await page.evaluate(async (scenario) => {
    await window.lab.openScenario(scenario, 42);
    await window.lab.set('pools.0.autoscaler.largest', 9);
    await window.lab.advanceTo(200);
  }, SHORT);
  await compareTwo(page);
  await expect(page.getByText(/B came to another time than the baseline/)).toBeVisible();
  await expect(chart(page, 'CPU')).toHaveAccessibleDescription(/ A: from/);
  await expect(chart(page, 'CPU')).toHaveAccessibleDescription(/ B: from/);
  // What is written while one looks is compared as far as it has come by then.
  const second = compared(page).getByRole('listitem').nth(1);
  await expect(second).toContainText('3:20 of 10:00');
  await page.evaluate(() => window.lab.advanceTo(400));
  await expect(second).toContainText('6:40 of 10:00');
  await page.evaluate(() => window.lab.advanceTo(600));
  await expect(second).not.toContainText('6:40');
  await expect(page.getByText(/B came to another time than the baseline/)).toHaveCount(0);
  const reader = page.getByRole('slider', { name: 'Read CPU at a moment' });
  await reader.press('End');
  await expect(reader).toHaveAttribute('aria-valuetext', /^10:00, .*B \d+/);
});

test('a run that is not kept here is named, and can be taken out', async ({ page }) => {
  await openPaused(page);
  await runOnce(page, null);
  await goTo(page, 'Compare');
  await chooser(page).getByRole('button').click();
  await page.evaluate(() => (location.hash += `,${'0'.repeat(32)}`));
  await expect(page.getByText('This run is not kept here any more.')).toBeVisible();
  await expect(page.getByText(/^B has no lines/)).toBeVisible();
  await page.getByRole('button', { name: 'Remove B from the comparison' }).click();
  await expect(compared(page)).toHaveCount(0);
});

for (const id of ['__proto__', 'constructor']) {
  test(`an address with ${id} for a run says that it is not kept`, async ({ page }) => {
    await page.goto(`./#compare/${id},${'f'.repeat(32)}`);
    const gone = page.getByText('This run is not kept here any more.');
    await expect(gone).toHaveCount(2);
    await expect(page.getByText(/^A has no lines: the run is not kept/)).toBeVisible();
    await page.evaluate((hash) => (location.hash = hash), `#compare/${id}`);
    await expect(chooser(page)).toBeVisible();
    await expect(gone).toHaveCount(0);
    await page.evaluate((hash) => (location.hash = hash), `#report/${id}`);
    await expect(page.getByText('This run is not kept here any more.')).toBeVisible();
  });
}

test.describe('in every size and theme', () => {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 1024, height: 768 },
    { width: 390, height: 844 },
  ]) {
    test(`axe finds nothing and nothing sticks out at ${viewport.width}`, async ({ page }) => {
      await twoThresholds(page);
      await page.setViewportSize(viewport);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await findings(page)).toEqual([]);
      }
      await recipes(page).getByRole('button', { name: 'Everything' }).click();
      await page.getByRole('button', { name: 'Add a run' }).click();
      expect(await findings(page)).toEqual([]);
      const beyond = await page
        .getByRole('main')
        .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      expect(beyond).toBe(0);
    });
  }
});

test.describe('when the runs kept here cannot be read', () => {
  const KEEPER = /keeper-worker/;
  test.use({ expectedProblems: [/keeper-worker|Failed to load resource/] });

  test('it says so, also where runs were to be compared', async ({ page }) => {
    await page.context().route(KEEPER, (route) => route.abort());
    const says = page.getByText('The runs kept on this computer cannot be read.');
    await page.goto('./#compare');
    await expect(says).toBeVisible();
    await page.goto(`./#compare/${'1'.repeat(32)},${'2'.repeat(32)}`);
    await expect(says).toBeVisible();
  });
});
