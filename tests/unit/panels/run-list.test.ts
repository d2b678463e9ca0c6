// The list of runs on the screen: which lines are drawn, where it scrolls to, what a key does, and
// the small pictures.
import { describe, expect, it } from 'vitest';
import { type PressedOn, runMove } from '../../../src/panels/run-keys.ts';
import { cpuPath, machinesPath } from '../../../src/panels/run-picture.ts';
import { linesInSight, scrolledTo } from '../../../src/panels/run-window.ts';

describe('of ten thousand lines', () => {
  it.each([
    [0, [0, 16]],
    [6400, [94, 116]],
    [639_360, [9984, 10_000]],
    [1_000_000, [10_000, 10_000]],
  ])('at %d px those in sight are drawn, with six beyond', (top, expected) => {
    expect(linesInSight(10_000, { top, height: 640, lineHeight: 64 })).toEqual(expected);
  });

  it('none is drawn before it is known how high they are', () => {
    expect(linesInSight(10_000, { top: 0, height: 640, lineHeight: 0 })).toEqual([0, 0]);
  });

  it.each([
    [0, 0],
    [14, 640],
    [25, 1024],
    [12, 640],
  ])('line %d is in sight at %d px', (line, expected) => {
    expect(scrolledTo(line, { top: 640, height: 640, lineHeight: 64 })).toBe(expected);
  });
});

describe('a key', () => {
  const press = (key: string, on: PressedOn = 'row', ctrlKey = false) =>
    runMove({ key, ctrlKey, altKey: false, metaKey: false }, { on, lines: 9 });

  it('shows the report, but not while something in the line has the focus', () => {
    expect(press('r')).toEqual({ kind: 'act', action: 'report' });
    expect(press('R')).toEqual({ kind: 'act', action: 'report' });
    expect(press('r', 'inRow')).toBeNull();
  });

  it('moves, opens, chooses, renames and deletes', () => {
    expect(press('ArrowDown')).toEqual({ kind: 'by', lines: 1 });
    expect(press('PageUp')).toEqual({ kind: 'by', lines: -9 });
    expect(press('Enter')).toEqual({ kind: 'act', action: 'open' });
    expect(press(' ')).toEqual({ kind: 'choose' });
    expect(press('F2')).toEqual({ kind: 'act', action: 'rename' });
    expect(press('Delete')).toEqual({ kind: 'act', action: 'remove' });
  });

  it('belongs to the button that has the focus, or to the browser', () => {
    expect(press('Enter', 'inRow')).toBeNull();
    expect(press(' ', 'inRow')).toBeNull();
    expect(press('ArrowDown', 'row', true)).toBeNull();
    expect(press('x')).toBeNull();
  });

  it('on the head of the list moves into the lines, but deletes and renames none', () => {
    expect(press('Delete', 'inRow')).toEqual({ kind: 'act', action: 'remove' });
    expect(press('Delete', 'elsewhere')).toBeNull();
    expect(press('F2', 'elsewhere')).toBeNull();
    expect(press('Enter', 'elsewhere')).toBeNull();
    expect(press('ArrowDown', 'elsewhere')).toEqual({ kind: 'by', lines: 1 });
  });
});

describe('a picture', () => {
  const size = { width: 40, height: 20 };

  it('ends where the run has come to, and keeps inside its frame', () => {
    expect(cpuPath(Float32Array.of(0, 50, 120, NaN), size)).toBe('M5 20L15 10L25 0');
  });

  it('begins anew after what was not measured', () => {
    expect(cpuPath(Float32Array.of(50, NaN, 50, 50), size)).toBe('M5 10M25 10L35 10');
  });

  it('shows machines as steps, the most of them near the top', () => {
    expect(machinesPath(Float32Array.of(1, 2, NaN, 0), size)).toBe(
      'M0 20V11H10V20ZM10 20V2H20V20Z',
    );
  });
});
