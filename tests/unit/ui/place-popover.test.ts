/* An explanation is beside its control and inside the window, whatever the window. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placePopover } from '../../../src/ui/place-popover.ts';

const viewport = { width: 1440, height: 900 };
const size = { width: 280, height: 80 };

test('it stands under the control', () => {
  expect(placePopover({ left: 20, top: 100, width: 224, height: 44 }, size, viewport)).toEqual({
    left: 20,
    top: 150,
  });
});

test('it stands above where there is no room under it', () => {
  expect(placePopover({ left: 20, top: 800, width: 224, height: 44 }, size, viewport)).toEqual({
    left: 20,
    top: 714,
  });
});

test('it stands above where its pane ends, though the window goes on', () => {
  const anchor = { left: 20, top: 600, width: 224, height: 44 };
  expect(placePopover(anchor, size, viewport).top).toBe(650);
  expect(placePopover(anchor, size, { ...viewport, height: 700 }).top).toBe(514);
});

test('it moves left where it would leave the window', () => {
  expect(placePopover({ left: 1300, top: 100, width: 100, height: 44 }, size, viewport).left).toBe(
    1152,
  );
});

test('it never begins outside the window', () => {
  const px = fc.integer({ min: -500, max: 3000 });
  fc.assert(
    fc.property(px, px, (left, top) => {
      const place = placePopover({ left, top, width: 200, height: 40 }, size, viewport);
      expect(Math.min(place.left, place.top)).toBeGreaterThanOrEqual(8);
    }),
  );
});
