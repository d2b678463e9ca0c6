// The built page's worker comes to the digests that Node comes to: the same scenarios, seeds and
// interventions, made in the page at their times. Node then replays what the page has recorded.
// The check of all browsers, with many more runs, is npm run engines.
import { advanceRun, digestOf, startRun } from '../../src/sim/run.ts';
import type { Intervention } from '../../src/sim/scenario/interventions.ts';
import { CASES, type EngineCase } from '../engines/cases.ts';
import { expect, test } from './fixtures.ts';
import { advanceTo, labState, openPaused } from './lab-page.ts';
import type { Page } from '@playwright/test';

const NAMES = [
  'flash-sale',
  'mixed-work',
  'three-regions',
  'data-pipeline',
  'work: lognormal',
  'work: boundedPareto',
  'arrivals: erlang',
  'bursty arrivals',
  'closed users',
  'machines fail at random',
  'clients give up and work is cancelled',
];

/** The page opens a scenario at time 0, paused. */
async function openCase(page: Page, { scenario, seed }: EngineCase): Promise<void> {
  const isOpen = await page.evaluate(([given, number]) => window.lab.openScenario(given, number), [
    scenario,
    seed,
  ] as const);
  expect(isOpen).toBe(true);
}

/** Makes the intervention at the time the page has reached. */
async function intervene(page: Page, intervention: Intervention): Promise<void> {
  await page.evaluate((made) => {
    switch (made.kind) {
      case 'set':
        return window.lab.set(made.path, made.value);
      case 'burst':
        return window.lab.sendBurst();
      case 'failMachine':
        return window.lab.failMachine(made.machine === 'busiest' ? undefined : made.machine);
      case 'sendJob':
        return window.lab.sendJob(made.class);
    }
  }, intervention);
}

function digestInNode({ scenario, seed, interventions, seconds }: EngineCase): string {
  const run = startRun({ scenario, seed, interventions });
  advanceRun(run, seconds);
  return digestOf(run);
}

for (const name of NAMES) {
  test(`the worker and Node come to the same digest: ${name}`, async ({ page }) => {
    const found = CASES.find((each) => each.name === name);
    if (found === undefined) throw new Error(`there is no case ${name}`);
    await openPaused(page);
    await openCase(page, found);
    for (const intervention of found.interventions) {
      await advanceTo(page, intervention.time);
      await intervene(page, intervention);
    }
    const { digest, interventions } = await advanceTo(page, found.seconds);
    expect(interventions.length).toBe(found.interventions.length);
    expect(digest).toBe(digestInNode(found));
    const replayed = interventions as readonly Intervention[];
    expect(digest).toBe(digestInNode({ ...found, interventions: replayed }));
  });
}

test('playing at another speed, in pieces, comes to the same digest', async ({ page }) => {
  const found = CASES.find((each) => each.name === 'flash-sale');
  if (found === undefined) throw new Error('there is no case flash-sale');
  await openPaused(page);
  await openCase(page, found);
  for (const speed of [60, 600] as const) {
    const before = (await labState(page)).time;
    await page.evaluate(async (wished) => {
      await window.lab.setSpeed(wished);
      await window.lab.play();
    }, speed);
    await expect.poll(async () => (await labState(page)).time).toBeGreaterThan(before + 20);
    await page.evaluate(() => window.lab.pause());
  }
  const { time } = await labState(page);
  const seconds = Math.ceil(time) + 10;
  const { digest } = await advanceTo(page, seconds);
  expect(digest).toBe(digestInNode({ ...found, interventions: [], seconds }));
});
