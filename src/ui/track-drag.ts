// A press on the track of a range pair takes the nearer knob along until it is let go, as on any slider.
// Esc, or a gesture that the browser makes its own, drops it: nothing is released. The knob has the focus
// meanwhile. Values are in the pair's own unit.
import { type End, nearerEnd, type Pair } from './range-pair.ts';

export interface Dragged {
  readonly range: { readonly min: number; readonly max: number };
  readonly shown: Pair;
  readonly disabled: boolean;
  /** Moves the knob as near to this as is allowed. */
  place(end: End, wanted: number): void;
  release(end: End): void;
  drop(end: End): void;
}

/** For the element of the track; `pair` says how the pair is at that moment. */
export function trackDrag(pair: () => Dragged) {
  return (track: HTMLElement): (() => void) => {
    let held: { readonly end: End; readonly before: number } | null = null;
    const listening = new AbortController();
    const on = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      act: (event: HTMLElementEventMap[Name]) => void,
    ): void => track.addEventListener(name, act, listening);
    const isKnob = ({ target }: Event): boolean => target instanceof HTMLInputElement;

    function valueAt({ clientX }: PointerEvent): number {
      const { left, width } = track.getBoundingClientRect();
      const { min, max } = pair().range;
      return min + ((clientX - left) / width) * (max - min);
    }

    function drop(): void {
      if (held !== null) pair().drop(held.end);
      held = null;
    }

    on('pointerdown', (event) => {
      const { disabled, shown } = pair();
      if (disabled || event.button !== 0 || isKnob(event)) return;
      const wanted = valueAt(event);
      const end = nearerEnd(wanted, shown);
      held = { end, before: shown[end] };
      track.setPointerCapture(event.pointerId);
      track.querySelector<HTMLInputElement>(`input.${end}`)?.focus({ preventScroll: true });
      pair().place(end, wanted);
    });
    // Else the browser takes the focus from the knob that the press has given it to.
    on('mousedown', (event) => {
      if (!isKnob(event)) event.preventDefault();
    });
    on('pointermove', (event) => {
      if (held !== null) pair().place(held.end, valueAt(event));
    });
    on('pointerup', () => {
      if (held === null) return;
      const { end, before } = held;
      if (pair().shown[end] === before) return drop();
      held = null;
      pair().release(end);
    });
    on('pointercancel', drop);
    on('keydown', (event) => {
      if (held === null || event.key !== 'Escape') return;
      event.stopPropagation();
      drop();
    });
    return () => listening.abort();
  };
}
