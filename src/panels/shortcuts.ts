// Single keys for the transport: Space plays and pauses, `.` goes to the next decision, `R` starts
// over, `?` shows the keys. They are left alone where the key has another meaning: in fields, on buttons and sliders,
// in dialogs, and with any modifier.

export type Shortcut = 'toggle' | 'next' | 'restart' | 'keys';

const SHORTCUTS: Readonly<Record<string, Shortcut>> = {
  ' ': 'toggle',
  '.': 'next',
  r: 'restart',
  R: 'restart',
  '?': 'keys',
};

/** Elements that use keys themselves. */
const TAKES_TEXT = 'input, textarea, select, [contenteditable]';
const TAKES_SPACE = 'button, a, summary, [role="slider"], [role="button"]';

/** What the key asks for, undefined when it is meant for something else. */
export function shortcutOf(event: KeyboardEvent): Shortcut | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return undefined;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(TAKES_TEXT) || target?.closest('dialog')) return undefined;
  if (event.key === ' ' && target?.closest(TAKES_SPACE)) return undefined;
  return SHORTCUTS[event.key];
}
