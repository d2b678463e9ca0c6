// The topology as a video, recorded by its button and played again in another page: it has the size and
// the length that were said, and what travels in it moves. A run that stands is not recorded.
import type { Page } from '@playwright/test';
import { saved } from './export-menu.ts';
import { expect, test } from './fixtures.ts';
import { labState, openPaused } from './lab-page.ts';

/** What a page of its own sees of a video: its size, and how many of its pictures differ in their dots. */
async function watched(page: Page, bytes: Buffer) {
  const other = await page.context().newPage();
  const address = `data:video/webm;base64,${bytes.toString('base64')}`;
  return other.evaluate(async (src) => {
    const video = document.createElement('video');
    Object.assign(video, { src, muted: true, playbackRate: 2 });
    const [width, height] = [150, 250];
    const canvas = new OffscreenCanvas(width, height).getContext('2d');
    const seen = new Set<string>();
    const look = () => {
      // Where nothing but dots moves: from the users to the balancer.
      canvas?.drawImage(video, 0, 100, 300, 500, 0, 0, width, height);
      seen.add(canvas?.getImageData(0, 0, width, height).data.join() ?? '');
      video.requestVideoFrameCallback(look);
    };
    video.requestVideoFrameCallback(look);
    const over = new Promise((resolve, reject) => {
      video.addEventListener('ended', resolve);
      video.addEventListener('error', () => reject(new Error(video.error?.message)));
    });
    await video.play();
    const said = video.duration;
    await over;
    const { videoWidth, videoHeight, currentTime: seconds } = video;
    return { size: [videoWidth, videoHeight], said, seconds, pictures: seen.size };
  }, address);
}

test('ten seconds of a run that plays leave as a video, and none of a run that stands', async ({
  page,
}) => {
  await openPaused(page);
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const name = 'Topology as WebM video, 10 s';
  await dialog.getByRole('button', { name }).click();
  await expect(dialog.getByRole('alert')).toContainText('press Play, and export again');
  expect(await labState(page)).toMatchObject({ playing: false });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Play' }).click();
  await page.getByRole('button', { name: 'Export' }).click();
  await dialog.getByRole('button', { name }).click();
  await expect(dialog.getByRole('status')).toHaveText(/^Recording, [1-9] of 10 s$/);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByRole('status')).toHaveText('');
  await expect(dialog.getByRole('button', { name })).toBeFocused();
  const { name: file, bytes } = await saved(page, name);
  expect(file).toMatch(/^Flash-sale-seed-\d+-topology\.webm$/);
  expect(bytes.subarray(0, 4).toString('hex')).toBe('1a45dfa3');
  expect(bytes.length).toBeGreaterThan(20_000);
  const { size, said, seconds, pictures } = await watched(page, bytes);
  expect(size).toEqual([1200, 900]);
  expect(Math.abs(said - 10)).toBeLessThan(1);
  expect(Math.abs(seconds - 10)).toBeLessThan(1);
  // How many it has is a matter of the machine.
  expect(pictures).toBeGreaterThan(3);
});
