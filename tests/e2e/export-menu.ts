// What the end-to-end tests of exports share: a run with its menu open, and taking what is saved there.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { advanceTo, openPaused } from './lab-page.ts';

/** Where the run stands that is exported, simulated seconds. */
export const UNTIL = 1500;

export interface Downloaded {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Chooses something in the open menu and takes the file that comes of it. */
export async function saved(page: Page, button: string): Promise<Downloaded> {
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: button, exact: true }).click();
  const download = await coming;
  const name = download.suggestedFilename();
  await expect(dialog.getByRole('status')).toHaveText(`Saved as ${name}`);
  expect(name).toMatch(/^[A-Za-z0-9_-][A-Za-z0-9._-]{0,79}$/);
  return { name, bytes: readFileSync(await download.path()) };
}

/** The opening run with a failed machine, at 25:00, and the menu open. */
export async function openMenu(page: Page): Promise<string> {
  await openPaused(page);
  await page.evaluate(() => window.lab.failMachine());
  const { digest } = await advanceTo(page, UNTIL);
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('dialog', { name: 'Export' })).toContainText('up to 25:00');
  return digest;
}
