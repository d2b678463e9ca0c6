// What a key does in the list of runs. Keys with Ctrl, Alt or the command key are the browser's; Enter
// and Space belong to a button that has the focus within a line, and so do letters to a box.

export type RunAction = 'open' | 'report' | 'rename' | 'tag' | 'duplicate' | 'remove';

export type RunMove =
  | { readonly kind: 'by'; readonly lines: number }
  | { readonly kind: 'fold' | 'unfold' | 'choose' }
  | { readonly kind: 'act'; readonly action: RunAction };

const by = (lines: number): RunMove => ({ kind: 'by', lines });
const act = (action: RunAction): RunMove => ({ kind: 'act', action });

/** Keys of a line itself, not of what stands in it. */
const ON_ROW: Readonly<Record<string, RunMove>> = {
  Enter: act('open'),
  r: act('report'),
  R: act('report'),
  ' ': { kind: 'choose' },
  ArrowLeft: { kind: 'fold' },
  ArrowRight: { kind: 'unfold' },
};

/** Also of what stands in a line, but not of the head of the list. */
const IN_ROW: Readonly<Record<string, RunMove>> = {
  F2: act('rename'),
  Delete: act('remove'),
};

const ANYWHERE: Readonly<Record<string, RunMove>> = {
  ArrowUp: by(-1),
  ArrowDown: by(1),
  Home: by(-Infinity),
  End: by(Infinity),
};

/** What has the focus: a line, something in a line, or something else of the list. */
export type PressedOn = 'row' | 'inRow' | 'elsewhere';

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** Null for a key that is not the list's. `lines`: of a page. */
export function runMove(
  { key, ctrlKey, altKey, metaKey }: Pressed,
  { on, lines }: { readonly on: PressedOn; readonly lines: number },
): RunMove | null {
  if (ctrlKey || altKey || metaKey) return null;
  if (key === 'PageUp') return by(-lines);
  if (key === 'PageDown') return by(lines);
  if (on === 'row' && key in ON_ROW) return ON_ROW[key];
  if (on !== 'elsewhere' && key in IN_ROW) return IN_ROW[key];
  return ANYWHERE[key] ?? null;
}
