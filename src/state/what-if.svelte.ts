// "What if this setting had been different from the beginning?" as the page sees it: asked while a
// threshold is dragged, answered in parts by the engine, gone a moment after it is let go.
// Answers to older questions are let go.
import type { Question, Supposed } from '../worker/protocol.ts';

/** After a value was let go, it stays for so long, milliseconds. */
const AFTER_RELEASE_MS = 900;
const AFTER_KEY_MS = 2000;

export interface Asking {
  ask(question: Question): void;
  stop(): void;
}

export class WhatIf {
  /** The newest part of the answer. */
  shown: Supposed | null = $state.raw(null);
  readonly #asking: Asking;
  #question: Question | null = null;
  #lastId = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(asking: Asking) {
    this.#asking = asking;
  }

  /** Asks; the same question is asked once. What is shown stays until the first part arrives. */
  ask(path: string, value: unknown): void {
    clearTimeout(this.#timer);
    const isSame = this.#question?.path === path && this.#question.value === value;
    if (isSame) return;
    this.#question = { id: ++this.#lastId, path, value };
    this.#asking.ask(this.#question);
  }

  take(part: Supposed): void {
    if (part.id === this.#question?.id) this.shown = part;
  }

  /** The value acts from now on: the answer goes after a moment. */
  release(): void {
    this.#dropAfter(AFTER_RELEASE_MS);
  }

  /** A key has set a value, which acts at once: what it would have done is shown for a while. */
  afterKey(path: string, value: unknown): void {
    this.ask(path, value);
    this.#dropAfter(AFTER_KEY_MS);
  }

  drop = (): void => {
    clearTimeout(this.#timer);
    this.shown = null;
    if (this.#question === null) return;
    this.#question = null;
    this.#asking.stop();
  };

  #dropAfter(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.drop, milliseconds);
  }
}
