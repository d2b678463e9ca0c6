// What axe finds on the page as it stands: one line a rule, with the elements that break it.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export async function findings(page: Page): Promise<string[]> {
  await arrival(page);
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS)
    // In one pass: the page has no frames whose findings would have to be joined in a page of their own.
    .setLegacyMode();
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** What opens comes in softly; before it has come its words are pale. */
export function arrival(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const opened = [...document.querySelectorAll('dialog[open]')];
    return Promise.all(opened.flatMap((each) => each.getAnimations()).map((each) => each.finished));
  });
}
