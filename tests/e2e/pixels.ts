// What is really on the screen: the picture of a part of the page, pixel by pixel, against its ground.
// A pixel counts as seen when its contrast to the ground is 3:1 at least (WCAG 1.4.11).
import type { Page } from '@playwright/test';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The share of an area's pixels that are seen, 0 to 1. Px of the window. */
export async function seenShare(page: Page, clip: Area): Promise<number> {
  const picture = (await page.screenshot({ clip })).toString('base64');
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('there is no canvas');
    const light = (pixel: Uint8ClampedArray, at = 0) => {
      const linear = (part: number) => {
        const share = pixel[at + part] / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      };
      return 0.2126 * linear(0) + 0.7152 * linear(1) + 0.0722 * linear(2);
    };
    context.fillStyle = getComputedStyle(document.body).backgroundColor;
    context.fillRect(0, 0, 1, 1);
    const ground = light(context.getImageData(0, 0, 1, 1).data);
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let seen = 0;
    for (let at = 0; at < data.length; at += 4) {
      const [low, high] = [ground, light(data, at)].sort((a, b) => a - b);
      if ((high + 0.05) / (low + 0.05) >= 3) seen++;
    }
    return seen / (image.width * image.height);
  }, picture);
}
