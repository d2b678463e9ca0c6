// How many times as many people come as before: what the presets' descriptions say of their rise.
import { describe, expect, it } from 'vitest';
import { levelOf } from './watch-preset.ts';

describe('how many times as many people come', () => {
  it.each([
    ['flash-sale', 1064, 360, 5],
    ['big-sale', 1140, 1200, 8],
    ['machine-kinds', 600, 240, 4],
    ['news-spike', 1800, 300, 30],
    ['news-spike', 1800, 1800, 140],
  ])('%s, at second %i and %i s later: %i', (id, from, after, times) => {
    const level = levelOf(id);
    expect(Math.abs(level(from + after) / level(from) / times - 1)).toBeLessThan(0.06);
  });
});
