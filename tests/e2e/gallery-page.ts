// The gallery of parts, served for the tests that look at a part by itself: open, in the light theme,
// with its fonts there and nothing moving. It is served once for each worker of the runner.
import { expect, test as base } from './fixtures.ts';
import { serveGallery } from './gallery/serve-gallery.ts';

export { expect };

export const test = base.extend<object, { gallery: string }>({
  gallery: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from the pattern.
    async ({}, use) => {
      const served = await serveGallery();
      await use(served.address);
      await served.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ gallery }, use) => use(gallery),
  page: async ({ page }, use) => {
    await page.goto('?theme=light&still');
    await page.evaluate(() => document.fonts.ready);
    await use(page);
  },
});
