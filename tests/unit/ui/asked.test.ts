/* A knob keeps what was asked for while its owner thinks, and goes back only when the newest wish is refused. */
import { expect, test, vi } from 'vitest';
import { Asked } from '../../../src/ui/asked.ts';

function later() {
  let answer: (value: unknown) => void = () => undefined;
  const promise = new Promise((resolve) => (answer = resolve));
  return { promise, answer };
}

test('shows the owner’s value while nothing is asked', () => {
  expect(new Asked().shown(70)).toBe(70);
});

test('shows what was asked for until it is answered, whatever the owner says meanwhile', async () => {
  const asked = new Asked();
  const { promise, answer } = later();
  const done = asked.ask(60, promise, vi.fn());
  expect(asked.shown(70)).toBe(60);
  expect(asked.shown(65)).toBe(60);
  answer(true);
  await done;
  expect(asked.shown(60)).toBe(60);
  expect(asked.shown(50)).toBe(50);
});

test('a refusal brings the owner’s value back', async () => {
  const asked = new Asked();
  const refused = vi.fn();
  await asked.ask(60, Promise.resolve(false), refused);
  expect(refused).toHaveBeenCalledOnce();
  expect(asked.shown(70)).toBe(70);
});

test('a refusal of an older wish leaves the newer one where it is', async () => {
  const asked = new Asked();
  const [first, second] = [later(), later()];
  const refused = vi.fn();
  const both = [asked.ask(60, first.promise, refused), asked.ask(50, second.promise, refused)];
  first.answer(false);
  await both[0];
  expect(refused).not.toHaveBeenCalled();
  expect(asked.shown(70)).toBe(50);
  second.answer(true);
  await both[1];
  expect(refused).not.toHaveBeenCalled();
});

test.each([undefined, null, true, 0])('an owner that answers %s has accepted', async (answer) => {
  const refused = vi.fn();
  await new Asked().ask(60, answer, refused);
  expect(refused).not.toHaveBeenCalled();
});
