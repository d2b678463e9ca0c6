// End-to-end tests of the built page, in the browsers of this machine.
//
// The page is served by scripts/serve.mjs under a sub-path, as a static host may do, on a port that
// is free. Chromium is the one that scripts/find-browser.mjs finds; Firefox runs too if LAB_FIREFOX
// is 1 and it is installed. The runner reads this file once more in each of its workers, so what is
// found here is handed on in the environment.
import { defineConfig, devices } from '@playwright/test';
import { findChromium, findFirefox } from './scripts/find-browser.mjs';
import { freePort } from './scripts/serve.mjs';

const chromium = (process.env['CHROMIUM_PATH'] ??= findChromium() ?? '');
const firefox = process.env['LAB_FIREFOX'] === '1' ? findFirefox() : undefined;
const port = (process.env['LAB_E2E_PORT'] ??= String(await freePort()));
const address = `http://127.0.0.1:${port}/lab/`;

if (process.env['LAB_FIREFOX'] === '1' && firefox === undefined) {
  throw new Error('LAB_FIREFOX is 1, but no Firefox was found. Install it or set FIREFOX_PATH.');
}

/** No sandbox, since it cannot work for root; and nothing that calls home during a test. */
const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const viewport = { width: 1440, height: 900 };

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  snapshotPathTemplate: '{testDir}/screenshots/{projectName}/{arg}{ext}',
  timeout: 60_000,
  expect: { timeout: 15_000, toHaveScreenshot: { maxDiffPixelRatio: 0.01 } },
  // Each test has a page of its own; two at once keep two processors busy.
  workers: 2,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['LAB_E2E_REPORT'] ?? '.cache/e2e.json' }],
  ],
  use: {
    baseURL: address,
    trace: process.env['LAB_TRACE'] === '1' ? 'retain-on-failure' : 'off',
    locale: 'en-US',
  },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        viewport,
        launchOptions: { executablePath: chromium, args: CHROMIUM_ARGUMENTS },
      },
    },
    ...(firefox === undefined
      ? []
      : [
          {
            name: 'firefox',
            use: {
              browserName: 'firefox' as const,
              channel: 'moz-firefox',
              viewport,
              launchOptions: { executablePath: firefox },
            },
          },
        ]),
  ],
  webServer: {
    command: `node scripts/serve.mjs dist --base /lab/ --port ${port} --stop-with-parent yes`,
    url: address,
    reuseExistingServer: false,
    stdout: 'ignore',
    stderr: 'pipe',
    timeout: 30_000,
  },
});
