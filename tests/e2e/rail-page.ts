// The rail of controls for the end-to-end tests: its boxes by name, everything unfolded, and what was
// done by them so far.
import { expect, type Locator, type Page } from '@playwright/test';
import { labState, openPaused } from './lab-page.ts';

export const rail = (page: Page) => page.getByRole('complementary', { name: 'Controls' });
export const box = (page: Page, name: string) =>
  rail(page).getByRole('textbox', { name: `${name}, number`, exact: true });

/** Opens the page at rest, with everything in the rail unfolded. */
export async function openRail(page: Page, query = ''): Promise<void> {
  await openPaused(page, query);
  await expect(rail(page).getByRole('button', { name: 'Send a burst' })).toBeVisible();
  for (const group of ['Workload', 'Autoscaler', 'Load balancer']) {
    const more = rail(page).getByRole('button', { name: `More ${group} settings` });
    if ((await more.count()) > 0) await more.click();
  }
}

/** What was done so far: path and value of each. */
export async function changes(page: Page): Promise<readonly (readonly [string, unknown])[]> {
  const { interventions } = await labState(page);
  return interventions.map((each) => {
    const { path, value } = each as unknown as { path: string; value: unknown };
    return [path, value] as const;
  });
}

export async function type(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Enter');
}
