// What a key does in the list of runs. Keys with Ctrl, Alt or the command key are the browser's; Enter
// and Space belong to a button that has the focus within a line, and so do letters to a box.

export type RunAction = 'open' | 'rename' | 'tag' | 'duplicate' | 'remove';

export type RunMove =
  | { readonly kind: 'by'; readonly lines: number }
  | { readonly kind: 'fold' | 'unfold' | 'choose' }
  | { readonly kind: 'act'; readonly action: RunAction };

const by = (lines: number): RunMove => ({ kind: 'by', lines });
const act = (action: RunAction): RunMove => ({ kind: 'act', action });

/** Keys of a line itself, not of what stands in it. */
const ON_ROW: Readonly<Record<string, RunMove>> = {
  Enter: act('open'),
  ' ': { kind: 'choose' },
  ArrowLeft: { kind: 'fold' },
  ArrowRight: { kind: 'unfold' },
};

const ANYWHERE: Readonly<Record<string, RunMove>> = {
  ArrowUp: by(-1),
  ArrowDown: by(1),
  Home: by(-Infinity),
  End: by(Infinity),
  F2: act('rename'),
  Delete: act('remove'),
};

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** Null for a key that is not the list's. `lines`: of a page. */
export function runMove(
  { key, ctrlKey, altKey, metaKey }: Pressed,
  { isOnRow, lines }: { readonly isOnRow: boolean; readonly lines: number },
): RunMove | null {
  if (ctrlKey || altKey || metaKey) return null;
  if (key === 'PageUp') return by(-lines);
  if (key === 'PageDown') return by(lines);
  return ANYWHERE[key] ?? (isOnRow ? (ON_ROW[key] ?? null) : null);
}
