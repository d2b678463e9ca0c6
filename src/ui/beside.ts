// Keeps a popover beside its opener, also when what it holds comes a little later than it opens. Where
// that is, is told by place-popover.ts, which comes when something opens; the popover is seen once it is
// in its place.

/** Attached to a popover. */
export function beside(opener: () => Element | undefined): (box: HTMLElement) => () => void {
  return (box) => {
    box.style.visibility = 'hidden';
    const watch = new ResizeObserver(() => {
      if (box.matches(':popover-open')) void place();
    });
    const place = async (): Promise<void> => {
      const late = await import('./place-popover.ts').catch(() => null);
      const anchor = opener();
      if (anchor) late?.putBeside(anchor, box);
      box.style.visibility = '';
    };
    watch.observe(box);
    return () => watch.disconnect();
  };
}
