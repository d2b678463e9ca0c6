/*
 * The switches a viewer has over the look, as attributes of <html>: theme, projector, motion.
 * The page's settings call these; the style sheets read the attributes.
 * 'system' removes the attribute, so that the system's own preference decides.
 */
import type { ThemeName } from './palette.ts';

export type ThemeChoice = ThemeName | 'system';

/** Sets or frees the theme of the whole page. */
export function chooseTheme(choice: ThemeChoice): void {
  setOrRemove('theme', choice === 'system' ? undefined : choice);
}

/** Larger text, stronger lines, captions in secondary ink. */
export function chooseProjector(on: boolean): void {
  setOrRemove('projector', on ? '' : undefined);
}

/** Stops every movement, for classrooms that share machines; false leaves it to the system. */
export function chooseReducedMotion(on: boolean): void {
  setOrRemove('motion', on ? 'reduced' : undefined);
}

function setOrRemove(name: string, value: string | undefined): void {
  if (value === undefined) delete document.documentElement.dataset[name];
  else document.documentElement.dataset[name] = value;
}
