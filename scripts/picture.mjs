// npm run picture: takes the picture of README.md, docs/picture.png, from the built page.
//
// Always the same moment of the opening scenario (a machine boots, latency is above the promise), at
// 1440 x 900, in the light theme, at rest.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isStartedDirectly, runMain } from './command-line.mjs';
import { ensureInstall } from './ensure-install.mjs';
import { ensureChromium } from './find-browser.mjs';
import { ROOT } from './run-child.mjs';
import { serve } from './serve.mjs';
import { ensureBuild } from './start.mjs';

const SIZE = { width: 1440, height: 900 };
const SECONDS = 1310;
const PICTURE = join(ROOT, 'docs', 'picture.png');

async function takePicture() {
  await ensureInstall();
  await ensureBuild();
  const { chromium } = await import('playwright-core');
  const service = await serve({ folder: join(ROOT, 'dist') });
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light', locale: 'en-US' });
    await page.goto(service.address);
    await page.getByRole('group', { name: 'Topology' }).getByText('running').first().waitFor();
    await page.evaluate(async (seconds) => {
      await window.lab.advanceTo(seconds);
      await document.fonts.ready;
    }, SECONDS);
    await page.waitForTimeout(1000); // until every number and curve has come to rest
    mkdirSync(join(ROOT, 'docs'), { recursive: true });
    await page.screenshot({ path: PICTURE });
  } finally {
    await browser.close();
    await service.close();
  }
}

if (isStartedDirectly(import.meta.url)) await runMain(takePicture);
