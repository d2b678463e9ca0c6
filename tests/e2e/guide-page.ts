// What the tests of missions and guide look for on the page.
import type { Locator, Page } from '@playwright/test';

export const card = (page: Page): Locator => page.getByRole('region', { name: 'Mission' });
export const guide = (page: Page): Locator => page.getByRole('dialog', { name: 'Guide' });
export const pill = (page: Page): Locator =>
  page.getByRole('slider', { name: 'Scale-out threshold on chart' });
export const next = (page: Page): Locator =>
  card(page).getByRole('button', { name: 'Next', exact: true });

/** Presses Tab until the element has the focus; fails with what was come to instead. */
export async function tabTo(
  page: Page,
  name: string,
  role: Parameters<Page['getByRole']>[0],
): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true });
  const passed: string[] = [];
  for (let i = 0; i < 120; i++) {
    const other = await wanted.evaluate((element) => {
      const { activeElement } = document;
      if (activeElement === element) return null;
      return activeElement?.getAttribute('aria-label') ?? activeElement?.tagName ?? '';
    });
    if (other === null) return;
    passed.push(other);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${name}, but to ${passed.join(', ')}`);
}
