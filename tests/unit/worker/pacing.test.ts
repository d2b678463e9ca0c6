// Simulated time against the wall clock, and the length of slices.
import { describe, expect, it } from 'vitest';
import { createPacer, payDue, resetPacer, takeDue } from '../../../src/worker/pacing.ts';
import { createSlicer, learn } from '../../../src/worker/slices.ts';

describe('the pacer', () => {
  it('owes the speed times the time that went by', () => {
    const pacer = createPacer(1000);
    expect(takeDue(pacer, 1016, 10)).toBeCloseTo(0.16, 12);
    payDue(pacer, 0.16);
    expect(takeDue(pacer, 1032, 600)).toBeCloseTo(9.6, 9);
  });

  it('makes up for 250 ms at most, however long the gap', () => {
    const pacer = createPacer(0);
    expect(takeDue(pacer, 60_000, 10)).toBe(2.5);
  });

  it('lets go what the engine could not keep up with', () => {
    const pacer = createPacer(0);
    for (let wall = 16; wall <= 5000; wall += 16) takeDue(pacer, wall, 600);
    expect(pacer.owed).toBe(150);
  });

  it('keeps what is left of a turn that was cut short', () => {
    const pacer = createPacer(0);
    takeDue(pacer, 100, 10);
    payDue(pacer, 0.4);
    expect(takeDue(pacer, 200, 10)).toBeCloseTo(1.6, 12);
  });

  it('forgets what was due when it is reset', () => {
    const pacer = createPacer(0);
    takeDue(pacer, 200, 10);
    resetPacer(pacer, 5000);
    expect(takeDue(pacer, 5010, 10)).toBeCloseTo(0.1, 12);
  });

  it('has no end at full speed', () => {
    expect(takeDue(createPacer(0), 16, 'max')).toBe(Infinity);
  });

  it('does not go back when the clock does', () => {
    expect(takeDue(createPacer(1000), 900, 10)).toBe(0);
  });
});

describe('the length of a slice', () => {
  it('comes to two milliseconds of work', () => {
    const slicer = createSlicer();
    // A simulated second costs 5 ms.
    for (let i = 0; i < 20; i++) learn(slicer, slicer.seconds, slicer.seconds * 5);
    expect(slicer.seconds).toBeCloseTo(0.4, 6);
  });

  it('grows at most fourfold at once, also when the clock did not move', () => {
    const slicer = createSlicer();
    const before = slicer.seconds;
    learn(slicer, before, 0);
    expect(slicer.seconds).toBe(4 * before);
  });

  it('is not shortened by a slice that ended early at its goal', () => {
    const slicer = { seconds: 10 };
    learn(slicer, 0.1, 0.05);
    expect(slicer.seconds).toBe(10);
  });

  it('shrinks at once when a slice took long', () => {
    const slicer = { seconds: 10 };
    learn(slicer, 10, 40);
    expect(slicer.seconds).toBe(0.5);
  });
});
