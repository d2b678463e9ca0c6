// What the store says of the room that is used: what the browser says, unless that cannot be.
import { expect, it } from 'vitest';
import { Ledger } from '../../../src/store/ledger.ts';

async function usedBytes(usage: number | undefined): Promise<number | null> {
  const estimate = () =>
    Promise.resolve({ ...(usage === undefined ? {} : { usage }), quota: 15e9 });
  const ledger = new Ledger({ now: () => 0, ontrouble: () => undefined, estimate });
  await ledger.measure();
  expect(ledger.quotaBytes).toBe(15e9);
  return ledger.usedBytes;
}

it.each([
  ['nothing', 0, 0],
  ['a little', 300_000, 300_000],
  ['very much', 5e9, 5e9],
  ['what the browser does not say', undefined, null],
  ['a number of 32 bits that went below zero', 2 ** 32 - 1_200_000, null],
])('of %s', async (_what, usage, used) => {
  expect(await usedBytes(usage)).toBe(used);
});
