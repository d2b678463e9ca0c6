// The first sign of somebody is told once, whichever it is, and never after the watch has ended.
import { expect, it } from 'vitest';
import { watchForSomebody } from '../../../src/worker/client-foresight.ts';

it.each(['pointermove', 'pointerdown', 'keydown', 'wheel'])('%s is a sign, told once', (sign) => {
  const page = new EventTarget();
  let signs = 0;
  watchForSomebody(page, () => signs++);
  expect(signs).toBe(0);
  page.dispatchEvent(new Event(sign));
  page.dispatchEvent(new Event(sign));
  page.dispatchEvent(new Event('keydown'));
  expect(signs).toBe(1);
});

it('tells nothing after the watch has ended', () => {
  const page = new EventTarget();
  let signs = 0;
  watchForSomebody(page, () => signs++)();
  page.dispatchEvent(new Event('keydown'));
  expect(signs).toBe(0);
});
