// The Runs screen for the end-to-end tests: the way there and back, its lines by name, and what the
// browser keeps of the lab.
import { expect, type Locator, type Page } from '@playwright/test';

const screens = (page: Page) => page.getByRole('navigation', { name: 'Screens' });

export async function toRuns(page: Page): Promise<void> {
  await screens(page).getByRole('link', { name: 'Runs' }).click();
  await expect(page.getByRole('heading', { name: 'Runs', exact: true })).toBeVisible();
}

export const toLab = (page: Page): Promise<void> =>
  screens(page).getByRole('link', { name: 'Lab' }).click();

/** The lines of the list, without its head. */
export const lines = (page: Page): Locator => page.locator('[role="row"][data-run]');

/** A line whose text holds this. */
export const lineOf = (page: Page, text: string | RegExp): Locator =>
  lines(page).filter({ hasText: text });

/** A change, so that the run on the screen is kept; it is paused there. */
export async function touch(page: Page, seconds: number): Promise<void> {
  await page.evaluate(async (to) => {
    await window.lab.advanceTo(to);
    await window.lab.set('pools.0.autoscaler.threshold.scaleOut.above', 55);
  }, seconds);
}

/** Waits until what is on the screen is written: its line says how far it has come. */
export async function untilKept(page: Page, reached: string): Promise<void> {
  await toRuns(page);
  await expect(lines(page).first()).toContainText(reached);
  await toLab(page);
}

/** Says that the run on the screen is a copy, for another tab writes it. */
export const elsewhere = (page: Page): Locator =>
  page.getByText('This run goes on in another tab.');

/** Looks, in a tab of its own, at the run with this in its line, which another tab writes. */
export async function lookAt(page: Page, text: string): Promise<void> {
  await page.goto('./#runs');
  await lineOf(page, text).press('Enter');
  await expect(elsewhere(page)).toBeVisible();
}

/** Brings back what was deleted. */
export const undo = (page: Page): Locator =>
  page.getByRole('button', { name: 'Undo', exact: true });

export interface Leftovers {
  readonly databases: readonly string[];
  readonly files: readonly string[];
  readonly choices: readonly string[];
}

/** What there is of the lab in the browser. */
export function leftovers(page: Page): Promise<Leftovers> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const files: string[] = [];
    for await (const name of (root as unknown as { keys(): AsyncIterable<string> }).keys()) {
      files.push(name);
    }
    const databases = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const choices = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
    return { databases, files, choices };
  });
}
