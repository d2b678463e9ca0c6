/*
 * Wheel and pinch over a picture as steps closer (1) and farther (-1). One turn of a wheel is many events
 * and one step; two fingers make a step each time their distance has grown or shrunk by a third.
 * The page keeps the gesture only when there was a step to make: at the end it scrolls on.
 */

/** A step at a place of the element, CSS px; whether anything came of it. */
export type ZoomStep = (step: 1 | -1, at: { readonly x: number; readonly y: number }) => boolean;

const EVERY_MS = 350;
/** The distance of two fingers that makes a step, relative to the one it began with. */
const WIDER = 4 / 3;

/** A step for the distance between two fingers, against the one of the last step; 0 for none. */
export function pinchStep(distance: number, before: number): 1 | -1 | 0 {
  if (distance >= before * WIDER) return 1;
  return distance * WIDER <= before ? -1 : 0;
}

/** To be attached to an element: `{@attach zoomGesture(step)}`. */
export function zoomGesture(onzoom: ZoomStep): (node: HTMLElement) => () => void {
  return (node) => {
    const stopWheel = followWheel(node, onzoom);
    const stopPinch = followPinch(node, onzoom);
    return () => {
      stopWheel();
      stopPinch();
    };
  };
}

function followWheel(node: HTMLElement, onzoom: ZoomStep): () => void {
  let last = -Infinity;
  const turn = (event: WheelEvent): void => {
    if (event.deltaY === 0) return;
    const isSameTurn = event.timeStamp - last < EVERY_MS;
    const done = isSameTurn || onzoom(event.deltaY < 0 ? 1 : -1, placeIn(node, event));
    if (!done) return;
    if (!isSameTurn) last = event.timeStamp;
    event.preventDefault();
  };
  // A wheel that zooms must be able to keep the page from scrolling.
  node.addEventListener('wheel', turn, { passive: false });
  return () => node.removeEventListener('wheel', turn);
}

function followPinch(node: HTMLElement, onzoom: ZoomStep): () => void {
  const fingers = new Map<number, PointerEvent>();
  let before = 0;
  const down = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') return;
    fingers.set(event.pointerId, event);
    before = distanceOf(fingers);
  };
  const move = (event: PointerEvent): void => {
    if (!fingers.has(event.pointerId) || fingers.size !== 2) return;
    fingers.set(event.pointerId, event);
    const step = pinchStep(distanceOf(fingers), before);
    if (step === 0) return;
    before = distanceOf(fingers);
    // What was under the fingers may be gone by now, and the move is spent.
    if (onzoom(step, middleIn(node, fingers))) event.stopPropagation();
  };
  const up = (event: PointerEvent): void => void fingers.delete(event.pointerId);
  node.addEventListener('pointerdown', down);
  node.addEventListener('pointermove', move);
  for (const name of ['pointerup', 'pointercancel'] as const) window.addEventListener(name, up);
  return () => {
    node.removeEventListener('pointerdown', down);
    node.removeEventListener('pointermove', move);
    for (const name of ['pointerup', 'pointercancel'] as const) {
      window.removeEventListener(name, up);
    }
  };
}

function distanceOf(fingers: ReadonlyMap<number, PointerEvent>): number {
  const [one, other] = [...fingers.values()];
  return other ? Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) : 0;
}

function middleIn(node: HTMLElement, fingers: ReadonlyMap<number, PointerEvent>) {
  const [one, other] = [...fingers.values()].map((finger) => placeIn(node, finger));
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}

function placeIn(node: HTMLElement, { clientX, clientY }: MouseEvent): { x: number; y: number } {
  const { left, top } = node.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}
