// Wheel and pinch over the stage, loaded when there are more machines than rows: until then there is
// nothing to look closer at, and the first picture comes sooner without them.
import type { ZoomStep } from '../draw/topology/zoom-gesture.ts';

/** To be attached to the stage: `{@attach laterZoom(isNeeded, step, onmissing)}`. */
export function laterZoom(isNeeded: boolean, onzoom: ZoomStep, onmissing: () => void) {
  return (node: HTMLElement): (() => void) => {
    let stop = (): void => undefined;
    let isGone = false;
    if (isNeeded) {
      void import('../draw/topology/zoom-gesture.ts').then(({ zoomGesture }) => {
        if (!isGone) stop = zoomGesture(onzoom)(node);
      }, onmissing);
    }
    return () => {
      isGone = true;
      stop();
    };
  };
}
