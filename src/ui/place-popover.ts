/*
 * Where a small box goes beside the thing it explains: under it, or above when there is no room,
 * and always inside the window. CSS px of the viewport.
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

/** Left and top of a box of this size that explains the anchor. */
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
