// Text spaced as WCAG 1.4.12 lets a reader ask for it: no word is cut off, nothing scrolls sideways.
import { clipped, spaceText, tooWide } from './fits.ts';
import { expect, test } from './fixtures.ts';
import { openPaused } from './lab-page.ts';
import { visit, type ViewName } from './views.ts';

const VIEWS: readonly ViewName[] = [
  'mission',
  'guide',
  'history',
  'traffic',
  'atRest',
  'runs',
  'compare',
];

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
  [320, 256],
] as const) {
  test.describe(`${width} wide`, () => {
    test.use({ viewport: { width, height } });

    test('spaced text is not cut off', async ({ page }) => {
      await openPaused(page);
      await spaceText(page);
      for (const view of VIEWS) {
        await visit(page, view, async () => {
          expect.soft(await clipped(page), view).toEqual([]);
          expect.soft(await tooWide(page), view).toBe(0);
        });
      }
    });
  });
}
