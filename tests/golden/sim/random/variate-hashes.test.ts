import { describe, expect, it } from 'vitest';
import { GOLDEN_HASHES, hashOfStream } from './variate-hashes.ts';

describe('the first 100,000 numbers', () => {
  it.each(GOLDEN_HASHES)('of $of have the golden hash $hash', ({ of, hash }) => {
    expect(hashOfStream(of)).toBe(hash);
  });
});
