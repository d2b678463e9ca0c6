// The door to "what if": what asks and follows the answers (what-if.svelte.ts) is loaded with the first
// question, which waits for it. Until then nothing is shown, and there is nothing to drop.
import type { Supposed } from '../worker/protocol.ts';
import type { Lab } from './lab.svelte.ts';
import { LateCode } from './late-code.svelte.ts';
import type { Asking, WhatIf } from './what-if.svelte.ts';

export class WhatIfDoor {
  readonly #late: LateCode<WhatIf>;
  #isAsked = false;

  constructor(lab: Pick<Lab, 'missing'>, asking: Asking) {
    const load = async (): Promise<WhatIf> =>
      new (await import('./what-if.svelte.ts')).WhatIf(asking);
    this.#late = new LateCode(load, () => lab.missing());
  }

  /** The newest part of the answer. */
  get shown(): Supposed | null {
    return this.#late.now?.shown ?? null;
  }

  ask(...wish: Parameters<WhatIf['ask']>): void {
    this.#isAsked = true;
    this.#late.with((whatIf) => whatIf.ask(...wish));
  }

  afterKey(...wish: Parameters<WhatIf['afterKey']>): void {
    this.#isAsked = true;
    this.#late.with((whatIf) => whatIf.afterKey(...wish));
  }

  take(part: Supposed): void {
    this.#late.now?.take(part);
  }

  release(): void {
    if (this.#isAsked) this.#late.with((whatIf) => whatIf.release());
  }

  drop = (): void => {
    if (this.#isAsked) this.#late.with((whatIf) => whatIf.drop());
  };
}
