// Three ways to use the page: mouse, keyboard, touch. Each can do what a newcomer does in the first
// five minutes, and none helps itself with another: the keyboard never points, the finger never hovers.
// Positions are shares of the way along a slider; texts are accessible names.
import { expect, type CDPSession, type Locator, type Page } from '@playwright/test';
import { drop } from './drop-file.ts';
import { pill, tabTo } from './guide-page.ts';

export interface OwnFile {
  readonly name: string;
  readonly text: string;
}

/** What a newcomer can do with a mouse, a keyboard or a finger. */
export interface Hand {
  /** Moves the scale-out threshold on the CPU chart to about 50. */
  lowerThreshold(): Promise<void>;
  /** Presses a button of Try it, wherever Try it is. */
  tryIt(name: string): Promise<void>;
  /** Goes back in the run, a fifth of its length at least. */
  scrubBack(): Promise<void>;
  /** Makes the peak rate higher. */
  raisePeakRate(): Promise<void>;
  /** Brings a file to the page, up to the dialog that says what was understood. */
  bringFile(file: OwnFile): Promise<void>;
  press(button: Locator): Promise<void>;
}

const scrubber = (page: Page) => page.getByRole('slider', { name: 'Moment of the run' });
const peakRate = (page: Page) => page.getByRole('slider', { name: 'Peak rate', exact: true });
const scenario = (page: Page) => page.getByRole('combobox', { name: 'Scenario', exact: true });
const fileButton = (page: Page) => page.getByRole('button', { name: 'Choose a file' });

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${String(locator)} is not on the screen`);
  return { ...box, x: box.x + box.width / 2, y: box.y + box.height / 2, left: box.x };
}

/** Lets a file chooser have a file once something has opened it. */
async function give(page: Page, open: () => Promise<void>, { name, text }: OwnFile) {
  const opened = page.waitForEvent('filechooser');
  await open();
  const buffer = Buffer.from(text);
  await (await opened).setFiles({ name, mimeType: 'text/csv', buffer });
}

export function mouseOf(page: Page): Hand {
  const drag = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 8 });
    await page.mouse.up();
  };
  const press = (button: Locator) => button.click();
  return {
    press,
    async lowerThreshold() {
      const { x, y } = await boxOf(pill(page));
      await drag({ x, y }, { x, y: y + 28 });
    },
    tryIt: (name) => press(page.getByRole('button', { name, exact: true })),
    async scrubBack() {
      const { left, width, y } = await boxOf(scrubber(page));
      await drag({ x: left + width / 3, y }, { x: left + width / 10, y });
    },
    async raisePeakRate() {
      const { left, width, y } = await boxOf(peakRate(page));
      await page.mouse.click(left + width / 2, y);
    },
    bringFile: ({ name, text }) => drop(page, name, text),
  };
}

export function keyboardOf(page: Page): Hand {
  const reach = async (name: string, role: Parameters<Page['getByRole']>[0], key: string) => {
    await tabTo(page, name, role);
    await page.keyboard.press(key);
  };
  return {
    async press(button) {
      const name = (await button.getAttribute('aria-label')) ?? (await button.innerText());
      await reach(name.trim(), 'button', 'Enter');
    },
    async lowerThreshold() {
      await reach('Scale-out threshold on chart', 'slider', 'PageDown');
      await expect(pill(page)).toHaveAttribute('aria-valuenow', '60');
      await page.keyboard.press('PageDown');
    },
    tryIt: (name) => reach(name, 'button', 'Enter'),
    async scrubBack() {
      await tabTo(page, 'Moment of the run', 'slider');
      for (let minute = 0; minute < 12; minute++) await page.keyboard.press('PageDown');
    },
    raisePeakRate: () => reach('Peak rate', 'slider', 'PageUp'),
    async bringFile(file) {
      await tabTo(page, 'Scenario', 'combobox');
      // One letter is enough, and a space would press the button that then has the focus.
      await page.keyboard.press('y');
      await expect(page.getByRole('dialog', { name: 'Your traffic' })).toBeVisible();
      await give(page, () => reach('Choose a file', 'button', 'Enter'), file);
    },
  };
}

/** A finger on a phone: what is not on the screen is brought there by swiping. */
export async function fingerOf(page: Page): Promise<Hand> {
  const finger = await page.context().newCDPSession(page);
  const sheet = page.getByRole('dialog', { name: 'Controls' });
  const controls = page.getByRole('button', { name: 'Controls', exact: true });
  const open = async () => {
    if (!(await sheet.isVisible())) await controls.tap();
    await expect(peakRate(page)).toBeAttached();
  };
  const close = async () => {
    await sheet.getByRole('button', { name: 'Close' }).tap();
    await expect(sheet).toBeHidden();
  };
  return {
    press: (button) => button.tap(),
    async lowerThreshold() {
      await swipeTo(page, finger, pill(page));
      const { x, y } = await boxOf(pill(page));
      await slide(finger, [x, y], [x, y + 32]);
    },
    async tryIt(name) {
      await open();
      await sheet.getByRole('button', { name, exact: true }).tap();
      await close();
    },
    async scrubBack() {
      const { left, width, y } = await boxOf(scrubber(page));
      await slide(finger, [left + width / 3, y], [left + width / 10, y]);
    },
    async raisePeakRate() {
      await open();
      await peakRate(page).scrollIntoViewIfNeeded();
      const { left, width, y } = await boxOf(peakRate(page));
      await slide(finger, [left + width * 0.26, y], [left + width / 2, y]);
      await close();
    },
    async bringFile(file) {
      await open();
      // The list itself belongs to the system and cannot be tapped from here.
      await scenario(page).selectOption('Your traffic…');
      await give(page, () => fileButton(page).tap(), file);
    },
  };
}

type Point = readonly [x: number, y: number];

async function slide(finger: CDPSession, from: Point, to: Point, steps = 8): Promise<void> {
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: Point[]) => {
    const touchPoints = points.map(([x, y]) => ({ x, y }));
    return finger.send('Input.dispatchTouchEvent', { type, touchPoints });
  };
  await send('touchStart', from);
  for (let step = 1; step <= steps; step++) {
    const share = step / steps;
    const at = (axis: 0 | 1) => from[axis] + (to[axis] - from[axis]) * share;
    await send('touchMove', [at(0), at(1)]);
  }
  await send('touchEnd');
}

/** Swipes the page up until the whole element stands above the transport. */
async function swipeTo(page: Page, finger: CDPSession, wanted: Locator): Promise<void> {
  const transport = await boxOf(page.getByRole('contentinfo', { name: 'Transport' }));
  const edge = transport.y - transport.height / 2;
  await expect(async () => {
    const { y } = await boxOf(wanted);
    if (y > edge - 60) await slide(finger, [60, edge - 40], [60, 120]);
    expect((await boxOf(wanted)).y).toBeLessThan(edge - 60);
  }).toPass();
}
