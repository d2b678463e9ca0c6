// Calls in order: of several wishes at once only the newest is made after the one under way, and
// nothing overtakes it; what must come one after the other begins when the one before has ended.
import { describe, expect, it } from 'vitest';
import { inOrder, latestOf } from '../../../src/state/latest.ts';

/** A call whose answers are given by hand. */
function byHand() {
  const made: number[] = [];
  const answers: (() => void)[] = [];
  const call = (wish: number): Promise<number> => {
    made.push(wish);
    return new Promise((resolve) => answers.push(() => resolve(wish)));
  };
  return { made, call, answer: () => answers.shift()?.() };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('of several wishes', () => {
  it('only the newest is granted after the one under way', async () => {
    const { made, call, answer } = byHand();
    const wish = latestOf(call);
    const first = wish(10);
    const others = [wish(20), wish(30)];
    answer();
    expect(await first).toBe(10);
    await settle();
    answer();
    expect(await Promise.all(others)).toEqual([30, 30]);
    expect(made).toEqual([10, 30]);
  });

  it('a wish made as the first one is answered does not overtake the one that waits', async () => {
    const { made, call, answer } = byHand();
    const wish = latestOf(call);
    const first = wish(10);
    void wish(20);
    const third = first.then(() => wish(30));
    answer();
    await settle();
    answer();
    await settle();
    answer();
    expect(await third).toBe(30);
    expect(made.at(-1)).toBe(30);
  });
});

describe('one after the other', () => {
  it('each begins when the one before has been answered, also when that failed', async () => {
    const made: string[] = [];
    const call = inOrder(async (name: string) => {
      made.push(`${name} begins`);
      await settle();
      made.push(`${name} ends`);
      if (name === 'first') throw new Error('out of order');
    });
    const first = call('first').catch(() => undefined);
    await Promise.all([first, call('second')]);
    expect(made).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });
});
