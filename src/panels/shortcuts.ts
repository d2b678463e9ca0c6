// Keys for the whole page: Space plays and pauses, `.` and `,` go to the next and the previous
// decision, `R` starts over, `?` shows the keys, Ctrl+Z (Cmd+Z) undoes a setting and with Shift, or Ctrl+Y, does it again.
// They are left alone where a key has another meaning: where text is typed, in lists, on buttons for
// Space, in dialogs.

export type Shortcut = 'toggle' | 'next' | 'previous' | 'restart' | 'keys' | 'undo' | 'redo';

const SHORTCUTS: Readonly<Record<string, Shortcut>> = {
  ' ': 'toggle',
  '.': 'next',
  ',': 'previous',
  r: 'restart',
  '?': 'keys',
};

/** Elements that use keys themselves; a slider takes no letters. */
const TAKES_TEXT =
  'input:not([type="range"], [type="checkbox"]), textarea, select, [contenteditable]';
const TAKES_SPACE = 'button, a, summary, input, [role="button"]';

/** What the key asks for, undefined when it is meant for something else. */
export function shortcutOf(event: KeyboardEvent): Shortcut | undefined {
  if (event.altKey) return undefined;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(TAKES_TEXT) || target?.closest('dialog')) return undefined;
  if (event.ctrlKey || event.metaKey) return undoOf(event);
  if (event.repeat || (event.key === ' ' && target?.closest(TAKES_SPACE))) return undefined;
  return SHORTCUTS[event.key.toLowerCase()];
}

/** Held down it goes on. */
function undoOf({ key, shiftKey }: KeyboardEvent): Shortcut | undefined {
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : undefined;
}
