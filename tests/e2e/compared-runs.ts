// Two runs of a short rise, made in the page, and the parts of the Compare screen by their names.
// What their figures have to be comes from the engine without a page.
import type { Locator, Page } from '@playwright/test';
import { costSoFar } from '../../src/sim/cluster/cost.ts';
import { elasticitySoFar } from '../../src/sim/cluster/elasticity.ts';
import { latencySoFar } from '../../src/sim/cluster/latency-so-far.ts';
import { advanceRun, startRun } from '../../src/sim/run.ts';
import type { ScenarioInput } from '../../src/sim/scenario/schema.ts';
import { parseScenario } from '../../src/sim/scenario/validate.ts';
import { compareWords } from '../../src/words/en-compare.ts';
import { expect } from './fixtures.ts';
import { openPaused } from './lab-page.ts';

export const ABOVE = 'pools.0.autoscaler.threshold.scaleOut.above';
export const SAME = 'Same arrivals: every request is the same in these runs.';
/** A short run with a rise that wants machines. */
export const SHORT: ScenarioInput = {
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
export type Bill = string;

export const compared = (page: Page) => page.getByRole('list', { name: 'Runs compared' });
export const chooser = (page: Page) => page.getByRole('region', { name: 'Runs to choose from' });
export const recipes = (page: Page) => page.getByRole('region', { name: 'Recipes' });
/** The values alone, without their names and differences. */
export const figures = (run: Locator) => run.locator('dd.value');
export const chart = (page: Page, name: string) => page.getByRole('figure', { name, exact: true });

export async function runOnce(page: Page, threshold: number | null, seed = 42): Promise<Bill> {
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
export function told(threshold: number | null): string[] {
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

export const goTo = (page: Page, screen: string) =>
  page.getByRole('navigation').getByRole('link', { name: screen, exact: true }).click();

/**
 * The first run of a page brings the keeper with it: waits until it is kept, before another run takes
 * its place.
 */
export async function isKept(page: Page): Promise<void> {
  await goTo(page, 'Compare');
  await expect(chooser(page).getByRole('button')).toHaveCount(1);
  await goTo(page, 'Lab');
}

/** Compares the two newest runs, the older one first. */
export async function compareTwo(page: Page): Promise<void> {
  await goTo(page, 'Compare');
  const rows = chooser(page).getByRole('button');
  await expect(rows).toHaveCount(2);
  await rows.nth(1).click();
  await rows.nth(0).click();
  await expect(compared(page).getByRole('listitem')).toHaveCount(2);
}

export async function twoThresholds(page: Page): Promise<Bill[]> {
  await openPaused(page);
  const bill = await runOnce(page, null);
  await isKept(page);
  const otherBill = await runOnce(page, 40);
  await compareTwo(page);
  return [bill, otherBill];
}
