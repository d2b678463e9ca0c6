// What the tests of missions and guide look for on the page.
import type { Locator, Page } from '@playwright/test';

export const card = (page: Page): Locator => page.getByRole('region', { name: 'Mission' });
export const guide = (page: Page): Locator => page.getByRole('dialog', { name: 'Guide' });
export const pill = (page: Page): Locator =>
  page.getByRole('slider', { name: 'Scale-out threshold on chart' });
export const next = (page: Page): Locator =>
  card(page).getByRole('button', { name: 'Next', exact: true });

/** Presses Tab, or Shift+Tab towards what stands before, until the element has the focus. */
export async function tabTo(
  page: Page,
  name: string,
  role: Parameters<Page['getByRole']>[0],
): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true });
  const passed: string[] = [];
  for (let i = 0; i < 120; i++) {
    const at = await wanted.evaluate((element) => {
      const focused = document.activeElement ?? document.body;
      const isBefore = element.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING;
      const name = focused.getAttribute('aria-label') ?? focused.tagName;
      return { name, isThere: element === focused, key: isBefore ? 'Shift+Tab' : 'Tab' };
    });
    if (at.isThere) return;
    passed.push(at.name);
    await page.keyboard.press(at.key);
  }
  throw new Error(`Tab does not come to ${name}, but to ${passed.join(', ')}`);
}
