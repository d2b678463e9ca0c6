// The door to "what if": the first question waits for what asks it, and dropping before then is kept, too.
import { expect, it, vi } from 'vitest';
import { WhatIfDoor } from '../../../src/state/what-if-door.svelte.ts';

const OUT = 'pools.0.autoscaler.threshold.scaleOut.above';

function door() {
  const asking = { ask: vi.fn(), stop: vi.fn() };
  return { whatIf: new WhatIfDoor({ missing: vi.fn() }, asking), asking };
}

it('asks the first question, too', async () => {
  const { whatIf, asking } = door();
  expect(whatIf.shown).toBeNull();
  whatIf.ask(OUT, 55);
  await vi.waitFor(() => expect(asking.ask).toHaveBeenCalledWith({ id: 1, path: OUT, value: 55 }));
});

it('what was dropped before it was asked is dropped after it', async () => {
  const { whatIf, asking } = door();
  whatIf.drop();
  whatIf.ask(OUT, 55);
  whatIf.drop();
  await vi.waitFor(() => expect(asking.stop).toHaveBeenCalledTimes(1));
  expect(asking.ask).toHaveBeenCalledTimes(1);
});
