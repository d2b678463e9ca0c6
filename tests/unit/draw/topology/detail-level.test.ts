// The level of detail follows the number of machines, and does not flicker at a limit.
import { describe, expect, it } from 'vitest';
import { detailLevel } from '../../../../src/draw/topology/detail-level.ts';

describe('the level of detail', () => {
  it.each([
    [1, 'rows'],
    [16, 'rows'],
    [17, 'cells'],
    [160, 'cells'],
    [161, 'tiles'],
    [2000, 'tiles'],
    [2001, 'texture'],
    [10_000, 'texture'],
  ] as const)('of %i machines is %s', (machines, level) => {
    expect(detailLevel(machines, null)).toBe(level);
  });

  it('goes up at once when there are too many', () => {
    expect(detailLevel(17, 'rows')).toBe('cells');
    expect(detailLevel(2500, 'rows')).toBe('texture');
  });

  it('goes back only when a fifth fewer', () => {
    expect(detailLevel(15, 'cells')).toBe('cells');
    expect(detailLevel(13, 'cells')).toBe('cells');
    expect(detailLevel(12, 'cells')).toBe('rows');
    expect(detailLevel(140, 'tiles')).toBe('tiles');
    expect(detailLevel(128, 'tiles')).toBe('cells');
    expect(detailLevel(1601, 'texture')).toBe('texture');
    expect(detailLevel(1600, 'texture')).toBe('tiles');
  });
});
