// The views of the main screen, each with the way to it and the way back. They follow one another on
// one page: what is read first, then what is opened over it, then the run itself, and its end.
import { expect, type Page } from '@playwright/test';
import { arrival } from './axe.ts';
import { drop, dayOfTraffic } from './drop-file.ts';
import { card, guide } from './guide-page.ts';
import { advanceTo } from './lab-page.ts';

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

async function skipMission(page: Page): Promise<void> {
  const skip = card(page).getByRole('button', { name: 'Skip' });
  if (await skip.isVisible()) await skip.click();
}
