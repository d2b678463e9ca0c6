// The viewer's choices of look: asked by the address, remembered, or left to the surroundings.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Appearance, type Look } from '../../../src/state/appearance.svelte.ts';

/** A computer that remembers, and a page at an address. */
function onComputer(kept: Record<string, string> = {}, search = '') {
  const storage = new Map(Object.entries(kept));
  vi.stubGlobal('location', { search });
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => storage.set(key, value),
    removeItem: (key: string) => storage.delete(key),
  });
  return storage;
}

let seen: Record<string, unknown>;
const look: Look = {
  theme: (choice) => (seen['theme'] = choice),
  projector: (on) => (seen['projector'] = on),
  lessMotion: (on) => (seen['lessMotion'] = on),
};

beforeEach(() => {
  seen = {};
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the look of the page', () => {
  it('is left to the surroundings when nothing was chosen', () => {
    onComputer();
    new Appearance(look).apply();
    expect(seen).toEqual({ theme: 'system', projector: false, lessMotion: false });
  });

  it('is what was chosen before', () => {
    onComputer({
      'autoscaling-lab/theme': 'dark',
      'autoscaling-lab/projector': 'on',
      'autoscaling-lab/motion': 'less',
    });
    new Appearance(look).apply();
    expect(seen).toEqual({ theme: 'dark', projector: true, lessMotion: true });
  });

  it('is what the address asks for, before what was chosen', () => {
    onComputer({ 'autoscaling-lab/theme': 'dark' }, '?theme=light');
    expect(new Appearance(look).theme).toBe('light');
  });

  it('ignores what makes no sense', () => {
    onComputer({ 'autoscaling-lab/theme': 'pink', 'autoscaling-lab/projector': 'constructor' });
    const appearance = new Appearance(look);
    expect([appearance.theme, appearance.projector]).toEqual(['system', false]);
  });

  it('remembers each choice, and forgets one that is taken back', () => {
    const storage = onComputer();
    const appearance = new Appearance(look);
    appearance.chooseTheme('dark');
    appearance.chooseProjector(true);
    appearance.chooseLessMotion(true);
    expect(Object.fromEntries(storage)).toEqual({
      'autoscaling-lab/theme': 'dark',
      'autoscaling-lab/projector': 'on',
      'autoscaling-lab/motion': 'less',
    });
    appearance.chooseTheme('system');
    appearance.chooseProjector(false);
    appearance.chooseLessMotion(false);
    expect(Object.fromEntries(storage)).toEqual({ 'autoscaling-lab/projector': 'off' });
  });
});
