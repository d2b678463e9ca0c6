/*
 * Where a small box goes beside the thing it explains: under it, or above when there is no room,
 * and always inside the window. What stands in a pane that scrolls is explained inside the pane, so
 * that the box never lies on what is beside it. CSS px of the viewport.
 */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const gap = 6;
const margin = 8;

/** Left and top of a box of this size that explains the anchor; the viewport ends where its pane does. */
export function placePopover(
  anchor: Box,
  size: Size,
  viewport: Size,
): { left: number; top: number } {
  const below = anchor.top + anchor.height + gap;
  const above = anchor.top - gap - size.height;
  const fitsBelow = below + size.height + margin <= viewport.height;
  const top = fitsBelow || above < margin ? below : above;
  const left = Math.min(anchor.left, viewport.width - margin - size.width);
  return { left: Math.max(margin, left), top: Math.max(margin, top) };
}

/** Puts an open box beside what it explains; `bottom` is where the pane of that ends. */
export function putBeside(anchor: Element, box: HTMLElement, bottom = innerHeight): void {
  const size = { width: box.offsetWidth, height: box.offsetHeight };
  const viewport = { width: innerWidth, height: bottom };
  const { left, top } = placePopover(anchor.getBoundingClientRect(), size, viewport);
  box.style.left = `${left}px`;
  box.style.top = `${top}px`;
}

/** The lower edge of the nearest pane around an element that scrolls, or of the window. */
export function bottomOfPane(element: Element): number {
  for (let pane = element.parentElement; pane !== null; pane = pane.parentElement) {
    const { overflowY } = getComputedStyle(pane);
    if (overflowY === 'auto' || overflowY === 'scroll') {
      return Math.min(innerHeight, pane.getBoundingClientRect().bottom);
    }
  }
  return innerHeight;
}
