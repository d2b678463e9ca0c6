// Two fingers over the machines: apart looks closer, together from farther, and the page stays.
import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openPaused } from './lab-page.ts';

test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true });

const topology = (page: Page) => page.getByRole('group', { name: 'Topology' });

async function openThousand(page: Page): Promise<void> {
  await openPaused(page);
  await page.evaluate(async () => {
    const autoscaler = { policy: 'none', initial: 1000, largest: 1000 };
    await window.lab.openScenario({
      durationSeconds: 600,
      regions: [{ name: 'us-east' }, { name: 'eu-west' }],
      pools: [{ name: 'shared', autoscaler }],
    });
    await window.lab.advanceTo(4);
  });
  await expect(topology(page).getByRole('slider')).toHaveCount(2);
}

/** Two fingers beside a point, moved from one distance to another; both are lifted at the end. */
async function pinch(
  touch: CDPSession,
  at: { x: number; y: number },
  [from, to]: readonly [number, number],
): Promise<void> {
  const fingers = (distance: number) => [
    { x: at.x - distance / 2, y: at.y, id: 0 },
    { x: at.x + distance / 2, y: at.y, id: 1 },
  ];
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', distance?: number) =>
    touch.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: distance === undefined ? [] : fingers(distance),
    });
  await send('touchStart', from);
  const STEPS = 6;
  for (let step = 1; step <= STEPS; step++)
    await send('touchMove', from + ((to - from) * step) / STEPS);
  await send('touchEnd');
}

test('a pinch looks closer, and one the other way from farther', async ({ page }) => {
  await openThousand(page);
  const touch = await page.context().newCDPSession(page);
  const box = await topology(page).getByRole('slider').first().boundingBox();
  if (!box) throw new Error('the field is not on the screen');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const field = topology(page).getByRole('slider');

  await pinch(touch, middle, [90, 125]);
  await expect(field).toHaveCount(1);
  await expect(field).toHaveAccessibleName('us-east, 500 machines');
  await pinch(touch, middle, [90, 125]);
  await expect(topology(page)).toContainText('us-east, 160 of 500 machines');
  await pinch(touch, middle, [140, 90]);
  await expect(field).toHaveAccessibleName('us-east, 500 machines');
  await pinch(touch, middle, [140, 90]);
  await expect(field).toHaveCount(2);
  expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
});

test('a wide pinch goes several steps, down to rows that can be read', async ({ page }) => {
  await openThousand(page);
  const touch = await page.context().newCDPSession(page);
  const box = await topology(page).getByRole('slider').first().boundingBox();
  if (!box) throw new Error('the field is not on the screen');
  await pinch(touch, { x: box.x + box.width / 2, y: box.y + box.height / 2 }, [60, 290]);
  await expect(topology(page).getByRole('slider')).toHaveCount(0);
  await expect(topology(page)).toContainText(/us-east, 1\d of 500 machines/);
});
