// The views of the page, each with the way to it and the way back. They follow one another on one page:
// what is read first, then what is opened over it, then the run itself, and its end; then the other
// screens, with two runs that are kept.
import { expect, type Page } from '@playwright/test';
import { arrival } from './axe.ts';
import { drop, dayOfTraffic } from './drop-file.ts';
import { card, guide } from './guide-page.ts';
import { advanceTo } from './lab-page.ts';
import { lines } from './runs-page.ts';

interface View {
  readonly show: (page: Page) => Promise<unknown>;
  readonly leave?: (page: Page) => Promise<unknown>;
}

const cpu = (page: Page) => page.getByRole('figure', { name: 'CPU', exact: true });
const history = (page: Page) => page.getByRole('dialog', { name: 'Alerts and decisions' });
const traffic = (page: Page) => page.getByRole('dialog', { name: 'Your traffic' });
const escape = (page: Page) => page.keyboard.press('Escape');
const pause = (page: Page) => page.evaluate(() => window.lab.pause());

/** Just after four machines were ordered in the opening scenario, seed 42. */
const IN_THE_SALE = 1400;

export const VIEWS = {
  mission: { show: (page) => expect(card(page)).toContainText('Try this, 1 of 4') },
  table: {
    async show(page) {
      await pause(page);
      await advanceTo(page, IN_THE_SALE);
      await cpu(page).getByRole('button', { name: 'View as table' }).click();
      await expect(cpu(page).getByRole('table')).toContainText('23:20');
    },
    leave: (page) => cpu(page).getByRole('button', { name: 'View as chart' }).click(),
  },
  guide: {
    async show(page) {
      await page.getByRole('button', { name: 'Guide', exact: true }).click();
      await expect(guide(page)).toContainText('How to read the picture');
    },
    leave: escape,
  },
  history: {
    async show(page) {
      await page.getByRole('button', { name: 'History' }).click();
      await expect(history(page)).toBeVisible();
    },
    leave: escape,
  },
  traffic: {
    async show(page) {
      await drop(page, 'shop.csv', dayOfTraffic());
      await expect(traffic(page)).toContainText('What was found');
    },
    leave: escape,
  },
  running: {
    async show(page) {
      await skipMission(page);
      await page.evaluate(() => window.lab.play());
      await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    },
  },
  atRest: {
    async show(page) {
      await skipMission(page);
      await pause(page);
      await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
    },
  },
  finished: {
    async show(page) {
      await skipMission(page);
      await advanceTo(page, 3600);
      await expect(page.getByText('The run is over. Play begins it again.')).toBeVisible();
    },
  },
  runs: {
    async show(page) {
      await keepTwoRuns(page);
      await goTo(page, '#runs');
      // What a run changed is read after its line stands.
      await expect(lines(page).nth(0)).toContainText('1 burst');
      await expect(lines(page).nth(1)).toContainText('1 burst');
    },
    leave: (page) => goTo(page, '#'),
  },
  compare: {
    async show(page) {
      const ids = await keepTwoRuns(page);
      await goTo(page, `#compare/${ids.join(',')}`);
      await expect(cpu(page)).toHaveAccessibleDescription(/ A: from .* B: from /);
    },
    leave: (page) => goTo(page, '#'),
  },
  report: {
    async show(page) {
      const [id] = await keepTwoRuns(page);
      await goTo(page, `#report/${id}`);
      await expect(cpu(page)).toHaveAccessibleDescription(/^Chart of CPU: /);
    },
    leave: (page) => goTo(page, '#'),
  },
} satisfies Record<string, View>;

export type ViewName = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];

export async function visit(page: Page, name: ViewName, look: () => Promise<void>): Promise<void> {
  const view: View = VIEWS[name];
  await view.show(page);
  await arrival(page);
  await look();
  await view.leave?.(page);
}

/** By the address, which works at every size. */
async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => void (location.hash = to), hash);
}

/** Two runs with a burst each, of other seeds; their ids, the newer first. */
async function keepTwoRuns(page: Page): Promise<readonly string[]> {
  await pause(page);
  const newest = () => page.evaluate(async () => (await window.lab.runs())?.slice(0, 2) ?? []);
  for (const seed of [7, 8]) {
    await page.evaluate(async (drawn) => {
      await window.lab.newSeed(drawn);
      await window.lab.advanceTo(600);
      await window.lab.sendBurst();
    }, seed);
    await expect.poll(async () => (await newest())[0]?.seed).toBe(seed);
  }
  // Written as far as they have come, not only begun.
  await expect
    .poll(async () => (await newest()).map((run) => [run.seed, run.reachedSeconds >= 600]))
    .toEqual([
      [8, true],
      [7, true],
    ]);
  return (await newest()).map(({ id }) => id);
}

async function skipMission(page: Page): Promise<void> {
  const skip = card(page).getByRole('button', { name: 'Skip' });
  if (await skip.isVisible()) await skip.click();
}
