// Comparing runs: two runs made in the page, of the same seed with different thresholds. Their
// figures are those of the runs, what differs is named, the same arrivals are said; the rest of the
// screen by keyboard, and in every size without sideways scrolling.
import type { Locator, Page } from '@playwright/test';
import { costSoFar } from '../../src/sim/cluster/cost.ts';
import { elasticitySoFar } from '../../src/sim/cluster/elasticity.ts';
import { latencySoFar } from '../../src/sim/cluster/latency-so-far.ts';
import { advanceRun, startRun } from '../../src/sim/run.ts';
import type { ScenarioInput } from '../../src/sim/scenario/schema.ts';
import { parseScenario } from '../../src/sim/scenario/validate.ts';
import { compareWords } from '../../src/words/en-compare.ts';
import { findings } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { openPaused } from './lab-page.ts';

const ABOVE = 'pools.0.autoscaler.threshold.scaleOut.above';
const CHARTS = ['CPU', 'Machines', 'Latency p95', 'Queue', 'Cost'];
const SAME = 'Same arrivals: every request is the same in these runs.';
/** A short run with a rise that wants machines. */
const SHORT: ScenarioInput = {
  name: 'Short rise',
  durationSeconds: 600,
  prices: { machineHourUsd: 3 },
  workload: {
    kind: 'open',
    peakRate: 300,
    shape: { kind: 'surge', restLevel: 0.3, startSeconds: 60, riseSeconds: 60, holdSeconds: 240 },
  },
};

/** The bill of a run on the main screen, such as $0.12. */
type Bill = string;

const compared = (page: Page) => page.getByRole('list', { name: 'Runs compared' });
const chooser = (page: Page) => page.getByRole('region', { name: 'Runs to choose from' });
const recipes = (page: Page) => page.getByRole('region', { name: 'Recipes' });
/** The values alone, without their names and differences. */
const figures = (run: Locator) => run.locator('dd.value');
const chart = (page: Page, name: string) => page.getByRole('figure', { name, exact: true });

async function runOnce(page: Page, threshold: number | null, seed = 42): Promise<Bill> {
  await page.evaluate(
    async ({ scenario, path, value, seed: drawn }) => {
      await window.lab.openScenario(scenario, drawn);
      if (value !== null) await window.lab.set(path, value);
      await window.lab.advanceTo(600);
    },
    { scenario: SHORT, path: ABOVE, value: threshold, seed },
  );
  await expect.poll(() => page.evaluate(() => window.lab.shownTime)).toBe(600);
  const main = page.getByRole('group', { name: 'Figures', exact: true });
  await expect(main).toContainText('always on');
  const text = await main.innerText();
  return /\$\d+\.\d\d(?= of )/.exec(text)?.[0] ?? '';
}

/** The figures but the bill, as the engine has them without a page. */
function told(threshold: number | null): string[] {
  const parsed = parseScenario(SHORT);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  const set = { time: 0, kind: 'set', path: ABOVE, value: threshold } as const;
  const interventions = threshold === null ? [] : [set];
  const run = startRun({ scenario: parsed.scenario, seed: 42, interventions });
  advanceRun(run, 600);
  const { usd, staticUsd } = costSoFar(run.cluster);
  const { write } = compareWords;
  return [
    write.saving(1 - usd / staticUsd),
    write.p95(latencySoFar(run.cluster).quantile(0.95)),
    write.elasticity(elasticitySoFar(run.cluster).score),
    write.alerts(run.cluster.data.alerts.fired),
    write.decisions(run.recorder.changeCount),
  ];
}

const goTo = (page: Page, screen: string) =>
  page.getByRole('navigation').getByRole('link', { name: screen, exact: true }).click();

/** Compares the two newest runs, the older one first. */
async function compareTwo(page: Page): Promise<void> {
  await goTo(page, 'Compare');
  const rows = chooser(page).getByRole('button');
  await expect(rows).toHaveCount(2);
  await rows.nth(1).click();
  await rows.nth(0).click();
  await expect(compared(page).getByRole('listitem')).toHaveCount(2);
}

async function twoThresholds(page: Page): Promise<Bill[]> {
  await openPaused(page);
  const bills = [await runOnce(page, null), await runOnce(page, 40)];
  await compareTwo(page);
  return bills;
}

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
    const machines = chart(page, 'Machines');
    await machines.getByRole('button', { name: 'View as table' }).click();
    await expect(machines.getByRole('columnheader')).toHaveText(['Time', 'A', 'B', 'needed']);
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

test('a run that has not ended is compared without lines, and says so', async ({ page }) => {
  await openPaused(page);
  await runOnce(page, null);
  await page.evaluate(async (scenario) => {
    await window.lab.openScenario(scenario, 42);
    await window.lab.set('pools.0.autoscaler.largest', 9);
    await window.lab.advanceTo(200);
  }, SHORT);
  await compareTwo(page);
  await expect(page.getByText(/^B has no lines/)).toBeVisible();
  await expect(page.getByText(/B came to another time than the baseline/)).toBeVisible();
  await expect(chart(page, 'CPU')).toHaveAccessibleDescription(/ A: from/);
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
