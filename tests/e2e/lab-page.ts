// What the end-to-end tests of the page share: opening it, reading window.lab, waiting for it.
import { expect, type Page } from '@playwright/test';

export interface LabState {
  readonly time: number;
  readonly digest: string;
  readonly seed: number | null;
  readonly playing: boolean;
  readonly interventions: readonly { readonly kind: string; readonly time: number }[];
}

/** Opens the page and waits until the run is on the screen. */
export async function openLab(page: Page, query = ''): Promise<void> {
  await page.goto(`./${query}`);
  await expect(page.getByRole('group', { name: 'Topology' })).toContainText('running');
}

/** The same, at rest: nothing changes until the test says so. */
export async function openPaused(page: Page, query = ''): Promise<void> {
  await openLab(page, query);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
}

export function labState(page: Page): Promise<LabState> {
  return page.evaluate(() => {
    const { time, digest, seed, playing, interventions } = window.lab;
    return { time, digest, seed, playing, interventions: [...interventions] };
  });
}

export async function timeOf(page: Page): Promise<number> {
  return (await labState(page)).time;
}

/**
 * Simulates up to a time and pauses there, and waits until that is on the screen; the digest then
 * belongs to exactly that time.
 */
export async function advanceTo(page: Page, seconds: number): Promise<LabState> {
  await page.evaluate((to) => window.lab.advanceTo(to), seconds);
  await expect.poll(() => page.evaluate(() => window.lab.shownTime === window.lab.time)).toBe(true);
  return labState(page);
}
