// The fingerprint of a run: fixed values, order, and that every bit counts.
import { describe, expect, it } from 'vitest';
import {
  addDecision,
  addOutcomes,
  digestText,
  type DigestData,
  emptyDigest,
  endedIn,
  endOf,
  placeOf,
} from '../../../../src/sim/metrics/digest.ts';
import {
  emptyOutcomeLog,
  END_TIME,
  ENDED,
  OUTCOME_ROW,
  REQUEST_NUMBER,
} from '../../../../src/sim/metrics/outcomes.ts';

type Entry = readonly [request: number, ended: number, time: number];

const log = emptyOutcomeLog();

/** Takes the entries in as one batch. */
function addAll(digest: DigestData, entries: readonly Entry[]): void {
  entries.forEach(([request, ended, time], i) => {
    log.cells[(i << OUTCOME_ROW) | REQUEST_NUMBER] = request;
    log.cells[(i << OUTCOME_ROW) | ENDED] = ended;
    log.cells[(i << OUTCOME_ROW) | END_TIME] = time;
  });
  log.count = entries.length;
  addOutcomes(digest, log);
}

const textOf = (entries: readonly Entry[]): string => {
  const digest = emptyDigest();
  addAll(digest, entries);
  return digestText(digest);
};

/** Bits that differ between two texts of 16 hexadecimal digits. */
function difference(one: string, other: string): number {
  let bits = BigInt(`0x${one}`) ^ BigInt(`0x${other}`);
  let count = 0;
  for (; bits > 0n; bits >>= 1n) count += Number(bits & 1n);
  return count;
}

/** `time` with one bit of its 64 turned over. */
function withBit(time: number, bit: number): number {
  const words = new Uint32Array(Float64Array.of(time).buffer);
  words[bit >> 5] ^= 2 ** (bit & 31);
  return new Float64Array(words.buffer)[0];
}

describe('digest', () => {
  it('has the values that a second program of the same rule gave', () => {
    expect(digestText(emptyDigest())).toBe('6eaa8dfbf7c158e3');
    expect(textOf([[1, endedIn(0, 7), 0.25]])).toBe('32aa767665235eeb');
    const digest = emptyDigest();
    addAll(digest, [
      [1, endedIn(0, 7), 0.25],
      [2, endedIn(3, -1), 1 / 3],
    ]);
    addDecision(digest, 15, 2, 3);
    expect(digestText(digest)).toBe('0d8e541e53566392');
  });

  it('depends on the order of the outcomes', () => {
    const [one, other]: Entry[] = [
      [1, 8, 0.5],
      [2, 8, 0.5],
    ];
    expect(textOf([one, other])).not.toBe(textOf([other, one]));
  });

  it('tells a decision from an outcome, and which way it went', () => {
    const decided = (from: number, to: number): string => {
      const digest = emptyDigest();
      addDecision(digest, 15, from, to);
      return digestText(digest);
    };
    expect(new Set([decided(2, 3), decided(3, 2), textOf([[2, 3, 15]])]).size).toBe(3);
  });

  it('is the same in two batches, and when the state is copied between them', () => {
    let digest = emptyDigest();
    addAll(digest, [[1, 4, 1]]);
    digest = structuredClone(digest);
    addAll(digest, [[2, 4, 2]]);
    expect(digestText(digest)).toBe(
      textOf([
        [1, 4, 1],
        [2, 4, 2],
      ]),
    );
  });

  it('gives each way of ending in each container a word of its own', () => {
    const containers = [-1, 0, 1, 2 ** 24 + 5];
    const words = containers.flatMap((container) =>
      [0, 1, 2, 3].map((end) => endedIn(end, container)),
    );
    expect(new Set(words).size).toBe(16);
    expect(words.map(endOf)).toEqual(containers.flatMap(() => [0, 1, 2, 3]));
    expect(words.map(placeOf)).toEqual(containers.flatMap((one) => [one, one, one, one]));
  });

  it('changes about half of its bits with any one bit of any word', () => {
    const entries = Array.from({ length: 50 }, (_, i): Entry => [i, endedIn(i % 4, i % 9), i / 7]);
    const original = textOf(entries);
    const changed = (position: number, entry: Entry): number =>
      difference(original, textOf(entries.with(position, entry)));
    const differences: number[] = [];
    for (const position of [0, 20, 49]) {
      const [request, ended, time] = entries[position];
      for (let bit = 0; bit < 32; bit++) {
        differences.push(changed(position, [request ^ (1 << bit), ended, time]));
        differences.push(changed(position, [request, ended ^ (1 << bit), time]));
      }
      for (let bit = 0; bit < 64; bit++) {
        if (Number.isNaN(withBit(time, bit))) continue;
        differences.push(changed(position, [request, ended, withBit(time, bit)]));
      }
    }
    const mean = differences.reduce((sum, bits) => sum + bits, 0) / differences.length;
    expect(differences.length).toBeGreaterThan(380);
    expect(Math.min(...differences)).toBeGreaterThan(12);
    expect(Math.max(...differences)).toBeLessThan(52);
    expect(mean).toBeGreaterThan(31);
    expect(mean).toBeLessThan(33);
  });

  it('tells apart all outcomes that differ from one in two bits', () => {
    const words = [5, endedIn(1, 3), 0x40091eb8, 0x51eb851f];
    const seen = new Set<string>();
    const differing = (one: number, other: number): Entry => {
      const changed = Int32Array.from(words);
      changed[one >> 5] ^= 1 << (one & 31);
      changed[other >> 5] ^= 1 << (other & 31);
      return [changed[0], changed[1], new Float64Array(changed.buffer)[1]];
    };
    for (let one = 0; one < 128; one++) {
      for (let other = 0; other < one; other++) seen.add(textOf([differing(one, other)]));
    }
    expect(seen.size).toBe((128 * 127) / 2);
  });

  it('has no equal values among 100,000 short runs', () => {
    const seen = new Set<string>();
    for (let i = 0; i < 100_000; i++) seen.add(textOf([[i, 4, i * 0.001]]));
    expect(seen.size).toBe(100_000);
  });
});
