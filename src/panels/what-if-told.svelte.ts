// What a dragged threshold would have done, in words beside the charts: written anew a few times a
// second while the answer comes, and spoken once it is complete, at most so often that it can be heard.
// Made while a component is set up, and goes with it.
import { onDestroy } from 'svelte';
import { atMostEvery } from '../state/at-most.ts';
import type { Supposed } from '../worker/protocol.ts';

const REMARK_EVERY_MS = 250;
const SPOKEN_EVERY_MS = 5000;

/** Puts an answer into words. */
export interface WhatIfWords {
  readonly whatIf: (part: Supposed) => string;
  readonly whatIfSpoken: (part: Supposed) => string;
}

export class WhatIfTold {
  /** Undefined while nothing is asked. */
  remark: string | undefined = $state();
  spoken = $state('');

  /** `part` is the newest answer, null when nothing is asked. */
  constructor(part: () => Supposed | null, words: WhatIfWords) {
    const remarkAnew = atMostEvery(REMARK_EVERY_MS, () => {
      const shown = part();
      this.remark = shown ? words.whatIf(shown) : undefined;
    });
    const speakAnew = atMostEvery(SPOKEN_EVERY_MS, () => {
      const shown = part();
      if (shown?.isComplete) this.spoken = words.whatIfSpoken(shown);
    });
    $effect(() => {
      const shown = part();
      if (shown === null) return void (this.remark = undefined);
      remarkAnew();
      if (shown.isComplete) speakAnew();
    });
    onDestroy(() => [remarkAnew, speakAnew].forEach(({ cancel }) => cancel()));
  }
}
