// Every view of the page in every size, theme and mode, in pairs: each view meets each size, each
// theme and each mode, and so do these among themselves. In each: no finding of axe, no sideways
// scrolling; at 320 x 256 px, which is a window of 1280 px at 400 %, no control out of reach.
//
// What axe leaves undecided in these views is the contrast of words: where it cannot tell the ground,
// since a canvas, a ribbon or a menu lies under them, and of single glyphs such as the triangle. All
// stand on the canvas or surface colour, with the tokens whose contrast tests/unit/theme holds.
import { findings } from './axe.ts';
import { endlessAnimations, outOfReach, tooHigh, tooWide } from './fits.ts';
import { expect, test } from './fixtures.ts';
import { openLab } from './lab-page.ts';
import { visit, VIEW_NAMES } from './views.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
  { width: 320, height: 256 },
];
const THEMES = ['light', 'dark', 'forced colours'] as const;
const MODES = ['as it is', 'projector', 'less motion'] as const;

for (const [i, viewport] of SIZES.entries()) {
  for (const [j, theme] of THEMES.entries()) {
    const mode = MODES[(i + j) % MODES.length];
    const views = VIEW_NAMES.filter((_, view) => (view + i) % THEMES.length === j);
    test.describe(`${viewport.width} wide, ${theme}, ${mode}`, () => {
      test.use({
        viewport,
        contextOptions: {
          forcedColors: theme === 'forced colours' ? 'active' : 'none',
          reducedMotion: mode === 'less motion' ? 'reduce' : 'no-preference',
        },
      });

      test(views.join(', '), async ({ page }) => {
        if (mode === 'projector') {
          await page.addInitScript(() => localStorage.setItem('autoscaling-lab/projector', 'on'));
        }
        await openLab(page, theme === 'forced colours' ? '' : `?theme=${theme}`);
        for (const view of views) {
          await visit(page, view, async () => {
            expect(await findings(page), view).toEqual([]);
            expect(await tooWide(page), view).toBe(0);
            if (viewport.width > 640) expect(await tooHigh(page), view).toBe(0);
            if (mode === 'less motion') expect(await endlessAnimations(page), view).toBe(0);
            if (viewport.width === 320) expect(await outOfReach(page), view).toEqual([]);
          });
        }
      });
    });
  }
}
