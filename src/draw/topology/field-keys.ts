/*
 * What a key does in a field of machines: arrows walk from cell to cell, Home and End to the ends, Enter
 * and Space select, + and − look closer and farther, Page up and down turn to the part before and after. Places count from 0 in order of birth.
 */
export type FieldAct =
  | { readonly kind: 'move'; readonly to: number }
  | { readonly kind: 'choose' }
  | { readonly kind: 'zoom'; readonly step: 1 | -1 }
  | { readonly kind: 'turn'; readonly step: 1 | -1 };

const ACTS: Readonly<Record<string, FieldAct>> = {
  Enter: { kind: 'choose' },
  ' ': { kind: 'choose' },
  '+': { kind: 'zoom', step: 1 },
  '=': { kind: 'zoom', step: 1 },
  '-': { kind: 'zoom', step: -1 },
  PageDown: { kind: 'turn', step: 1 },
  PageUp: { kind: 'turn', step: -1 },
};

export interface FieldCursor {
  readonly at: number;
  readonly count: number;
  readonly columns: number;
}

/** Null when the key does nothing here. */
export function fieldKey(
  { key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  { at, count, columns }: FieldCursor,
): FieldAct | null {
  if (ctrlKey || metaKey || altKey || count === 0) return null;
  const act = ACTS[key];
  if (act !== undefined) return act;
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -columns,
    ArrowDown: columns,
    Home: -count,
    End: count,
  };
  const step = steps[key];
  if (step === undefined) return null;
  const isRow = key === 'ArrowUp' || key === 'ArrowDown';
  const to = at + step;
  // From the first or last line there is no way further up or down.
  if (isRow && (to < 0 || to >= count)) return { kind: 'move', to: at };
  return { kind: 'move', to: Math.max(0, Math.min(count - 1, to)) };
}
