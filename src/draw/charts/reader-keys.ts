/*
 * What keys do to the crosshair: arrows go by one sample, with Shift by ten, PageUp and PageDown to the next
 * and the last event, Home and End to the ends of what is shown.
 * Where they lead stands in strides.ts.
 */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
}

export type Stride =
  | { readonly to: 'sample'; readonly by: number }
  | { readonly to: 'event'; readonly by: 1 | -1 }
  | { readonly to: 'end'; readonly by: 1 | -1 };

const strides: Readonly<Record<string, Stride>> = {
  ArrowLeft: { to: 'sample', by: -1 },
  ArrowDown: { to: 'sample', by: -1 },
  ArrowRight: { to: 'sample', by: 1 },
  ArrowUp: { to: 'sample', by: 1 },
  PageDown: { to: 'event', by: -1 },
  PageUp: { to: 'event', by: 1 },
  Home: { to: 'end', by: -1 },
  End: { to: 'end', by: 1 },
};

const manySamples = 10;

/** What a key means to the crosshair, undefined when nothing. */
export function strideOf(press: KeyPress): Stride | undefined {
  const stride = strides[press.key];
  if (stride?.to !== 'sample' || !press.shiftKey) return stride;
  return { to: 'sample', by: stride.by * manySamples };
}
