// Which key asks for what, and where keys are left alone.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { shortcutOf } from '../../../src/panels/shortcuts.ts';

/** As much of an element as is asked: which selectors it matches. */
class FakeElement {
  readonly #kind: string;
  constructor(kind: string) {
    this.#kind = kind;
  }
  closest(selectors: string): FakeElement | null {
    const isRange = this.#kind === 'range';
    const matches = isRange
      ? /(^|, )input(,|$)/.test(selectors)
      : selectors.split(', ').some((each) => each.startsWith(this.#kind));
    return matches ? this : null;
  }
}

beforeEach(() => void vi.stubGlobal('Element', FakeElement));
afterEach(() => void vi.unstubAllGlobals());

function press(key: string, more: Partial<KeyboardEvent> = {}, target = 'main') {
  return shortcutOf({ key, target: new FakeElement(target), ...more } as unknown as KeyboardEvent);
}

describe('a key on the page', () => {
  it.each([
    [' ', 'toggle'],
    ['.', 'next'],
    [',', 'previous'],
    ['r', 'restart'],
    ['R', 'restart'],
  ])('%j', (key, shortcut) => {
    expect(press(key)).toBe(shortcut);
  });

  it('undoes and does again', () => {
    expect(press('z', { ctrlKey: true })).toBe('undo');
    expect(press('z', { metaKey: true })).toBe('undo');
    expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe('redo');
    expect(press('y', { ctrlKey: true })).toBe('redo');
    expect(press('z', { ctrlKey: true, repeat: true })).toBe('undo');
  });

  it.each([
    ['z', {}],
    ['r', { ctrlKey: true }],
    ['.', { metaKey: true }],
    ['z', { ctrlKey: true, altKey: true }],
    ['.', { repeat: true }],
    ['x', {}],
  ])('%j with %j means nothing', (key, more) => {
    expect(press(key, more)).toBeUndefined();
  });
});

describe('a key that is meant for something else', () => {
  it.each(['textarea', 'select', 'dialog'])('is left to a %s', (target) => {
    for (const key of [' ', '.', 'r']) expect(press(key, {}, target)).toBeUndefined();
    expect(press('z', { ctrlKey: true }, target)).toBeUndefined();
  });

  it('is left to a box in which text is typed, undoing included', () => {
    for (const key of [' ', '.', 'r']) expect(press(key, {}, 'input')).toBeUndefined();
    expect(press('z', { ctrlKey: true }, 'input')).toBeUndefined();
  });

  it('a button takes Space alone', () => {
    expect(press(' ', {}, 'button')).toBeUndefined();
    expect(press('.', {}, 'button')).toBe('next');
    expect(press('z', { ctrlKey: true }, 'button')).toBe('undo');
  });

  it('a slider takes no letters', () => {
    expect(press('z', { ctrlKey: true }, 'range')).toBe('undo');
    expect(press('.', {}, 'range')).toBe('next');
  });
});
