// The questions of the check across engines, asked here in Node alone: they must be able to differ.
import { describe, expect, it } from 'vitest';
import { allQuestions, answer, SLICINGS } from '../../engines/answer.ts';
import { CASES } from '../../engines/cases.ts';
import { hashOfNumbers } from '../../engines/function-hashes.ts';

describe('the questions', () => {
  it('are about every case in every slicing, each once', () => {
    const runs = allQuestions().flatMap((each) =>
      each.kind === 'run' ? [`${each.name} ${each.slicing}`] : [],
    );
    expect(runs.length).toBe(CASES.length * SLICINGS.length);
    expect(new Set(runs).size).toBe(runs.length);
  });

  it('are about cases in which every intervention acts within the run', () => {
    for (const { interventions, seconds } of CASES) {
      expect(interventions.length).toBeGreaterThan(5);
      expect(interventions.every(({ time }) => time < seconds)).toBe(true);
    }
  });
});

describe('a run in slices, and one with a copy restored', () => {
  it.each(['flash-sale', 'closed users', 'machines fail at random'])(
    'give the answer of one go: %s',
    (name) => {
      const [whole, sliced, copied] = SLICINGS.map((slicing) =>
        answer({ kind: 'run', name, slicing }),
      );
      expect(whole).toMatch(/^[0-9a-f]{16} [0-9a-f]{8}$/);
      expect(sliced).toBe(whole);
      expect(copied).toBe(whole);
    },
  );
});

it('no two cases give the same answer', () => {
  const answers = CASES.map(({ name }) => answer({ kind: 'run', name, slicing: 'whole' }));
  expect(new Set(answers).size).toBe(CASES.length);
});

describe('a hash of numbers', () => {
  it('changes with the last bit of any number', () => {
    const next = 1 + Number.EPSILON;
    expect(hashOfNumbers(Float64Array.of(1, 2))).not.toBe(hashOfNumbers(Float64Array.of(next, 2)));
  });

  it('is the same for every way to write NaN', () => {
    const odd = new Float64Array(new Uint32Array([5, 0xfff80000]).buffer);
    expect(hashOfNumbers(odd)).toBe(hashOfNumbers(Float64Array.of(NaN)));
  });
});
