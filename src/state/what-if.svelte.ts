// "What if this setting had been different from the beginning?" as the page sees it: asked while a
// threshold is dragged, answered in parts by the engine, gone a moment after it is let go.
// One question at a time: of those asked while an answer is under way only the newest is kept, so
// that a drag shows answers all along and not only when it rests.
import type { Question, Supposed } from '../worker/protocol.ts';

/** After a value was let go, what is shown stays for so long, milliseconds. */
const AFTER_RELEASE_MS = 900;
/** After a key it stays for so long once it is complete, and is waited for no longer than that. */
const AFTER_KEY_MS = 2000;
const LONGEST_WAIT_MS = 8000;
/** An answer that takes longer gives way to a newer question. */
const LONGEST_ANSWER_MS = 300;

export interface Asking {
  ask(question: Question): void;
  stop(): void;
}

type Wish = Omit<Question, 'id'>;

export class WhatIf {
  /** The newest part of the answer. */
  shown: Supposed | null = $state.raw(null);
  readonly #asking: Asking;
  #question: Question | null = null;
  #newest: Wish | null = null;
  #lastId = 0;
  #isAfterKey = false;
  #dropTimer: ReturnType<typeof setTimeout> | undefined;
  #answerTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(asking: Asking) {
    this.#asking = asking;
  }

  /** Asks; the same question is asked once. What is shown stays until the first part arrives. */
  ask(path: string, value: unknown): void {
    clearTimeout(this.#dropTimer);
    this.#isAfterKey = false;
    const isSame = this.#newest?.path === path && this.#newest.value === value;
    if (isSame) return;
    this.#newest = { path, value };
    if (this.#answerTimer === undefined) this.#askNewest();
  }

  take(part: Supposed): void {
    if (part.id !== this.#question?.id) return;
    this.shown = part;
    if (!part.isComplete) return;
    this.#askNewest();
    if (this.#isAfterKey && this.#question.id === part.id) this.#dropAfter(AFTER_KEY_MS);
  }

  /** The value acts from now on: the answer goes after a moment. */
  release(): void {
    this.#dropAfter(AFTER_RELEASE_MS);
  }

  /** A key has set a value, which acts at once: what it would have done is shown for a while. */
  afterKey(path: string, value: unknown): void {
    this.ask(path, value);
    const isThere = this.shown?.isComplete && this.shown.id === this.#question?.id;
    this.#dropAfter(isThere ? AFTER_KEY_MS : LONGEST_WAIT_MS);
    this.#isAfterKey = !isThere;
  }

  drop = (): void => {
    clearTimeout(this.#dropTimer);
    this.#endAnswer();
    this.shown = null;
    this.#newest = null;
    if (this.#question === null) return;
    this.#question = null;
    this.#asking.stop();
  };

  /** The newest question, unless it is the one that is being answered. */
  #askNewest = (): void => {
    this.#endAnswer();
    const { path, value } = this.#newest ?? {};
    const isAsked = this.#question?.path === path && this.#question?.value === value;
    if (path === undefined || isAsked) return;
    this.#question = { id: ++this.#lastId, path, value };
    this.#asking.ask(this.#question);
    this.#answerTimer = setTimeout(this.#askNewest, LONGEST_ANSWER_MS);
  };

  #endAnswer(): void {
    clearTimeout(this.#answerTimer);
    this.#answerTimer = undefined;
  }

  #dropAfter(milliseconds: number): void {
    clearTimeout(this.#dropTimer);
    this.#isAfterKey = false;
    this.#dropTimer = setTimeout(this.drop, milliseconds);
  }
}
