// "What if" as the page asks it: one question at a time, the newest of those that wait, answers to
// older ones let go, and what is shown gone a moment after the threshold was let go.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WhatIf } from '../../../src/state/what-if.svelte.ts';
import type { Question, Supposed } from '../../../src/worker/protocol.ts';

const OUT = 'pools.0.autoscaler.threshold.scaleOut.above';

function answer(question: Question, changes: Partial<Supposed> = {}): Supposed {
  const none = new Float64Array();
  const outcome = { p95: 0.18, usd: 0.93 };
  const series = { times: none, cpu: none, ready: none };
  return {
    ...question,
    time: 60,
    isComplete: true,
    ...series,
    ...outcome,
    actual: outcome,
    ...changes,
  };
}

function asked() {
  const questions: Question[] = [];
  let stops = 0;
  const whatIf = new WhatIf({ ask: (question) => questions.push(question), stop: () => stops++ });
  return {
    whatIf,
    questions,
    values: () => questions.map(({ value }) => value),
    stops: () => stops,
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what if', () => {
  it('is asked at once, and the same thing only once', () => {
    const { whatIf, values } = asked();
    whatIf.ask(OUT, 55);
    whatIf.ask(OUT, 55);
    expect(values()).toEqual([55]);
  });

  it('asks only the newest of what was wished while an answer was under way', () => {
    const { whatIf, questions, values } = asked();
    for (const value of [55, 56, 57, 58]) whatIf.ask(OUT, value);
    expect(values()).toEqual([55]);
    whatIf.take(answer(questions[0], { isComplete: false }));
    expect(values()).toEqual([55]);
    whatIf.take(answer(questions[0]));
    expect(values()).toEqual([55, 58]);
    expect(whatIf.shown?.value).toBe(55);
    whatIf.take(answer(questions[1]));
    expect(whatIf.shown?.value).toBe(58);
    expect(values()).toEqual([55, 58]);
  });

  it('does not wait for ever for an answer that takes long', () => {
    const { whatIf, values } = asked();
    whatIf.ask(OUT, 55);
    whatIf.ask(OUT, 60);
    vi.advanceTimersByTime(2000);
    expect(values()).toEqual([55, 60]);
  });

  it('lets go the answer to an older question', () => {
    const { whatIf, questions } = asked();
    whatIf.ask(OUT, 55);
    whatIf.ask(OUT, 60);
    vi.advanceTimersByTime(2000);
    whatIf.take(answer(questions[0]));
    expect(whatIf.shown).toBeNull();
    whatIf.take(answer(questions[1]));
    expect(whatIf.shown?.value).toBe(60);
  });

  it('is gone at once when the drag is dropped, and the engine is told to stop', () => {
    const { whatIf, questions, stops } = asked();
    whatIf.ask(OUT, 55);
    whatIf.take(answer(questions[0]));
    whatIf.drop();
    expect(whatIf.shown).toBeNull();
    expect(stops()).toBe(1);
    whatIf.take(answer(questions[0]));
    expect(whatIf.shown).toBeNull();
    whatIf.ask(OUT, 55);
    expect(questions).toHaveLength(2);
  });

  it('stays a moment after the value was let go, and longer after a key', () => {
    const { whatIf, questions } = asked();
    whatIf.ask(OUT, 55);
    whatIf.take(answer(questions[0]));
    whatIf.release();
    vi.advanceTimersByTime(500);
    expect(whatIf.shown).not.toBeNull();
    vi.advanceTimersByTime(1000);
    expect(whatIf.shown).toBeNull();
    whatIf.afterKey(OUT, 56);
    vi.advanceTimersByTime(3000);
    whatIf.take(answer(questions[1], { isComplete: false }));
    whatIf.take(answer(questions[1]));
    vi.advanceTimersByTime(1500);
    whatIf.take(answer(questions[1]));
    expect(whatIf.shown).not.toBeNull();
    vi.advanceTimersByTime(1000);
    expect(whatIf.shown).toBeNull();
  });

  it('after several keys stays for the last one, and is not waited for for ever', () => {
    const { whatIf, questions, values } = asked();
    whatIf.afterKey(OUT, 56);
    whatIf.afterKey(OUT, 57);
    whatIf.take(answer(questions[0]));
    expect(values()).toEqual([56, 57]);
    vi.advanceTimersByTime(5000);
    whatIf.take(answer(questions[1]));
    vi.advanceTimersByTime(1500);
    expect(whatIf.shown?.value).toBe(57);
    vi.advanceTimersByTime(1000);
    expect(whatIf.shown).toBeNull();
    whatIf.afterKey(OUT, 58);
    whatIf.take(answer(questions[2], { isComplete: false }));
    vi.advanceTimersByTime(60_000);
    expect(whatIf.shown).toBeNull();
  });
});
